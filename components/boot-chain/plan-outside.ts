import type { BootChain, MissingLink } from "@/lib/catalogue/boot-chain";
import { BASE } from "./geometry";
import { COMPONENT_FACE, NOTE_FACE, REGISTER_FACE, fit, wrapWords, type Face } from "./lettering";
import type { VtpmBox } from "./plan-arrows";

export interface OutsideLine {
  readonly text: string;
  readonly y: number;
  readonly face: Face;
  readonly tone: "ink" | "ink-2";
}

/** A box outside the TEE that measures: its lettering, and the box around it. */
export interface PlannedVtpm extends VtpmBox {
  readonly lines: readonly OutsideLine[];
}

const TOP = 92;
const TEXT_WIDTH = 52;

const STRONG_NAME: Face = { ...COMPONENT_FACE, weight: 600 };

/** The vTPM's box outside, as tall as its registers need; null where no vTPM stands outside. */
export function planVtpm({ vtpm, registers }: BootChain): PlannedVtpm | null {
  if (vtpm?.where !== "outside") return null;
  const register = registers.find(({ id }) => id === vtpm.register);
  const lines: OutsideLine[] = [];
  let y = TOP + 4;
  const add = (text: string, step: number, face: Face, tone: "ink" | "ink-2") => {
    y += step;
    lines.push({ text: fit([text], TEXT_WIDTH, face), y, face, tone });
  };
  add(vtpm.name, 15, STRONG_NAME, "ink");
  add(vtpm.providerName, 16, NOTE_FACE, "ink-2");
  if (register) add(register.label, 21, REGISTER_FACE, "ink");
  const names = wrapWords(register?.names.join(" ") ?? "", TEXT_WIDTH, REGISTER_FACE);
  for (const text of names) add(text, 15, REGISTER_FACE, "ink");
  add(vtpm.keyBoundTo === null ? "own key" : "key bound", 20, NOTE_FACE, "ink-2");
  return { x: 248.5, top: TOP, bottom: y + 10, lines };
}

export interface PlannedGap {
  readonly link: MissingLink;
  /** The line before and after the gap. */
  readonly lines: readonly string[];
  /** Where the wavy edges stand: centre of each. */
  readonly waves: readonly { readonly x: number; readonly y: number }[];
  readonly words: { readonly x: number; readonly y: number; readonly anchor: "middle" | "start" | "end" };
}

const isOutside = (chain: BootChain, end: string) =>
  (end === "vtpm" && chain.vtpm?.where === "outside") || chain.registers.some(({ id, in: home }) => id === end && home === "outside");

const isInside = (chain: BootChain, end: string) =>
  (end === "vtpm" && chain.vtpm?.where === "inside-firmware") ||
  chain.registers.some(({ id, in: home }) => id === end && home === "firmware");

/** Links that are not there, drawn as an unconformity: line, wavy edge, words, wavy edge, line. */
export function planGaps(chain: BootChain, vtpm: PlannedVtpm | null, narrow: boolean): readonly PlannedGap[] {
  return chain.missingLinks.flatMap((link) => {
    const ends = [link.from, link.to];
    if (ends.some((end) => isOutside(chain, end))) return narrow || !vtpm ? [] : [outsideGap(link, vtpm, ends)];
    if (ends.includes("signer")) return [signerGap(link)];
    if (ends.some((end) => isInside(chain, end))) return [insideGap(link)];
    return [laneGap(link)];
  });
}

function outsideGap(link: MissingLink, { x, bottom }: PlannedVtpm, ends: readonly string[]): PlannedGap {
  const centre = x + 34.5;
  const last = ends.includes("signer") ? 412 : 294;
  return {
    link,
    lines: [`M${centre} ${bottom}v24`, `M${centre} ${bottom + 66}V${last}H240`],
    waves: [
      { x: centre, y: bottom + 28 },
      { x: centre, y: bottom + 62 },
    ],
    words: { x: centre, y: bottom + 49, anchor: "middle" },
  };
}

const signerGap = (link: MissingLink): PlannedGap => ({
  link,
  lines: [],
  waves: [
    { x: 141, y: BASE + 5 },
    { x: 141, y: BASE + 13 },
  ],
  words: { x: 168, y: BASE + 13.5, anchor: "start" },
});

const insideGap = (link: MissingLink): PlannedGap => ({
  link,
  lines: ["M100 253v4", "M100 277v4"],
  waves: [
    { x: 100, y: 259 },
    { x: 100, y: 276 },
  ],
  words: { x: 124, y: 269, anchor: "start" },
});

/** From a stratum down to a register, in the lane its arrow would have taken. */
const laneGap = (link: MissingLink): PlannedGap => ({
  link,
  lines: ["M214 196V222", "M214 252V281"],
  waves: [
    { x: 214, y: 226 },
    { x: 214, y: 248 },
  ],
  words: { x: 214, y: 241, anchor: "middle" },
});

/** The sentence about the outside, wrapped for its column, or nothing where it would not fit there. */
export function outsideSentence(chain: BootChain, vtpm: PlannedVtpm | null, hasGap: boolean): readonly OutsideLine[] {
  // An arrow from the chip up to a vTPM outside takes the right edge of the column.
  const isPassed = vtpm !== null && chain.arrows.some(({ from, to }) => from === "tee" && isOutside(chain, to));
  const lines = wrapWords(chain.outside.sentence, isPassed ? 58 : 66, NOTE_FACE);
  const from = !vtpm ? 48 : hasGap ? Math.max(312, vtpm.bottom + 92) : vtpm.bottom + 22;
  const cut = lines.some((line) => line.endsWith("…"));
  if (cut || from + 15 * (lines.length - 1) > BASE - 5) return [];
  return lines.map((text, i) => ({ text, y: from + 15 * i, face: NOTE_FACE, tone: "ink-2" as const }));
}

/** What the outside holds, in words: under the signer where the column is not drawn. */
export function outsideNote(chain: BootChain): readonly string[] {
  const { vtpm, outside } = chain;
  if (vtpm?.where !== "outside") return wrapWords(`Outside: ${outside.sentence}`, 194, NOTE_FACE);
  const register = chain.registers.find(({ id }) => id === vtpm.register);
  const key = vtpm.keyBoundTo === null ? "own key" : "key bound into the report";
  const gap = chain.missingLinks.some((link) => isOutside(chain, link.from) || isOutside(chain, link.to));
  const parts = [vtpm.name, vtpm.providerName, register && [register.label, ...register.names].join(" "), key];
  const sentence = `Outside: ${[...parts.filter(Boolean), gap ? "no link to the report" : null].filter(Boolean).join(", ")}`;
  return wrapWords(sentence, 194, NOTE_FACE);
}
