import { levelText } from "@/components/matrix/column";
import type { Lens } from "@/lib/appraisal/assumption";
import { LENS_WORDS, type CompareChoice } from "./address";
import { sourceById } from "@/lib/catalogue/catalogue";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { LEVERS } from "@/lib/catalogue/levers";
import { partiesOf } from "@/lib/catalogue/reach";
import type { Lever, Source } from "@/lib/catalogue/schema";
import { compareUnder, type Comparison } from "./comparison";

/** A change that nobody has made, as a switch: what it would lift, and where it is followed. */
export interface LeverRow {
  readonly id: string;
  readonly title: string;
  /** What would have to change, in a sentence. */
  readonly change: string;
  /** Where things stand with it, in a sentence. */
  readonly status: string;
  readonly on: boolean;
  /** What it moves here, counted in each way, a sentence each. */
  readonly effects: readonly string[];
  readonly sources: readonly Source[];
}

/** The levers of the offerings shown, and those that are pulled already. */
export function leverRows(choice: CompareChoice, brief: Comparison["brief"]): readonly LeverRow[] {
  const belongs = ({ id, offerings }: Lever) => choice.levers.includes(id) || offerings.some((each) => choice.offerings.includes(each));
  return LEVERS.filter(belongs).map((lever) => ({
    ...{ id: lever.id, title: lever.title, change: lever.change, status: lever.status, on: choice.levers.includes(lever.id) },
    effects: effectsOf(lever, choice, brief),
    sources: lever.sources.flatMap((id) => sourceById(id) ?? []),
  }));
}

function effectsOf(lever: Lever, choice: CompareChoice, brief: Comparison["brief"]): readonly string[] {
  const offerings = choice.offerings.filter((id) => lever.offerings.includes(id));
  if (offerings.length === 0) return ["Changes none of the offerings shown."];
  return (["talk", "strict"] as const).map((lens) => effectIn(lens, lever, { ...choice, offerings }, brief));
}

function effectIn(lens: Lens, { id }: Lever, choice: CompareChoice, brief: Comparison["brief"]): string {
  const others = choice.levers.filter((other) => other !== id);
  const without = compareUnder({ ...choice, levers: others }, lens).details;
  const pulled = compareUnder({ ...choice, levers: [...others, id] }, lens).details;
  if (pulled.length === 0) return `Counted ${LENS_WORDS[lens]}: nothing is known of it by this day.`;
  const clauses = pulled.map((after, index) => clauseOf(brief(after.id), without[index]!, after, lens));
  return `Counted ${LENS_WORDS[lens]}: ${clauses.join("; ")}.`;
}

/** "Azure without the cloud 1 → 4", and what the strict way still asks for. */
function clauseOf(name: string, before: OfferingDetail, after: OfferingDetail, lens: Lens): string {
  const from = before.levels ? levelText(before.levels.trustworthy) : null;
  const to = after.levels ? levelText(after.levels.trustworthy) : null;
  const moved = from === to ? `${name} stays at ${to} without the cloud` : `${name} without the cloud ${from}\u00a0→\u00a0${to}`;
  const shrunk = smaller(before, after);
  const still = lens === "strict" || from === to ? stillAsks(after) : "";
  return [moved, from === to ? shrunk : "", still].filter((part) => part !== "").join(", ");
}

/** What the top level still asks for. */
function stillAsks(after: OfferingDetail): string {
  const sets = after.minimalTrust?.["4"];
  if (!sets || sets.length === 0 || sets.some((set) => set.length === 0)) return "";
  return `and AL4 still asks for trust in ${sets.map((set) => partiesOf(set, after)).join(", or ")}`;
}

/** A symbol may stay and the set behind it shrink. */
function smaller(before: OfferingDetail, after: OfferingDetail): string {
  const fewest = ({ minimalTrust }: OfferingDetail) => Math.min(...(minimalTrust?.["4"] ?? []).map((set) => set.length));
  return fewest(after) < fewest(before) ? "but fewer words are needed" : "";
}
