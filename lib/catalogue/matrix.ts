import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import type { Matrix, MatrixOffering } from "@/lib/appraisal/matrix";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { attestationLevel, grantedSet, minimalTrust, nominalLevel, symbolOf, trustworthyLevel, type Level } from "@/lib/trust/derive";
import { stagePaths, type FactStagePaths } from "@/lib/trust/facts";
import { CATALOGUE_VERSION, offeringAt, OFFERING_IDS, sourcesOf, type DatedOffering } from "./catalogue";
import { applyLevers, LEVERS } from "./levers";
import type { Lever } from "./schema";

/** What a comparison depends on besides the catalogue. */
export interface CompareOptions {
  /** YYYY-MM-DD, or null for the latest of all. */
  readonly date: string | null;
  /** Ids, in the order wanted; empty for the whole catalogue. */
  readonly offerings: readonly string[];
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  readonly lens: Lens;
  /** Ids of levers to pull: what they change is hypothetical, and the answer says so. None where left out. */
  readonly levers?: readonly string[];
}

/** A snapshot as it held, or as it would be with levers pulled. */
export interface ChosenOffering extends DatedOffering {
  /** Empty unless something about it is hypothetical. */
  readonly levers: readonly Lever[];
}

export interface Levels {
  readonly nominal: Level;
  readonly trustworthy: Level;
  readonly granted: Level;
}

/** All that is derived from one snapshot's facts under one way of counting. */
export interface Derived {
  readonly paths: FactStagePaths;
  readonly symbols: Readonly<Record<Stage, TrustSymbol>>;
  /** Null for a process TEE, which has no ladder. */
  readonly levels: Levels | null;
  readonly minimalTrust: MinimalTrust | null;
}

type Counting = Pick<CompareOptions, "granted" | "withdrawn" | "lens">;

/** Symbols, levels and minimal sets of trust of one snapshot. */
export function derive({ offering, snapshot }: DatedOffering, { granted, withdrawn, lens }: Counting): Derived {
  const paths = stagePaths(snapshot.stages, lens);
  const levels = {
    nominal: nominalLevel(paths, withdrawn),
    trustworthy: trustworthyLevel(paths, withdrawn),
    granted: attestationLevel(paths, grantedSet(granted, withdrawn)),
  };
  return {
    paths,
    symbols: Object.fromEntries(STAGES.map((stage) => [stage, symbolOf(paths[stage])])) as Record<Stage, TrustSymbol>,
    levels: offering.ladder ? levels : null,
    minimalTrust: offering.ladder ? minimalTrust(paths, withdrawn) : null,
  };
}

/** The matrix of `compare --json`: keys in a fixed order, so that equal questions get equal bytes. */
export function compare(options: CompareOptions): Matrix {
  const withdrawn = inOrder(options.withdrawn);
  const levers = LEVERS.map(({ id }) => id).filter((id) => options.levers?.includes(id));
  return {
    schema: "trustgap.matrix/1",
    date: options.date,
    lens: options.lens,
    granted: inOrder(options.granted),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    ...(levers.length > 0 ? { hypothetical: levers } : {}),
    catalogue: CATALOGUE_VERSION,
    offerings: chosen(options).map((dated) => matrixOffering(dated, options)),
  };
}

/** The offerings asked for, each once, with the snapshot of the date; left out where none is known by then. */
export function chosen({ date, offerings, levers = [] }: Pick<CompareOptions, "date" | "offerings" | "levers">): readonly ChosenOffering[] {
  const ids = offerings.length > 0 ? [...new Set(offerings)] : OFFERING_IDS;
  return ids.flatMap((id) => chosenAt(id, date, levers) ?? []);
}

/** One offering on a day, with those of the levers pulled that are its own; undefined where nothing is known of it by then. */
export function chosenAt(id: string, date: string | null, levers: readonly string[]): ChosenOffering | undefined {
  const dated = offeringAt(id, date);
  if (dated === undefined) return undefined;
  return applyLevers(dated, levers) ?? { ...dated, levers: [] };
}

function matrixOffering(dated: ChosenOffering, options: CompareOptions): MatrixOffering {
  const { id, csp, name, tee } = dated.offering;
  const { symbols, levels, minimalTrust: sets } = derive(dated, options);
  return {
    id,
    csp,
    name,
    tee,
    asOf: dated.snapshot.asOf,
    stages: symbols,
    nominalAL: levels?.nominal.level ?? null,
    trustworthyAL: levels?.trustworthy.level ?? null,
    grantedAL: levels?.granted.level ?? null,
    lowerBounds: levels ? LEVEL_NAMES.filter((level) => levels[level].lowerBound) : [],
    minimalTrust: sets,
    sources: sourcesOf(dated.snapshot),
    ...(dated.levers.length > 0 ? { hypothetical: dated.levers.map(({ id: lever }) => lever) } : {}),
  };
}

const LEVEL_NAMES = ["nominal", "trustworthy", "granted"] as const;

/** Each id once, in the order in which assumptions are listed. */
const inOrder = (ids: readonly AssumptionId[]): readonly AssumptionId[] => ASSUMPTIONS.map(({ id }) => id).filter((id) => ids.includes(id));
