import type { Stage } from "@/lib/appraisal/stage";
import type { BootChain, BootRegister } from "@/lib/catalogue/boot-chain";
import { PILE, STRATA, type Box } from "./geometry";
import { NOTE_FACE, REGISTER_FACE, fit, joinRuns, textWidth } from "./lettering";

export interface PlacedRegister extends Box {
  readonly id: string;
  readonly in: Stage | "outside";
  readonly text: string;
  /** A second line: what it holds. */
  readonly value: string | null;
  readonly broken: boolean;
}

const GAP = 4;
const PADDING = 3;
/** Of a box with a second line. */
const VALUE_HEIGHT = 37;
const LEFT = 59.5;
const RIGHT = 232;

/** Registers inside the TEE, each in a box where it lives. Those outside stand in the vTPM's own box. */
export function placeRegisters(chain: BootChain): readonly PlacedRegister[] {
  return [...placeInTee(chain), ...placeInStrata(chain)];
}

const isVtpmRegister = ({ vtpm }: BootChain, { id }: BootRegister) => vtpm?.register === id;

const wordings = ({ label, names }: BootRegister) => [[label, ...names].join(" "), [label, joinRuns(names)].join(" ").trim(), label];

/** What receives arrows from above stands to the right, where the arrows come down; caller's data to the left. */
function receives({ arrows }: BootChain, { id }: BootRegister): number {
  const stages = arrows.filter(({ to }) => to === id).map(({ from }) => from);
  if (stages.some((stage) => stage === "kernel" || stage === "rootfs")) return 2;
  return stages.length > 0 ? 1 : 0;
}

function placeInTee(chain: BootChain): readonly PlacedRegister[] {
  const registers = chain.registers
    .filter((register) => register.in === "tee")
    .map((register) => ({ register, rank: receives(chain, register) }))
    .sort((a, b) => a.rank - b.rank);
  const all = registers.map(({ register }) => register);
  if (needed(all) <= RIGHT - LEFT) return all.some(({ value }) => value) ? row(all, 278, VALUE_HEIGHT, true) : row(all, 282, 24, true);
  const targets = registers.filter(({ rank }) => rank > 0).map(({ register }) => register);
  const others = registers.filter(({ rank }) => rank === 0).map(({ register }) => register);
  return [...row(targets, 277.5, 20, false), ...row(others, 300, 20, true)];
}

const shortest = (register: BootRegister) => wordings(register)[1] ?? register.label;
const minWidth = (register: BootRegister) =>
  Math.max(textWidth(shortest(register), REGISTER_FACE), textWidth(register.value ?? "", NOTE_FACE)) + 2 * PADDING;
const needed = (registers: readonly BootRegister[]) => registers.reduce((sum, register) => sum + minWidth(register) + GAP, -GAP);

/** Boxes side by side that end at the right edge; `spread` shares out what room is left. */
function row(registers: readonly BootRegister[], y: number, height: number, spread: boolean): readonly PlacedRegister[] {
  const room = RIGHT - LEFT;
  const spare = Math.max(0, room - needed(registers)) / Math.max(1, registers.length);
  const extra = spread ? Math.min(spare, 20) : 0;
  const share = Math.min(1, room / Math.max(1, needed(registers)));
  const widths = registers.map((register) => (minWidth(register) + extra) * share);
  let x = RIGHT - widths.reduce((sum, width) => sum + width + GAP, -GAP);
  return registers.map((register, i) => {
    const box = { x, y, width: widths[i]!, height };
    x += widths[i]! + GAP;
    const value = register.value && height >= VALUE_HEIGHT ? fit([register.value], box.width - 2 * PADDING + 0.01, NOTE_FACE) : null;
    return { ...box, ...about(register), text: label(register, box.width - 2 * PADDING), value };
  });
}

const about = ({ id, in: home, broken = false }: BootRegister) => ({ id, in: home, broken, value: null });

const label = (register: BootRegister, max: number) => fit(wordings(register), max + 0.01, REGISTER_FACE);

function placeInStrata(chain: BootChain): readonly PlacedRegister[] {
  return chain.registers
    .filter((register) => register.in !== "tee" && register.in !== "outside")
    .map((register) => {
      const home = register.in as Stage;
      return isVtpmRegister(chain, register) || home === "firmware" ? inFirmware(chain, register) : atTheRight(register, home);
    });
}

/** A box at the foot of the firmware stratum: the registers of a vTPM that the firmware holds. */
function inFirmware(chain: BootChain, register: BootRegister): PlacedRegister {
  const box = { x: 62, y: 228, width: 152, height: 25 };
  const name = isVtpmRegister(chain, register) ? `${chain.vtpm!.name}, ` : "";
  const texts = wordings(register).map((text) => `${name}${text}`);
  return { ...box, ...about(register), text: fit(texts, box.width - 21, REGISTER_FACE) };
}

function atTheRight(register: BootRegister, home: Stage): PlacedRegister {
  const width = Math.min(minWidth(register) + 4, 70);
  const box = { x: PILE.right - 48 - width, y: STRATA[home][0] + 7, width, height: 20 };
  return { ...box, ...about(register), text: label(register, width - 2 * PADDING) };
}
