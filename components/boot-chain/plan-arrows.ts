import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { ArrowKind, BootArrow, BootChain } from "@/lib/catalogue/boot-chain";
import { PILE, STRATA } from "./geometry";
import { NOTE_FACE, textWidth } from "./lettering";
import type { PlacedRegister } from "./place-registers";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlannedArrow {
  readonly kind: ArrowKind;
  readonly from: Stage;
  readonly start: Point;
  readonly path: string;
  /** Where its head is and whither it points; null for a claim, which has none. */
  readonly head: (Point & { readonly to: "down" | "right" | "up" }) | null;
  /** A cross is drawn here over an arrow that fails. */
  readonly cross: Point | null;
  readonly label: (Point & { readonly text: string }) | null;
}

/** Where a stage's dot sits: at the height of its name, in the firmware below it. */
const DOT_Y: Readonly<Record<Stage, number>> = { tee: 330, firmware: 196, kernel: 118, rootfs: 46 };
/** Lanes for arrows that come down into the TEE, outermost first. */
const LANES = [221, 207, 193] as const;
const VTPM_LANE = 199;
const OUTER_DOT = 217;

export interface VtpmBox {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

interface Surroundings {
  readonly registers: readonly PlacedRegister[];
  /** The box of a vTPM outside, or null; `edge` is where arrows end when that column is not drawn. */
  readonly vtpm: VtpmBox | null;
  readonly narrow: boolean;
}

/** Lines from a dot in the thing measured to the register, so that none runs through lettering or another box. */
export function planArrows(chain: BootChain, around: Surroundings): readonly PlannedArrow[] {
  const ordered = [...chain.arrows].sort((a, b) => STAGES.indexOf(a.from) - STAGES.indexOf(b.from));
  const down = ordered.filter((arrow) => around.registers.some((register) => register.id === arrow.to && takesLane(arrow, register)));
  return ordered.flatMap((arrow) => {
    if (chain.stages[arrow.from] === null) return [];
    if (arrow.kind === "checked") return [checkedBelow(arrow)];
    const register = around.registers.find(({ id }) => id === arrow.to);
    if (!register) return intoOutside(arrow, around);
    if (register.in === "tee") return [intoTee(arrow, register, Math.max(0, down.indexOf(arrow)), around)];
    return [intoStratum(arrow, register, ordered)];
  });
}

/** Registers left of every lane get a short arrow of their own from the firmware, so that others can stay further out. */
const takesLane = ({ from }: BootArrow, { in: home, x, width }: PlacedRegister) =>
  home === "tee" && !(from === "firmware" && x + width - 6 < LANES[2] - 7);

const headFor = (kind: ArrowKind, x: number, y: number, to: "down" | "right" | "up") => (kind === "claimed" ? null : { x, y, to });

const crossIf = (arrow: BootArrow, x: number, y: number): Point | null => (arrow.broken ? { x, y } : null);

function intoTee(arrow: BootArrow, register: PlacedRegister, index: number, { registers }: Surroundings): PlannedArrow {
  const end = register.y - 1;
  const [min, max] = [register.x + 6, register.x + register.width - 6];
  const lane = LANES[Math.min(index, LANES.length - 1)]!;
  const reached = Math.min(max, Math.max(min, lane));
  const firmwareIsFree = !registers.some(({ in: home }) => home === "firmware");
  // A register far from the lanes gets a short arrow from below the lettering, or one that bends there.
  const start =
    reached < 186 && arrow.from === "firmware" && firmwareIsFree
      ? { x: (min + max) / 2, y: 246 }
      : { x: reached >= 186 ? reached : lane, y: DOT_Y[arrow.from] };
  const target = start.x >= min && start.x <= max ? start.x : reached;
  const bend = target === start.x ? "" : `V264H${target}`;
  return {
    kind: arrow.kind,
    from: arrow.from,
    start,
    path: `M${start.x} ${start.y}${bend}V${end}`,
    head: headFor(arrow.kind, target, end, "down"),
    cross: crossIf(arrow, start.x, 258),
    label: null,
  };
}

/** Several share one lane: each ends at the dot of the next below, since two dashed lines in one place look solid. */
function intoStratum(arrow: BootArrow, register: PlacedRegister, all: readonly BootArrow[]): PlannedArrow {
  const x = Math.min(VTPM_LANE, register.x + register.width - 8);
  const start = { x, y: DOT_Y[arrow.from] };
  const below = all
    .filter(({ to, kind, from }) => to === arrow.to && kind === arrow.kind && DOT_Y[from] > start.y)
    .map(({ from }) => DOT_Y[from]);
  const end = below.length > 0 ? Math.min(...below) : register.y - 1;
  return {
    kind: arrow.kind,
    from: arrow.from,
    start,
    path: `M${x} ${start.y}V${end}`,
    head: below.length > 0 ? null : headFor(arrow.kind, x, end, "down"),
    cross: crossIf(arrow, x, register.y - 14),
    label: null,
  };
}

/** Where an arrow from below the vTPM’s box rises, right of the sentence that stands there. */
const RISE = 64;

/** Through the trust boundary to the vTPM's box; in a narrow drawing just through the boundary. */
function intoOutside(arrow: BootArrow, { vtpm, narrow }: Surroundings): readonly PlannedArrow[] {
  if (!vtpm) return [];
  const start = { x: OUTER_DOT, y: arrow.from === "firmware" ? 182 : DOT_Y[arrow.from] };
  const straight = narrow || (start.y > vtpm.top && start.y < vtpm.bottom);
  const end = narrow ? PILE.right + 6 : vtpm.x - 1;
  const above = start.y < vtpm.top;
  const bendX = above ? vtpm.x + 34 : vtpm.x + RISE;
  const planned = straight
    ? { path: `M${start.x} ${start.y}H${end}`, head: headFor(arrow.kind, end, start.y, "right") }
    : {
        path: `M${start.x} ${start.y}H${bendX}V${above ? vtpm.top - 1 : vtpm.bottom + 1}`,
        head: headFor(arrow.kind, bendX, above ? vtpm.top - 1 : vtpm.bottom + 1, above ? "down" : "up"),
      };
  return [{ kind: arrow.kind, from: arrow.from, start, ...planned, cross: crossIf(arrow, 231, start.y), label: null }];
}

/** From a hollow dot down into the stratum that checks it. */
function checkedBelow(arrow: BootArrow): PlannedArrow {
  const below = STAGES[Math.max(0, STAGES.indexOf(arrow.from) - 1)]!;
  const to = (STAGES as readonly string[]).includes(arrow.to) ? (arrow.to as Stage) : below;
  const start = { x: LANES[1], y: STRATA[arrow.from][0] + 32 };
  const end = STRATA[to][0] + 14;
  return {
    kind: "checked",
    from: arrow.from,
    start,
    path: `M${start.x} ${start.y + 4}V${end}`,
    head: { x: start.x, y: end, to: "down" },
    cross: crossIf(arrow, start.x, (start.y + end) / 2),
    label: arrow.label ? { x: start.x - 8, y: STRATA[arrow.from][1] - 5, text: arrow.label } : null,
  };
}

/** How far to the right lettering may run at a height: up to the first line that passes there. */
export function roomAt(y: number, arrows: readonly PlannedArrow[], registers: readonly PlacedRegister[]): number {
  const size = 12;
  const lines = arrows.flatMap(({ start, path, label }) => {
    const lowest = Math.max(start.y, ...[...path.matchAll(/V(\d+(?:\.\d+)?)/g)].map(([, v]) => Number(v)));
    const passes = y > start.y - 5 && y - size < lowest;
    const lettering = label && Math.abs(label.y - y) < size + 1 ? [label.x - textWidth(label.text, NOTE_FACE) - 6] : [];
    return [...(passes ? [start.x - 6] : []), ...lettering];
  });
  const boxes = registers.filter((box) => y > box.y - 2 && y - size < box.y + box.height).map((box) => box.x - 5);
  return Math.min(PILE.right - 5, ...lines, ...boxes.filter((x) => x > PILE.text + 20));
}
