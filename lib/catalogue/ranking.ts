import type { Level } from "@/lib/trust/derive";
import type { Levels } from "./matrix";

/** What decides a place in the list: what stands without the cloud, or what stands with the grants chosen. */
export type RankedBy = "trustworthy" | "granted";

export interface RankGroup<Row> {
  /** The level all of its rows share, exactly or at least; null for process TEEs, which have none. */
  readonly level: number | null;
  readonly rows: readonly Row[];
}

/** How sure a level is counts after its height: a lower bound stands behind the exact number. */
const compareLevels = (a: Level, b: Level) => b.level - a.level || Number(a.lowerBound) - Number(b.lowerBound);

/**
 * Rows in groups of one level each, the highest first and those without a level last. Inside a group a lower bound
 * ranks after the exact number, then what can be claimed decides, then the order in which the rows came.
 */
export function ranked<Row extends { readonly levels: Levels | null }>(rows: readonly Row[], by: RankedBy): readonly RankGroup<Row>[] {
  const levelled = rows.flatMap((row) => (row.levels ? [{ row, levels: row.levels }] : []));
  const sorted = [...levelled].sort(
    (a, b) => compareLevels(a.levels[by], b.levels[by]) || compareLevels(a.levels.nominal, b.levels.nominal),
  );
  const groups = [...new Set(sorted.map(({ levels }) => levels[by].level))].map((level) => ({
    level,
    rows: sorted.filter(({ levels }) => levels[by].level === level).map(({ row }) => row),
  }));
  const without = rows.filter(({ levels }) => levels === null);
  return without.length === 0 ? groups : [...groups, { level: null, rows: without }];
}
