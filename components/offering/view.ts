import type { Lens } from "@/lib/appraisal/assumption";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { heldFrom, sourceById, sourcesOf } from "@/lib/catalogue/catalogue";
import { changesOf, eventsOf, type CellChange, type LevelChange } from "@/lib/catalogue/changes";
import { describeAt, type OfferingDetail, type PathDetail } from "@/lib/catalogue/describe";
import { derive } from "@/lib/catalogue/matrix";
import type { Offering, Snapshot, Source } from "@/lib/catalogue/schema";
import type { Assumption } from "@/lib/trust/assumptions";
import type { Level } from "@/lib/trust/derive";

const counted = (lens: Lens) => ({ date: null, granted: [], withdrawn: [], lens });

/** An offering as it stands today, counted both ways. Every offering has a snapshot, so there is always an answer. */
export const detailsOf = (offering: Offering): Readonly<Record<Lens, OfferingDetail>> => ({
  talk: describeAt(offering, counted("talk"))!,
  strict: describeAt(offering, counted("strict"))!,
});

/** What of a path's costs only the strict count adds. */
export function strictlyAlso(path: PathDetail, strict: OfferingDetail, stage: Stage): readonly Assumption[] {
  const same = strict.cells[stage].paths.filter(({ fact }) => fact === path.fact);
  const added = same.map(({ costs }) => costs.filter(({ id }) => !path.costs.some((cost) => cost.id === id)));
  return [...added].sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Levels from one day until the next entry's. */
export interface LevelsFrom {
  readonly date: string;
  readonly talk: { readonly nominal: Level; readonly trustworthy: Level };
  readonly strict: { readonly nominal: Level; readonly trustworthy: Level };
}

/** Levels over time, oldest first; empty for a process TEE, which has none. */
export function levelsOverTime(offering: Offering): readonly LevelsFrom[] {
  const inOrder = [...offering.snapshots].sort((a, b) => (heldFrom(a) < heldFrom(b) ? -1 : 1));
  return inOrder.flatMap((snapshot) => {
    const talk = derive({ offering, snapshot }, counted("talk")).levels;
    const strict = derive({ offering, snapshot }, counted("strict")).levels;
    return talk && strict ? [{ date: heldFrom(snapshot), talk, strict }] : [];
  });
}

/** From when a level without the cloud has been what it is today, without a break. */
export interface Since {
  readonly date: string;
  /** True where that day is the first on record, so that it may have been so before. */
  readonly orBefore: boolean;
}

/** Since when the trustworthy level, counted as in the talk, is today’s; null for a process TEE, which has none. */
export function levelSince(offering: Offering): Since | null {
  const past = levelsOverTime(offering);
  const now = past.at(-1)?.talk.trustworthy;
  if (!now) return null;
  const first = past.findLastIndex(({ talk }) => !isSame(talk.trustworthy, now)) + 1;
  return { date: past[first]!.date, orBefore: first === 0 };
}

const isSame = (a: Level, b: Level) => a.level === b.level && a.lowerBound === b.lowerBound;

/** One dated entry of an offering's history: a snapshot of its facts, or something that happened around it. */
export interface HistoryEntry {
  readonly date: string;
  readonly kind: "snapshot" | "event";
  readonly what: string;
  readonly effect: string | null;
  /** Cells that changed, as the talk counts and strictly. */
  readonly cells: Readonly<Record<Lens, readonly CellChange[]>>;
  readonly levels: Readonly<Record<Lens, readonly LevelChange[]>>;
  readonly sources: readonly Source[];
}

/** Everything dated about an offering, newest first; of one day the snapshot comes first. */
export function historyOf(offering: Offering): readonly HistoryEntry[] {
  const entries = [...snapshotEntries(offering), ...eventEntries(offering)];
  return entries.sort((a, b) => (a.date === b.date ? (a.kind === "snapshot" ? -1 : 1) : a.date < b.date ? 1 : -1));
}

function snapshotEntries(offering: Offering): readonly HistoryEntry[] {
  const [talk, strict] = [changesOf(offering, "talk"), changesOf(offering, "strict")];
  return offering.snapshots.map((snapshot, index) => {
    const date = heldFrom(snapshot);
    const [asTalk, strictly] = [talk, strict].map((changes) => changes.find((change) => change.date === date));
    const cells = { talk: asTalk?.cells ?? [], strict: strictly?.cells ?? [] };
    return {
      date,
      kind: "snapshot",
      what: snapshot.change ?? "The first day on record.",
      effect: null,
      cells,
      levels: { talk: asTalk?.levels ?? [], strict: strictly?.levels ?? [] },
      sources: sourcesBehind(snapshot, offering.snapshots[index - 1], [...cells.talk, ...cells.strict]),
    };
  });
}

/** Sources of the cells that changed; where none did, those that the snapshot before did not cite. */
function sourcesBehind(snapshot: Snapshot, before: Snapshot | undefined, cells: readonly CellChange[]): readonly Source[] {
  const stages = new Set(cells.map(({ stage }) => stage));
  const changed = STAGES.filter((stage) => stages.has(stage)).flatMap((stage) => citedBy(snapshot, stage));
  const known = new Set(before ? sourcesOf(before) : []);
  const fresh = sourcesOf(snapshot).filter((id) => !known.has(id));
  return named(changed.length > 0 ? changed : fresh);
}

function citedBy({ stages, reasons }: Snapshot, stage: Stage): readonly string[] {
  const fact = stages[stage];
  return [...(typeof fact === "string" ? [] : fact.flatMap(({ sources }) => sources)), ...(reasons?.[stage]?.sources ?? [])];
}

export const named = (ids: readonly string[]): readonly Source[] => [...new Set(ids)].flatMap((id) => sourceById(id) ?? []);

const NOTHING = { talk: [], strict: [] } as const;

const eventEntries = ({ id }: Offering): readonly HistoryEntry[] =>
  eventsOf([id]).map(({ date, what, effect, sources }) => ({
    ...{ date, kind: "event" as const, what, effect },
    ...{ cells: NOTHING, levels: NOTHING, sources: named(sources) },
  }));
