import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { PathFact, Reason } from "@/lib/trust/facts";
import type { Collector } from "../collectors";
import type { Advisory, CatalogueEvent, Lever, Offering, Snapshot, Source } from "../schema";

/** The files of the catalogue, of the shapes in `schema.ts`. */
export interface CatalogueData {
  readonly offerings: readonly Offering[];
  readonly sources: readonly Source[];
  readonly advisories: readonly Advisory[];
  readonly events: readonly CatalogueEvent[];
  readonly levers: readonly Lever[];
  readonly collectors: readonly Collector[];
  /** The day the catalogue speaks for, YYYY-MM-DD: nothing in it is later. */
  readonly date: string;
  /** The day on which the rules are asked, YYYY-MM-DD: ages count from it. */
  readonly today: string;
}

/** One rule about sense, which the shape alone cannot tell. */
export interface Rule {
  readonly name: string;
  readonly description: string;
  /** A warning asks somebody to look; an error stops. */
  readonly severity: "error" | "warning";
  /** What breaks the rule, each with where. */
  readonly check: (data: CatalogueData) => readonly string[];
}

/** A piece of the catalogue, and where it stands: "gcp-cvm-snp 2024-03-26 kernel". */
export interface Placed<T> {
  readonly where: string;
  readonly value: T;
}

export const snapshotsOf = ({ offerings }: Pick<CatalogueData, "offerings">): readonly Placed<Snapshot>[] =>
  offerings.flatMap(({ id, snapshots }) => snapshots.map((value) => ({ where: `${id} ${value.asOf}`, value })));

export const factsAt = ({ stages }: Snapshot, stage: Stage): readonly PathFact[] => {
  const facts = stages[stage];
  return typeof facts === "string" ? [] : facts;
};

/** Facts and, where a stage has none, the reason: all that is said of a stage with sources. */
export const reasonsAt = (snapshot: Snapshot, stage: Stage): readonly Reason[] => [
  ...factsAt(snapshot, stage),
  ...(snapshot.reasons?.[stage] ? [snapshot.reasons[stage]] : []),
];

/** What is written of each stage of each snapshot, by a reader of one stage. */
export const perStage = <T>(data: CatalogueData, read: (snapshot: Snapshot, stage: Stage) => readonly T[]): readonly Placed<T>[] =>
  snapshotsOf(data).flatMap(({ where, value }) =>
    STAGES.flatMap((stage) => read(value, stage).map((each) => ({ where: `${where} ${stage}`, value: each }))),
  );

export const factsOf = (data: CatalogueData) => perStage(data, factsAt);
export const reasonsOf = (data: CatalogueData) => perStage(data, reasonsAt);

/** Where the pieces stand that a test calls broken. */
export const breaking = <T>(placed: readonly Placed<T>[], broken: (value: T) => boolean): readonly string[] =>
  placed.filter(({ value }) => broken(value)).map(({ where }) => where);

export const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
