import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS } from "@/lib/appraisal/stage";

export interface RaiseRow {
  /** The levels that the same thing lifts: one, or several in a row. */
  readonly from: number;
  readonly to: number;
  /** Already reached but for a condition: "without the “if”". */
  readonly conditional: boolean;
  readonly needs: readonly { readonly need: string; readonly command?: string }[];
  /** What would have to be taken on trust instead, each set on its own; null where it is unknown. */
  readonly trust: readonly (readonly AssumptionId[])[] | null;
}

/** One row for each level that does not stand under what the reader granted, nearest first; equal rows are merged. */
export function raiseRows(appraisal: Appraisal): readonly RaiseRow[] {
  if (appraisal.verdict !== "valid") return [];
  const rows = LEVELS.filter((level) => level > appraisal.grantedAL).map((level) => rowFor(appraisal, level));
  return rows.reduce<RaiseRow[]>((merged, row) => {
    const last = merged[merged.length - 1];
    if (last && sameThing(last, row)) merged[merged.length - 1] = { ...last, to: row.to };
    else merged.push(row);
    return merged;
  }, []);
}

function rowFor(appraisal: Appraisal, level: (typeof LEVELS)[number]): RaiseRow {
  return {
    from: level,
    to: level,
    conditional: level <= appraisal.trustworthyAL && appraisal.conditional.includes("presenter-fresh"),
    needs: appraisal.missing.filter((entry) => entry.for === level).map(({ need, command }) => ({ need, command })),
    trust: appraisal.minimalTrust[String(level) as "1" | "2" | "3" | "4"],
  };
}

const sameThing = (a: RaiseRow, b: RaiseRow) =>
  JSON.stringify([a.conditional, a.needs, a.trust]) === JSON.stringify([b.conditional, b.needs, b.trust]);

/** "AL1", "AL2 to AL4". */
export const rowName = ({ from, to }: RaiseRow): string => (from === to ? `AL${from}` : `AL${from} to AL${to}`);
