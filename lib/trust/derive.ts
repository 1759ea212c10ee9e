import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { Path, Paths, StagePaths, TrustSymbol } from "@/lib/appraisal/path";
import { LEVELS, STAGES, type AttestationLevel } from "@/lib/appraisal/stage";
import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import { ASSUMPTIONS, BASELINE, cloudIds } from "./assumptions";

export interface Level {
  readonly level: AttestationLevel;
  /** Shown "≥": the first stage that does not hold is unknown. */
  readonly lowerBound: boolean;
}

export type Granted = ReadonlySet<AssumptionId>;

const pathHolds = (path: Path, granted: Granted) => [...BASELINE, ...path.costs].every((id) => granted.has(id));

/** True if the stage is absent from the trusted base or some path's full cost is granted. */
export function stageHolds(paths: Paths, granted: Granted): boolean {
  return paths === "absent" || (paths !== "unknown" && paths.some((path) => pathHolds(path, granted)));
}

/** Stages that hold under `granted`, from `tee` up to the first that does not; every path costs the baseline too. */
export function attestationLevel(stages: StagePaths, granted: Granted): Level {
  const gap = STAGES.findIndex((stage) => !stageHolds(stages[stage], granted));
  return {
    level: (gap === -1 ? STAGES.length : gap) as AttestationLevel,
    lowerBound: gap !== -1 && stages[STAGES[gap]!] === "unknown",
  };
}

/** ● if some path costs nothing of the cloud's, ◐ if all do, ○ without a path. */
export function symbolOf(paths: Paths): TrustSymbol {
  if (paths === "absent" || paths === "unknown") return paths;
  if (paths.length === 0) return "none";
  return paths.some(({ costs }) => cloudIds(costs).length === 0) ? "full" : "partial";
}

export const EVERYTHING: Granted = new Set(ASSUMPTIONS.map(({ id }) => id));
export const EVERYONE_BUT_THE_CLOUD: Granted = new Set(ASSUMPTIONS.filter(({ party }) => party !== "csp").map(({ id }) => id));

/** What a reader grants: the baseline, plus what was granted, less what was withdrawn. */
export function grantedSet(granted: Iterable<AssumptionId>, withdrawn: Iterable<AssumptionId> = []): Granted {
  const set = new Set<AssumptionId>([...BASELINE, ...granted]);
  for (const id of withdrawn) set.delete(id);
  return set;
}

/** Nominal: trusting everybody. A withdrawn `hw-vendor` takes every level along. */
export const nominalLevel = (stages: StagePaths, withdrawn: Iterable<AssumptionId> = []): Level =>
  attestationLevel(stages, without(EVERYTHING, withdrawn));

/** Trustworthy: trusting everybody but the cloud. */
export const trustworthyLevel = (stages: StagePaths, withdrawn: Iterable<AssumptionId> = []): Level =>
  attestationLevel(stages, without(EVERYONE_BUT_THE_CLOUD, withdrawn));

function without(set: Granted, withdrawn: Iterable<AssumptionId>): Granted {
  const left = new Set(set);
  for (const id of withdrawn) left.delete(id);
  return left;
}

/**
 * For each level all inclusion-minimal sets of assumptions beyond the baseline that reach it: `[[]]` is nobody but
 * the chip maker and yourself, `[]` unreachable, `null` unknown. With a part of the baseline withdrawn no path
 * holds, so that nothing is left to grant.
 */
export function minimalTrust(stages: StagePaths, withdrawn: Iterable<AssumptionId> = []): MinimalTrust {
  const gone = new Set(withdrawn);
  const answer: Record<string, TrustSets | null> = {};
  let sets: TrustSets | null = [[]];
  for (const level of LEVELS) {
    const paths: Paths = stages[STAGES[level - 1]!];
    if (sets !== null && sets.length > 0) sets = extend(sets, paths, gone);
    answer[level] = sets;
  }
  return answer as unknown as MinimalTrust;
}

type TrustSet = readonly AssumptionId[];
type TrustSets = readonly TrustSet[];

/** The sets that reach one stage more, or null if that stage is unknown. */
function extend(sets: TrustSets, paths: Paths, gone: ReadonlySet<AssumptionId>): TrustSets | null {
  if (paths === "unknown") return null;
  if (paths === "absent") return sets;
  const open = paths.filter(({ costs }) => ![...BASELINE, ...costs].some((id) => gone.has(id)));
  return minimal(sets.flatMap((set) => open.map(({ costs }) => union(set, costs))));
}

const union = (a: TrustSet, b: TrustSet): TrustSet => [...new Set([...a, ...b])].filter((id) => !BASELINE.includes(id)).sort();

/** The sets that contain no other, smallest first, then by their ids. */
function minimal(sets: TrustSets): TrustSets {
  const bySize = [...sets].sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  const kept: TrustSet[] = [];
  for (const set of bySize) if (!kept.some((smaller) => smaller.every((id) => set.includes(id)))) kept.push(set);
  return kept;
}
