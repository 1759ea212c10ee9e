import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS, type AttestationLevel } from "@/lib/appraisal/stage";
import { BASELINE, cloudIds } from "@/lib/trust/assumptions";
import type { OfferingDetail } from "./describe";
import { chipMaker, cloudNoun, listed, otherNoun, possessive } from "./names";

/** A level that one can ask for. */
export type Wanted = (typeof LEVELS)[number];

/** What of an offering decides who must be trusted, and how its parties are called. */
export type Reaching = Pick<OfferingDetail, "shortName" | "tee" | "cspName" | "chain" | "ladder" | "minimalTrust">;

/** "Google’s firmware": whose an assumption is, and what of theirs. */
export const partyOf = (id: AssumptionId, { cspName, chain }: Pick<Reaching, "cspName" | "chain">): string =>
  cloudIds([id]).length > 0 ? `${possessive(cspName)} ${cloudNoun(id, chain.vtpm?.name ?? null)}` : otherNoun(id);

/** "Google’s firmware and Google’s vTPM"; who is left where the set is empty. */
export function partiesOf(set: readonly AssumptionId[], reaching: Reaching): string {
  if (set.length === 0) return `nobody but ${chipMaker(reaching.tee)} and yourself`;
  return listed(set.map((id) => partyOf(id, reaching)));
}

/**
 * "To reach AL4 on Google Confidential VM you must trust Google’s firmware and Google’s vTPM". Out of reach and not
 * known are different answers; so are the two ways to trust and the one.
 */
export function reachSentence(level: Wanted, reaching: Reaching): string {
  const { shortName, ladder, minimalTrust } = reaching;
  if (!ladder || minimalTrust === null) return `${shortName} has no level: an enclave, of which only its own code is measured.`;
  const sets = minimalTrust[level];
  if (sets === null) return `Whom AL${level} on ${shortName} asks to trust is not known.`;
  if (sets.length === 0) return `AL${level} is out of reach on ${shortName}, whoever is trusted.`;
  return `To reach AL${level} on ${shortName} you must trust ${sets.map((set) => partiesOf(set, reaching)).join(", or ")}.`;
}

/** One offering's answer to "I am ready to trust these: do I get that level?" */
export type ReachAnswer =
  | { readonly kind: "reached" }
  /** The smallest additions that would do, alternatives. */
  | { readonly kind: "needs"; readonly more: readonly (readonly AssumptionId[])[] }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unknown" }
  | { readonly kind: "no-level" };

/** What is still missing for a level, with these words granted; `minimalTrust` says it for none granted. */
export function reachAnswer(level: Wanted, minimalTrust: MinimalTrust | null, granted: readonly AssumptionId[]): ReachAnswer {
  if (minimalTrust === null) return { kind: "no-level" };
  const sets = minimalTrust[level];
  if (sets === null) return { kind: "unknown" };
  if (sets.length === 0) return { kind: "unreachable" };
  const missing = sets.map((set) => set.filter((id) => !granted.includes(id) && !BASELINE.includes(id)));
  return missing.some((set) => set.length === 0) ? { kind: "reached" } : { kind: "needs", more: smallest(missing) };
}

/** Each set once and only those that contain no other, smallest first. */
function smallest(sets: readonly (readonly AssumptionId[])[]): readonly (readonly AssumptionId[])[] {
  const bySize = [...sets].sort((a, b) => a.length - b.length);
  return bySize.filter((set, index) => !bySize.some((other, at) => at < index && other.every((id) => set.includes(id))));
}

/** The highest level that `count` granted words can buy, if they are the right ones. */
export interface LevelForGrants {
  readonly count: number;
  readonly level: AttestationLevel;
  /** The next stage is unknown, so that it may be more. */
  readonly lowerBound: boolean;
}

/**
 * Levels by number of assumptions granted beyond chip maker and yourself, from none up to the number from which on
 * nothing more is gained; empty without a ladder. For a chart.
 */
export function levelsByGrants(minimalTrust: MinimalTrust | null): readonly LevelForGrants[] {
  if (minimalTrust === null) return [];
  const needed = LEVELS.map((level) => ({ level, count: fewest(minimalTrust[level]) }));
  const most = Math.max(0, ...needed.flatMap(({ count }) => (count === null ? [] : [count])));
  return Array.from({ length: most + 1 }, (_, count) => bestWith(count, needed, minimalTrust));
}

const fewest = (sets: MinimalTrust["1"]): number | null =>
  sets === null || sets.length === 0 ? null : Math.min(...sets.map((set) => set.length));

function bestWith(
  count: number,
  needed: readonly { readonly level: Wanted; readonly count: number | null }[],
  minimalTrust: MinimalTrust,
): LevelForGrants {
  const level = needed.findLast((each) => each.count !== null && each.count <= count)?.level ?? 0;
  const next = level === 4 ? undefined : minimalTrust[LEVELS[level]!];
  return { count, level, lowerBound: next === null };
}
