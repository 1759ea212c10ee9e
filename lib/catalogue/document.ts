import type { Lens } from "@/lib/appraisal/assumption";
import type { MatrixOffering } from "@/lib/appraisal/matrix";
import { ASSUMPTIONS, type Assumption } from "@/lib/trust/assumptions";
import { ADVISORIES, CATALOGUE_DATE, CATALOGUE_VERSION, EVENTS, heldFrom, OFFERINGS, SOURCES } from "./catalogue";
import { COLLECTORS, scriptOf, type Collector } from "./collectors";
import { LEVERS } from "./levers";
import { derive } from "./matrix";
import { chipMaker, cloudName, cspName, teeName } from "./names";
import type { Advisory, CatalogueEvent, Lever, Offering, Snapshot, Source } from "./schema";

/** What follows from one snapshot's facts by one way of counting; null levels where there is no ladder. */
export type DerivedAnswer = Pick<MatrixOffering, "stages" | "nominalAL" | "trustworthyAL" | "minimalTrust"> & {
  /** Which of the two levels are lower bounds. */
  readonly lowerBounds: readonly ("nominal" | "trustworthy")[];
};

export interface PublishedSnapshot extends Snapshot {
  /** The day from which it is picked, YYYY-MM-DD. */
  readonly heldFrom: string;
  /** The day on which the next one takes its place; null while it holds. */
  readonly heldUntil: string | null;
  readonly derived: Readonly<Record<Lens, DerivedAnswer>>;
}

export interface PublishedOffering extends Omit<Offering, "snapshots"> {
  readonly cspName: string;
  readonly cloudName: string;
  readonly teeName: string;
  readonly chipMaker: string;
  readonly snapshots: readonly PublishedSnapshot[];
}

/** The whole catalogue in one piece, `/catalogue.json`; docs/catalogue.md says what may be relied on. */
export interface CatalogueDocument {
  readonly schema: "trustgap.catalogue/1";
  readonly version: string;
  /** The day up to which the sources were read, YYYY-MM-DD. */
  readonly date: string;
  readonly title: string;
  readonly license: "CC-BY-4.0";
  readonly cite: string;
  readonly offerings: readonly PublishedOffering[];
  readonly assumptions: readonly Assumption[];
  readonly sources: readonly Source[];
  readonly advisories: readonly Advisory[];
  readonly levers: readonly Lever[];
  readonly events: readonly CatalogueEvent[];
  readonly collectors: readonly PublishedCollector[];
}

export interface PublishedCollector extends Omit<Collector, "script"> {
  /** The whole script for a POSIX shell; null where there is none. */
  readonly script: string | null;
}

/** How to cite an edition: whoever does takes version and date along. */
export const citation = (version: string): string =>
  `The TrustGap authors. TrustGap catalogue of confidential-computing offerings, version ${version}. Licensed under CC BY 4.0.`;

/** The catalogue's files in one document: variants expanded, names spelled out, and what is derived beside the facts. */
export const catalogueDocument = (): CatalogueDocument => ({
  schema: "trustgap.catalogue/1",
  version: CATALOGUE_VERSION,
  date: CATALOGUE_DATE,
  title: "TrustGap catalogue of confidential-computing offerings",
  license: "CC-BY-4.0",
  cite: citation(CATALOGUE_VERSION),
  offerings: OFFERINGS.map(published),
  assumptions: ASSUMPTIONS,
  sources: SOURCES,
  advisories: ADVISORIES,
  levers: LEVERS,
  events: EVENTS,
  collectors: COLLECTORS.map((collector) => ({ ...collector, script: scriptOf(collector) })),
});

function published(offering: Offering): PublishedOffering {
  const { snapshots, ...rest } = offering;
  const { csp, tee } = offering;
  return {
    ...rest,
    ...{ cspName: cspName(csp), cloudName: cloudName(csp), teeName: teeName(tee), chipMaker: chipMaker(tee) },
    snapshots: snapshots.map((snapshot, at) => ({
      ...snapshot,
      heldFrom: heldFrom(snapshot),
      heldUntil: snapshots[at + 1] ? heldFrom(snapshots[at + 1]!) : null,
      derived: { talk: answer(offering, snapshot, "talk"), strict: answer(offering, snapshot, "strict") },
    })),
  };
}

function answer(offering: Offering, snapshot: Snapshot, lens: Lens): DerivedAnswer {
  const { symbols, levels, minimalTrust } = derive({ offering, snapshot }, { granted: [], withdrawn: [], lens });
  return {
    stages: symbols,
    nominalAL: levels?.nominal.level ?? null,
    trustworthyAL: levels?.trustworthy.level ?? null,
    lowerBounds: levels ? (["nominal", "trustworthy"] as const).filter((level) => levels[level].lowerBound) : [],
    minimalTrust,
  };
}

/** The document's one spelling: a line for each member, and for each entry of a list. Equal catalogues, equal bytes. */
export function documentText(document: CatalogueDocument): string {
  const members = Object.entries(document).map(([key, value]) => `${JSON.stringify(key)}: ${valueText(value)}`);
  return `{\n${members.join(",\n")}\n}\n`;
}

const valueText = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? `[\n${value.map((each) => JSON.stringify(each)).join(",\n")}\n]` : JSON.stringify(value);
