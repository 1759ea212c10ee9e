import { levelText, markedName, type MatrixColumn } from "@/components/matrix/column";

/** One bar of the gap plot, and the same in words for its table. */
export interface GapRow {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
  readonly trustworthy: number;
  /** Levels that only the cloud’s word adds. */
  readonly onWord: number;
  /** Levels above a lower bound, of which nothing is known. */
  readonly notKnown: number;
  readonly trustworthyText: string;
  readonly nominalText: string;
  /** "Gap 3. Google’s firmware for AL2, and its vTPM from AL3". */
  readonly sentence: string;
}

/** Rows ranked by gap, widest first; a process TEE has no levels and no row. */
export function gapRows(columns: readonly MatrixColumn[], sentences: ReadonlyMap<string, string>): readonly GapRow[] {
  return columns
    .flatMap((column) => gapRow(column, sentences.get(column.id) ?? "") ?? [])
    .sort((a, b) => b.onWord - a.onWord || a.trustworthy - b.trustworthy || Number(b.mine) - Number(a.mine));
}

/** Null for a process TEE. */
export function gapRow(column: MatrixColumn, sentence: string): GapRow | null {
  const { id, mine, levels } = column;
  if (!levels) return null;
  const { nominal, trustworthy } = levels;
  return {
    ...{ id, name: markedName(column), mine, sentence },
    trustworthy: trustworthy.level,
    onWord: nominal.level - trustworthy.level,
    notKnown: nominal.lowerBound ? 4 - nominal.level : 0,
    trustworthyText: levelText(trustworthy),
    nominalText: levelText(nominal),
  };
}
