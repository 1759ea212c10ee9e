import type { Appraisal, AppraisalOptions, LevelName, MinimalTrust, Requirement } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { Path, StagePaths } from "@/lib/appraisal/path";
import { STAGES, type AttestationLevel, type Stage } from "@/lib/appraisal/stage";
import {
  attestationLevel,
  EVERYONE_BUT_THE_CLOUD,
  EVERYTHING,
  grantedSet,
  minimalTrust,
  stageHolds,
  symbolOf,
  type Granted,
} from "@/lib/trust/derive";

export type Levels = Pick<
  Appraisal,
  "stages" | "nominalAL" | "trustworthyAL" | "grantedAL" | "expectedAL" | "lowerBounds" | "conditional" | "minimalTrust" | "requirements"
>;

const FRESH: AssumptionId = "presenter-fresh";
const NO_TRUST_SUFFICES: MinimalTrust = { "1": null, "2": null, "3": null, "4": null };

/** Symbols and levels of the paths that this set carries, for this reader. Paths of a set that is not valid are none. */
export function levelsOf(paths: StagePaths, valid: boolean, options: AppraisalOptions): Levels {
  const { granted, withdrawn } = options;
  const everything = without(EVERYTHING, withdrawn);
  const butTheCloud = without(EVERYONE_BUT_THE_CLOUD, withdrawn);
  const reader = grantedSet(granted, withdrawn);
  const level = (set: Granted, stages = paths) => attestationLevel(stages, set).level;
  const nominalAL = level(everything);
  const trustworthyAL = level(butTheCloud);
  const restsOnFreshness = level(without(everything, [FRESH])) < nominalAL || level(without(butTheCloud, [FRESH])) < trustworthyAL;
  const levels: Record<LevelName, AttestationLevel> = {
    nominal: nominalAL,
    trustworthy: trustworthyAL,
    granted: level(reader),
    expected: level(reader, expectedOnly(paths)),
  };
  const bare = { ...levels, nominal: level(fresh(everything, reader)), trustworthy: level(fresh(butTheCloud, reader)) };
  return {
    stages: stagesOf(paths, reader),
    nominalAL,
    trustworthyAL,
    grantedAL: levels.granted,
    expectedAL: levels.expected,
    lowerBounds: [],
    conditional: restsOnFreshness ? [FRESH] : [],
    minimalTrust: valid ? minimalTrust(paths, withdrawn) : NO_TRUST_SUFFICES,
    requirements: requirementsOf(options).map((requirement) => ({ ...requirement, met: valid && meets(bare, requirement) })),
  };
}

/** What the reader requires, then what the policy does. */
function requirementsOf({ requirements, policy }: AppraisalOptions): readonly Requirement[] {
  const levels = Object.entries(policy?.policy.requireLevels ?? {}) as [LevelName, number][];
  return [...requirements, ...levels.map(([level, atLeast]) => ({ level, atLeast }))];
}

const meets = (levels: Record<LevelName, AttestationLevel>, { level, atLeast }: Requirement) => levels[level] >= atLeast;

function without(set: Granted, ids: readonly AssumptionId[]): Granted {
  return new Set([...set].filter((id) => !ids.includes(id)));
}

/** A requirement counts freshness only if the reader granted it; a matched challenge costs none. */
const fresh = (set: Granted, reader: Granted): Granted => (reader.has(FRESH) ? set : without(set, [FRESH]));

function expectedOnly(paths: StagePaths): StagePaths {
  const only = (stage: Stage) => {
    const known = paths[stage];
    return typeof known === "string" ? known : known.filter(({ compared }) => compared === "expected");
  };
  return { tee: only("tee"), firmware: only("firmware"), kernel: only("kernel"), rootfs: only("rootfs") };
}

/** Each stage shows its best: compared with something named, if a path that holds for the reader is. */
function stagesOf(paths: StagePaths, reader: Granted): Appraisal["stages"] {
  const entries = STAGES.map((stage) => {
    const known: readonly Path[] = typeof paths[stage] === "string" ? [] : (paths[stage] as readonly Path[]);
    const expected = known.some((path) => path.compared === "expected" && stageHolds([path], reader));
    return [stage, { symbol: symbolOf(paths[stage]), compared: expected ? "expected" : "measured", paths: known }];
  });
  return Object.fromEntries(entries) as Appraisal["stages"];
}
