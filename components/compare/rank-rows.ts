import type { GapRow } from "./gap-row";
import { gapRow } from "./gap-row";
import type { MatrixColumn } from "@/components/matrix/column";
import { levelText } from "@/components/matrix/column";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { ranked } from "@/lib/catalogue/ranking";
import { EVIDENCE_ID } from "./evidence-column";
import type { Compared } from "./columns";

/** More columns than this are a list. */
export const MOST_COLUMNS = 6;

/** One offering as a line. */
export interface RankRow {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
  /** "SEV-SNP". */
  readonly tee: string;
  readonly symbols: readonly TrustSymbol[];
  /** Null for a process TEE, which has no level. */
  readonly bar: GapRow | null;
  /** With what was granted; null while nothing was, and without a level. */
  readonly granted: string | null;
  /** Whose word makes the difference. */
  readonly whose: string;
  /** "little is published", "what if": what must not be missed about it. */
  readonly marks: readonly string[];
}

export interface RankGroupModel {
  /** Null for those without a level. */
  readonly level: number | null;
  readonly rows: readonly RankRow[];
}

/** The columns as a list, by what stands without the cloud, or by what was granted once something is. */
export function rankGroups(compared: readonly Compared[], details: readonly OfferingDetail[], chosen: boolean): readonly RankGroupModel[] {
  const tees = new Map(details.map(({ id, teeName }) => [id, shortTee(teeName)]));
  const rows = compared.map(({ column, gap }) => ({ levels: column.levels, row: rankRow(column, gap, tees.get(column.id), chosen) }));
  return ranked(rows, chosen ? "granted" : "trustworthy").map(({ level, rows: inside }) => ({ level, rows: inside.map(({ row }) => row) }));
}

/** "SEV-SNP". */
export const shortTee = (teeName: string): string => teeName.replace(/^(AMD|Intel|Arm|AWS|Huawei|IBM) /, "");

function rankRow(column: MatrixColumn, gap: string, tee: string | undefined, chosen: boolean): RankRow {
  const { id, name, mine, cells, levels, marks } = column;
  return {
    ...{ id, name, mine, marks },
    tee: id === EVIDENCE_ID ? "yours" : (tee ?? ""),
    symbols: STAGES.map((stage) => cells[stage].symbol),
    bar: gapRow(column, gap),
    granted: chosen && levels ? levelText(levels.granted) : null,
    whose: gap.replace(/^(Gap(?: of at least)? \d|No gap)\. /, ""),
  };
}
