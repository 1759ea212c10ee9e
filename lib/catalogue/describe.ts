import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { assumptionById, cloudIds, type Assumption } from "@/lib/trust/assumptions";
import type { Confidence, FactPath, FactPaths, FactStagePaths, PathFact } from "@/lib/trust/facts";
import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import type { BootChain } from "./boot-chain";
import { chainSentences } from "./chain-text";
import { advisoryById, heldFrom, snapshotAt, sourceById, sourcesOf, type DatedOffering } from "./catalogue";
import { gapOf, type Gap } from "./gap";
import { chosen, derive, type ChosenOffering, type CompareOptions, type Levels } from "./matrix";
import { cloudName, cspName, teeName } from "./names";
import type { Advisory, Availability, Csp, Lever, Snapshot, Source, TeeKind } from "./schema";
import { factWords } from "./words";

/** One path of a cell, with what it costs as sentences a reader can say yes or no to. */
export interface PathDetail {
  readonly costs: readonly Assumption[];
  readonly summary: string;
  readonly because: string;
  readonly register: string;
  /** "measured by the chip", "fresh only from boot", "key VCEK". */
  readonly facts: readonly string[];
  readonly fact: PathFact;
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
}

/** One cell of the matrix, with all that its drawer shows. */
export interface Cell {
  readonly stage: Stage;
  readonly symbol: TrustSymbol;
  readonly summary: string;
  readonly because: string;
  /** The ways in which the stage can be verified; empty for –, ? and ○. */
  readonly paths: readonly PathDetail[];
  readonly sources: readonly Source[];
  /** Null where nothing is claimed. */
  readonly confidence: Confidence | null;
  /** Day on which this stage's facts last changed; null if they are those of the first snapshot. */
  readonly changed: string | null;
}

/** One offering as a column of the comparison. */
export interface OfferingDetail {
  readonly id: string;
  readonly csp: Csp;
  /** Who runs it: "Microsoft". */
  readonly cspName: string;
  /** What the cloud is called: "Azure". */
  readonly cloudName: string;
  readonly name: string;
  readonly shortName: string;
  readonly variant: string;
  readonly tee: TeeKind;
  readonly teeName: string;
  readonly ladder: boolean;
  /** Little is published about it, so that some or all cells stay unknown. */
  readonly thin: boolean;
  /** What would have to change for this to hold; empty for what does hold. */
  readonly levers: readonly Lever[];
  readonly asOf: string;
  readonly heldFrom: string;
  readonly change: string | null;
  readonly availability: Availability;
  readonly evidence: readonly string[];
  readonly cells: Readonly<Record<Stage, Cell>>;
  /** For `attestationLevel`, with any set of grants. */
  readonly paths: FactStagePaths;
  readonly levels: Levels | null;
  readonly minimalTrust: MinimalTrust | null;
  readonly gap: Gap;
  readonly chain: BootChain;
  /** The drawing as a list, a sentence for each stage in boot order. */
  readonly chainText: readonly string[];
  readonly advisories: readonly Advisory[];
  readonly sources: readonly Source[];
}

/** The comparison for the page: `compare` with everything that explains it. */
export const compareDetailed = (options: CompareOptions): readonly OfferingDetail[] =>
  chosen(options).map((dated) => describeOffering(dated, options));

/** One offering with all that is shown of it; the snapshot is the one given. */
export function describeOffering(
  dated: DatedOffering & Partial<Pick<ChosenOffering, "levers">>,
  options: Pick<CompareOptions, "date" | "granted" | "withdrawn" | "lens">,
): OfferingDetail {
  const { offering, snapshot } = dated;
  const { id, csp, name, shortName, variant, tee, ladder } = offering;
  const derived = derive(dated, options);
  const cells = STAGES.map((stage) => [stage, cellOf(stage, dated, derived.paths[stage], derived.symbols[stage])]);
  return {
    ...{ id, csp, cspName: cspName(csp), cloudName: cloudName(csp), name, shortName, variant },
    ...{ tee, teeName: teeName(tee), ladder, thin: offering.thin === true, levers: dated.levers ?? [] },
    ...{ asOf: snapshot.asOf, heldFrom: heldFrom(snapshot), change: snapshot.change ?? null },
    ...{ availability: snapshot.availability, evidence: snapshot.evidence },
    cells: Object.fromEntries(cells) as Record<Stage, Cell>,
    ...{ paths: derived.paths, levels: derived.levels, minimalTrust: derived.minimalTrust },
    gap: gapOf(dated, derived),
    chain: snapshot.chain,
    chainText: chainSentences(snapshot.chain, derived.paths, cspName(csp)),
    advisories: advisoriesAt(snapshot, options.date),
    sources: sourcesNamed(sourcesOf(snapshot)),
  };
}

function cellOf(stage: Stage, dated: DatedOffering, paths: FactPaths, symbol: TrustSymbol): Cell {
  const known = typeof paths === "string" ? [] : paths;
  const reason = firstReason(stage, dated.snapshot, known);
  return {
    stage,
    symbol,
    summary: reason?.summary ?? NO_REASON[symbol],
    because: reason?.because ?? NO_REASON[symbol],
    paths: known.map(pathDetail),
    sources: sourcesNamed([...new Set(reasonSources(stage, dated.snapshot))]),
    confidence: reason?.confidence ?? null,
    changed: lastChange(stage, dated),
  };
}

const NO_REASON: Readonly<Record<TrustSymbol, string>> = {
  full: "",
  partial: "",
  none: "Not verifiable",
  absent: "Not part of this kind of TEE",
  unknown: "Nothing published was found",
};

/** The reason of the path that costs the least of the cloud's, else of the fact that gave no path. */
function firstReason(stage: Stage, snapshot: Snapshot, paths: readonly FactPath[]) {
  const cheapest = [...paths].sort((a, b) => cloudIds(a.costs).length - cloudIds(b.costs).length)[0]?.fact;
  return cheapest ?? snapshot.reasons?.[stage] ?? factsOf(stage, snapshot)[0];
}

function factsOf(stage: Stage, { stages }: Snapshot): readonly PathFact[] {
  const facts = stages[stage];
  return typeof facts === "string" ? [] : facts;
}

const reasonSources = (stage: Stage, snapshot: Snapshot) => [
  ...factsOf(stage, snapshot).flatMap(({ sources }) => sources),
  ...(snapshot.reasons?.[stage]?.sources ?? []),
];

const pathDetail = ({ costs, fact }: FactPath): PathDetail => ({
  costs: costs.map(assumptionById),
  summary: fact.summary,
  because: fact.because,
  register: fact.register,
  facts: factWords(fact),
  fact,
  sources: sourcesNamed(fact.sources),
  confidence: fact.confidence,
});

const sourcesNamed = (ids: readonly string[]): readonly Source[] => ids.flatMap((id) => sourceById(id) ?? []);

/** Advisories that were public on the day asked for. */
const advisoriesAt = ({ advisories }: Snapshot, date: string | null): readonly Advisory[] =>
  advisories.flatMap((id) => advisoryById(id) ?? []).filter(({ published }) => date === null || published === null || published <= date);

/** The day from which the stage's present facts hold, or null if nothing else was ever recorded of it. */
function lastChange(stage: Stage, { offering, snapshot }: DatedOffering): string | null {
  const upTo = offering.snapshots.filter((each) => heldFrom(each) <= heldFrom(snapshot));
  for (let at = upTo.length - 1; at > 0; at -= 1) {
    if (decisive(stage, upTo[at]!) !== decisive(stage, upTo[at - 1]!)) return heldFrom(upTo[at]!);
  }
  return null;
}

/** The facts that costs are made of, without their texts. */
function decisive(stage: Stage, { stages }: Snapshot): string {
  const facts = stages[stage];
  if (typeof facts === "string") return facts;
  return JSON.stringify(
    facts.map(({ measuredBy, register, reference, referenceTrust, freshness, mediator, reportKey, keyExposure }) => [
      measuredBy,
      register,
      reference,
      referenceTrust,
      freshness,
      mediator,
      reportKey,
      keyExposure,
    ]),
  );
}

/** The detail of one offering on a day; undefined for an unknown one, or where nothing is known of it by then. */
export function describeAt(
  offering: DatedOffering["offering"],
  options: Pick<CompareOptions, "date" | "granted" | "withdrawn" | "lens">,
): OfferingDetail | undefined {
  const dated = snapshotAt(offering, options.date);
  return dated && describeOffering(dated, options);
}
