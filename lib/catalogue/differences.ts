import type { Lens } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { heldFrom, offeringById, snapshotAt, sourceById } from "./catalogue";
import { levelChanges, type LevelChange } from "./changes";
import { describeOffering, type Cell, type OfferingDetail } from "./describe";
import type { Offering, Snapshot, Source } from "./schema";

/** One cell that is not what it was. */
export interface CellDifference {
  readonly stage: Stage;
  readonly from: TrustSymbol;
  readonly to: TrustSymbol;
  readonly summaryBefore: string;
  readonly summaryAfter: string;
  /** Why it is what it is now, in a sentence. */
  readonly because: string;
  /** The sources that the cell did not rest on before, or all of them where none is new. */
  readonly sources: readonly Source[];
}

/** One dated step of an offering, in the words of its snapshot. */
export interface DifferenceStep {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly change: string;
}

/** What of one offering is different on a day from what it was on another. */
export interface Difference {
  readonly id: string;
  readonly name: string;
  /** True where nothing was known of it on the earlier day: its cells are then not compared. */
  readonly appeared: boolean;
  readonly before: OfferingDetail | null;
  readonly after: OfferingDetail;
  /** What happened in between, oldest first. */
  readonly steps: readonly DifferenceStep[];
  readonly cells: readonly CellDifference[];
  readonly levels: readonly LevelChange[];
}

/**
 * What changed from one day to a later one (both YYYY-MM-DD), offering by offering and cell by cell, under one lens;
 * offerings without any difference are left out. Days in the wrong order are taken in the right one.
 */
export function differences(ids: readonly string[], day: string, otherDay: string, lens: Lens): readonly Difference[] {
  const [from, to] = day <= otherDay ? [day, otherDay] : [otherDay, day];
  return ids.flatMap((id) => {
    const offering = offeringById(id);
    return (offering && differenceOf(offering, from, to, lens)) ?? [];
  });
}

/** As `differences`, for one offering, which need not be in the catalogue; null where nothing is different. */
export function differenceOf(offering: Offering, from: string, to: string, lens: Lens): Difference | null {
  const after = snapshotAt(offering, to);
  const before = snapshotAt(offering, from);
  if (!after || after.snapshot === before?.snapshot) return null;
  const detail = (dated: typeof after, date: string) => describeOffering(dated, { date, granted: [], withdrawn: [], lens });
  const now = detail(after, to);
  const was = before ? detail(before, from) : null;
  return {
    ...{ id: offering.id, name: offering.shortName, appeared: was === null, before: was, after: now },
    steps: offering.snapshots.filter((snapshot) => isBetween(snapshot, from, to)).map(stepOf),
    cells: was ? STAGES.flatMap((stage) => cellDifference(was.cells[stage], now.cells[stage], before!.snapshot, after.snapshot) ?? []) : [],
    levels: was ? levelChanges(was, now) : [],
  };
}

const isBetween = (snapshot: Snapshot, from: string, to: string) => heldFrom(snapshot) > from && heldFrom(snapshot) <= to;

const stepOf = (snapshot: Snapshot): DifferenceStep => ({
  date: heldFrom(snapshot),
  change: snapshot.change ?? "First entry in the catalogue.",
});

/** Null where neither symbol nor reason nor facts differ. */
function cellDifference(was: Cell, now: Cell, before: Snapshot, after: Snapshot): CellDifference | null {
  const { stage } = now;
  const facts = (snapshot: Snapshot) => JSON.stringify([snapshot.stages[stage], snapshot.reasons?.[stage]]);
  if (was.symbol === now.symbol && facts(before) === facts(after)) return null;
  const known = new Set(was.sources.map(({ id }) => id));
  const fresh = now.sources.filter(({ id }) => !known.has(id));
  return {
    ...{ stage, from: was.symbol, to: now.symbol, summaryBefore: was.summary, summaryAfter: now.summary, because: now.because },
    sources: (fresh.length > 0 ? fresh : now.sources).flatMap(({ id }) => sourceById(id) ?? []),
  };
}
