import type { Lens } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { Level } from "@/lib/trust/derive";
import { EVENTS, heldFrom, offeringById, snapshotAt } from "./catalogue";
import { derive, type Derived } from "./matrix";
import { cloudName } from "./names";
import type { CatalogueEvent, Offering } from "./schema";
import { symbolCharacter } from "./words";

export interface CellChange {
  readonly stage: Stage;
  readonly from: TrustSymbol;
  readonly to: TrustSymbol;
}

export interface LevelChange {
  readonly level: "nominal" | "trustworthy";
  readonly from: Level;
  readonly to: Level;
}

/** What one new snapshot of one offering changed. */
export interface Change {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly offering: string;
  /** Empty where only reasons, sources or availability are new: a short tick on the ruler. */
  readonly cells: readonly CellChange[];
  readonly levels: readonly LevelChange[];
  /** What happened, in a sentence. */
  readonly change: string;
  /** "Azure TEE ◐→●, without the cloud 0→1"; empty where no cell changes. */
  readonly short: string;
}

/** Every dated change of the offerings chosen, oldest first, counted by the lens given; for the ruler of dates. */
export const changes = (ids: readonly string[], lens: Lens): readonly Change[] =>
  ids
    .flatMap((id) => offeringById(id) ?? [])
    .flatMap((offering) => changesOf(offering, lens))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Every change of one offering, which need not be in the catalogue. */
export function changesOf(offering: Offering, lens: Lens): readonly Change[] {
  const dates = [...new Set(offering.snapshots.map(heldFrom))].sort();
  return dates.slice(1).map((date, index) => {
    const before = snapshotAt(offering, dates[index]!)!;
    const after = snapshotAt(offering, date)!;
    const counting = { granted: [], withdrawn: [], lens };
    return changeAt(date, offering, after.snapshot.change ?? "", derive(before, counting), derive(after, counting));
  });
}

function changeAt(date: string, offering: Offering, change: string, before: Derived, after: Derived): Change {
  const cells = STAGES.map((stage) => ({ stage, from: before.symbols[stage], to: after.symbols[stage] })).filter(
    ({ from, to }) => from !== to,
  );
  const levels = levelChanges(before, after);
  return { date, offering: offering.id, cells, levels, change, short: shortOf(offering, cells, levels) };
}

/** The levels that differ; none where either has no ladder. */
export function levelChanges(
  { levels: before }: Pick<Derived, "levels">,
  { levels: after }: Pick<Derived, "levels">,
): readonly LevelChange[] {
  if (before === null || after === null) return [];
  return (["nominal", "trustworthy"] as const)
    .map((level) => ({ level, from: before[level], to: after[level] }))
    .filter(({ from, to }) => from.level !== to.level || from.lowerBound !== to.lowerBound);
}

function shortOf({ csp }: Offering, cells: readonly CellChange[], levels: readonly LevelChange[]): string {
  const arrow = (from: string, to: string) => `${from}→${to}`;
  const changed = cells.map(({ stage, from, to }) => `${STAGE_NAMES[stage]} ${arrow(symbolCharacter(from), symbolCharacter(to))}`);
  const moved = levels.map(({ level, from, to }) => `${LEVEL_WORDS[level]} ${arrow(levelText(from), levelText(to))}`);
  const all = [...changed, ...moved];
  return all.length === 0 ? "" : `${cloudName(csp)} ${all.join(", ")}`;
}

const LEVEL_WORDS = { nominal: "trusting everyone", trustworthy: "without the cloud" } as const;

/** "2", or "≥ 1" for a lower bound. */
export const levelText = ({ level, lowerBound }: Level): string => (lowerBound ? `≥ ${level}` : String(level));

/** Dated events that concern any of the offerings, oldest first: the short ticks, with what happened. */
export const eventsOf = (ids: readonly string[]): readonly CatalogueEvent[] =>
  EVENTS.filter(({ offerings }) => offerings.some((id) => ids.includes(id)));
