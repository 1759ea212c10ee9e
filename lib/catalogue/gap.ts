import type { AssumptionId } from "@/lib/appraisal/assumption";
import { cloudIds } from "@/lib/trust/assumptions";
import { attestationLevel, EVERYONE_BUT_THE_CLOUD, type Level } from "@/lib/trust/derive";
import type { DatedOffering } from "./catalogue";
import type { Derived } from "./matrix";
import { chipMaker, cloudNoun, cspName, listed, otherNoun, possessive } from "./names";

export interface Gap {
  /** Nominal less trustworthy level; null where there is no ladder. */
  readonly size: number | null;
  /** True where the nominal level is a lower bound and the trustworthy one exact. */
  readonly atLeast: boolean;
  /** "Gap 3. Google’s firmware for AL2, and its vTPM from AL3". */
  readonly sentence: string;
}

/** The distance between what an offering can claim and what stands without its cloud, with whose word fills it. */
export function gapOf(dated: DatedOffering, derived: Derived): Gap {
  const { levels } = derived;
  if (levels === null) return { size: null, atLeast: false, sentence: "No level: the ladder is defined for virtual machines" };
  const size = levels.nominal.level - levels.trustworthy.level;
  const atLeast = levels.nominal.lowerBound && !levels.trustworthy.lowerBound;
  if (size > 0) return { size, atLeast, sentence: `${atLeast ? "Gap of at least" : "Gap"} ${size}. ${whoseWord(dated, derived)}` };
  return { size, atLeast, sentence: noGap(dated, derived, levels.nominal) };
}

function noGap({ offering }: DatedOffering, { minimalTrust }: Derived, nominal: Level): string {
  if (nominal.level === 0) return nominal.lowerBound ? "Gap not known. Nothing is known of any stage" : "No gap, for nothing holds";
  const without = (minimalTrust?.[String(nominal.level) as "1"] ?? []).find((set) => cloudIds(set).length === 0) ?? [];
  const others = without.map(otherNoun);
  const who = others.length === 0 ? "Nobody but" : "Only";
  const people = listed([chipMaker(offering.tee), "yourself", ...others]);
  if (nominal.lowerBound) return `Gap not known. ${who} ${people} up to AL${nominal.level}; nothing is known above`;
  return nominal.level === 4
    ? `No gap. ${who} ${people}`
    : `No gap. ${who} ${people} up to AL${nominal.level}, and nothing above can be verified`;
}

/** "Google’s firmware for AL2, and its vTPM from AL3". */
function whoseWord(dated: DatedOffering, derived: Derived): string {
  const nominal = derived.levels!.nominal.level;
  const set = smallestSet(derived, nominal);
  const vtpm = dated.snapshot.chain.vtpm?.name ?? null;
  const steps = groupByLevel(cloudIds(set), (id) => firstNeeded(derived, set, id));
  const phrases = steps.map(({ level, ids }, index) => {
    const nouns = listed(ids.map((id, at) => (index + at === 0 ? "" : "its ") + cloudNoun(id, vtpm)));
    const owner = index === 0 ? `${possessive(cspName(dated.offering.csp))} ` : "";
    return owner + nouns + span(level, nominal, index === steps.length - 1, steps.length === 1);
  });
  const all = phrases.length < 2 ? phrases.join("") : `${phrases.slice(0, -1).join(", ")}, and ${phrases.at(-1)!}`;
  return hasOtherWay(derived, set, nominal) ? `${all}; other words would do instead` : all;
}

/** How far up one word is needed: by the last in the list to the top, by the others from their level. */
function span(level: number, nominal: number, last: boolean, only: boolean): string {
  if (only && level === 1) return ", for every level";
  if (only) return level === nominal ? `, for AL${level}` : `, from AL${level}`;
  return last && level < nominal ? ` from AL${level}` : ` for AL${level}`;
}

/** Of the sets that reach the level, the one that asks for the fewest words of the cloud's. */
function smallestSet({ minimalTrust }: Derived, level: number): readonly AssumptionId[] {
  const sets = minimalTrust?.[String(level) as "1"] ?? [];
  return [...sets].sort((a, b) => cloudIds(a).length - cloudIds(b).length)[0] ?? [];
}

/** True if the level can be reached without some word of the cloud's that `set` asks for. */
const hasOtherWay = ({ minimalTrust }: Derived, set: readonly AssumptionId[], level: number): boolean =>
  (minimalTrust?.[String(level) as "1"] ?? []).some((other) => !cloudIds(set).every((id) => other.includes(id)));

/** The first level that is out of reach with everything of `set` granted but `id`. */
function firstNeeded({ paths }: Derived, set: readonly AssumptionId[], id: AssumptionId): number {
  const granted = new Set([...EVERYONE_BUT_THE_CLOUD, ...set]);
  granted.delete(id);
  return attestationLevel(paths, granted).level + 1;
}

interface Step {
  readonly level: number;
  readonly ids: AssumptionId[];
}

function groupByLevel(ids: readonly AssumptionId[], levelOf: (id: AssumptionId) => number): readonly Step[] {
  const steps = new Map<number, Step>();
  for (const id of ids) {
    const level = levelOf(id);
    const step = steps.get(level) ?? { level, ids: [] };
    step.ids.push(id);
    steps.set(level, step);
  }
  return [...steps.values()].sort((a, b) => a.level - b.level);
}
