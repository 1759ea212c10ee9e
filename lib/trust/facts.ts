import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Basis, Path } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";

/** Who records what was launched. */
export type MeasuredBy =
  | "tee-hw"
  | "in-tee-firmware"
  | "in-tee-os"
  | "paravisor-vtpm"
  | "hypervisor-vtpm"
  | "csp-controller"
  | "csp-service"
  | "tp-service"
  | "none";

/** What the recorded value can be compared with. `constant`: the register does not depend on the code. */
export type ReferenceKind =
  "n/a" | "tenant" | "reproducible" | "source-only" | "published-binary" | "vendor-signed" | "opaque" | "constant";

export type Freshness = "tenant-nonce" | "mediated-nonce" | "boot-static" | "quote-nonce" | "service-nonce";
export type ReportKey = "VCEK" | "VLEK" | "PCK" | "csp-pki";
/** The key's chip generation has a published key extraction. */
export type KeyExposure = "milan-key";
export type Confidence = "high" | "medium" | "low";

/** Why a cell is what it is: texts, sources and how sure they make us. */
export interface Reason {
  /** At most ten words. */
  readonly summary: string;
  /** One plain sentence. */
  readonly because: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** One way in which an offering lets a stage be verified, as facts; what it costs is computed by `stagePaths`. */
export interface PathFact extends Reason {
  readonly measuredBy: MeasuredBy;
  readonly register: string;
  readonly reference: ReferenceKind;
  /** Who must be believed about the reference value, where nobody else can make it. */
  readonly referenceTrust?: AssumptionId;
  readonly freshness: Freshness;
  /** Who stands between the tenant and the chip, where freshness is `boot-static` or `mediated-nonce`. */
  readonly mediator?: AssumptionId;
  readonly reportKey?: ReportKey;
  readonly keyExposure?: KeyExposure;
}

/** Alternatives, any of which verifies the stage; an empty list cannot be verified. */
export type StageFact = readonly PathFact[] | "absent" | "unknown";
export type StageFacts = Readonly<Record<Stage, StageFact>>;

/** A path that remembers the fact it came from. */
export interface FactPath extends Path {
  readonly fact: PathFact;
}
export type FactPaths = readonly FactPath[] | "absent" | "unknown";
/** Assignable to `StagePaths`, for the derivation of symbols and levels. */
export type FactStagePaths = Readonly<Record<Stage, FactPaths>>;

type Costs = readonly AssumptionId[];
/** The ways a fact can be carried, each with its costs: none is no path, `unknown` hangs on an unknown stage. */
type Ways = readonly Costs[] | "unknown";

const FREE: Ways = [[]];

/** What each kind of measurer takes on trust by itself. */
const MEASURER_COSTS: Readonly<Record<Exclude<MeasuredBy, "none">, Costs>> = {
  "tee-hw": [],
  "in-tee-firmware": [],
  "in-tee-os": [],
  "paravisor-vtpm": [],
  "hypervisor-vtpm": ["csp-hypervisor-vtpm"],
  "csp-controller": ["csp-host-isolation"],
  "csp-service": ["csp-attestation-service"],
  "tp-service": ["tp-attestation-service"],
};

/** The stage whose code does the measuring, or feeds the measurer. */
const RESTS_ON: Readonly<Partial<Record<MeasuredBy, Stage>>> = {
  "in-tee-firmware": "firmware",
  "paravisor-vtpm": "firmware",
  "hypervisor-vtpm": "firmware",
  "in-tee-os": "kernel",
};

/** What is read from the hardware report itself: its measurement, its registers, or a key bound into it. */
const READ_FROM_REPORT: ReadonlySet<MeasuredBy> = new Set<MeasuredBy>(["tee-hw", "in-tee-firmware", "paravisor-vtpm"]);

const BASIS: Readonly<Record<ReferenceKind, Basis | null>> = {
  "n/a": null,
  tenant: "vouched",
  reproducible: "reproducible",
  "source-only": "recorded",
  "published-binary": "recorded",
  "vendor-signed": "endorsed",
  opaque: "recorded",
  constant: null,
};

/**
 * Paths and costs that an offering's facts give, stage by stage. Costs leave the baseline out. Alternatives
 * multiply: a stage that rests on another has one path for each way in which that one is verified.
 */
export function stagePaths(facts: StageFacts, lens: Lens): FactStagePaths {
  const done: Partial<Record<Stage, FactPaths>> = {};
  for (const stage of STAGES) done[stage] = pathsOf(stage, facts, done, lens);
  return done as FactStagePaths;
}

function pathsOf(stage: Stage, facts: StageFacts, below: Partial<Record<Stage, FactPaths>>, lens: Lens): FactPaths {
  const fact = facts[stage];
  if (fact === "absent" || fact === "unknown") return fact;
  const ways = fact.map((each) => ({ each, ways: waysOf(stage, each, facts, below, lens) }));
  const paths = ways.flatMap(({ each, ways }) => (ways === "unknown" ? [] : ways.map((costs) => pathOf(each, costs))));
  return paths.length === 0 && ways.some(({ ways }) => ways === "unknown") ? "unknown" : paths;
}

const pathOf = (fact: PathFact, costs: Costs): FactPath => ({
  costs,
  basis: BASIS[fact.reference],
  compared: "measured",
  because: fact.because,
  findings: [],
  fact,
});

/** Every combination of what this one path costs. */
function waysOf(stage: Stage, fact: PathFact, facts: StageFacts, below: Partial<Record<Stage, FactPaths>>, lens: Lens): Ways {
  if (fact.measuredBy === "none" || fact.reference === "constant" || !namesWhomToBelieve(fact)) return [];
  const under = waysUnder(stage, fact, below);
  if (under === "unknown") return "unknown";
  const own = [...MEASURER_COSTS[fact.measuredBy], ...referenceCosts(fact), ...freshnessCosts(stage, fact, lens)];
  const reports = reportWays(stage, fact, facts, lens);
  return distinct(under.flatMap((carried) => reports.map((report) => [...own, ...carried, ...report])));
}

/** The costs of the stage this measurer rests on, one entry for each of its paths. */
function waysUnder(stage: Stage, fact: PathFact, below: Partial<Record<Stage, FactPaths>>): Ways {
  const under = RESTS_ON[fact.measuredBy];
  const outside = fact.measuredBy === "hypervisor-vtpm";
  // A vTPM outside the TEE that speaks of the TEE or the firmware itself is fed by nobody's firmware.
  if (under === undefined || (outside && STAGES.indexOf(stage) <= STAGES.indexOf(under))) return FREE;
  const paths = below[under];
  // Measured by code that starts only later, which is no measurement at all.
  if (paths === undefined) return [];
  if (paths === "unknown") return "unknown";
  if (paths === "absent") return FREE;
  if (paths.length > 0) return paths.map(({ costs }) => costs);
  return outside ? [["csp-guest-firmware"]] : [];
}

/** A word that nobody gives is no path: a cost left out would read as a path that is free. */
const namesWhomToBelieve = ({ reference, referenceTrust, freshness, mediator }: PathFact) =>
  (NEEDS_NO_WORD.has(reference) || referenceTrust !== undefined) &&
  ((freshness !== "boot-static" && freshness !== "mediated-nonce") || mediator !== undefined);

const NEEDS_NO_WORD: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(["n/a", "tenant", "reproducible"]);

const referenceCosts = ({ reference, referenceTrust }: PathFact): Costs =>
  NEEDS_NO_WORD.has(reference) || referenceTrust === undefined ? [] : [referenceTrust];

function freshnessCosts(stage: Stage, { freshness, mediator }: PathFact, lens: Lens): Costs {
  if (stage !== "tee" || mediator === undefined) return [];
  if (freshness === "boot-static") return [mediator];
  return freshness === "mediated-nonce" && lens === "strict" ? [mediator] : [];
}

/** What the strict lens counts for the report a path is read from, one entry for each report it may be. */
function reportWays(stage: Stage, fact: PathFact, facts: StageFacts, lens: Lens): readonly Costs[] {
  if (lens !== "strict" || !READ_FROM_REPORT.has(fact.measuredBy)) return [[]];
  const own = fact.reportKey !== undefined || fact.keyExposure !== undefined;
  if (stage === "tee" || own || !Array.isArray(facts.tee)) return [keyCosts(fact)];
  const reports = (facts.tee as readonly PathFact[]).filter(({ measuredBy }) => measuredBy === "tee-hw");
  return reports.length === 0 ? [[]] : reports.map(keyCosts);
}

const keyCosts = ({ reportKey, keyExposure }: PathFact): Costs => [
  ...(reportKey === "VLEK" ? (["csp-key-custody"] as const) : []),
  ...(keyExposure === "milan-key" ? (["csp-chip-history"] as const) : []),
];

/** Each set once, its ids sorted. */
function distinct(sets: readonly Costs[]): readonly Costs[] {
  const sorted = sets.map((set) => [...new Set(set)].sort());
  return [...new Map(sorted.map((set) => [set.join(), set])).values()];
}
