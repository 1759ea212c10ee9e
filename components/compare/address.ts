import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Stage } from "@/lib/appraisal/stage";

/** One cell of the matrix: a column's id and a stage. */
export interface CellRef {
  readonly column: string;
  readonly stage: Stage;
}

/** What a reader chose, all of it in the address. */
export interface CompareChoice {
  readonly offerings: readonly string[];
  /** YYYY-MM-DD */
  readonly date: string;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  readonly lens: Lens;
  readonly cell: CellRef | null;
}

/** How trust is counted, after "counted". */
export const LENS_WORDS: Readonly<Record<Lens, string>> = { talk: "as in the talk", strict: "strictly" };

/** The address of a choice, readable, with offerings and date always in it: a link must not change with our defaults. */
export function writeAddress({ offerings, date, granted, withdrawn, lens, cell }: CompareChoice): string {
  const parts = [`o=${offerings.join(",")}`, `d=${date}`];
  if (granted.length > 0) parts.push(`trust=${granted.join(",")}`);
  if (withdrawn.length > 0) parts.push(`distrust=${withdrawn.join(",")}`);
  if (lens !== "talk") parts.push(`lens=${lens}`);
  if (cell) parts.push(`cell=${encodeURIComponent(cell.column)}.${cell.stage}`);
  return `?${parts.join("&")}`;
}

/** The same question on the command line. A cell has no place there. */
export function commandLine({ offerings, date, granted, withdrawn, lens }: CompareChoice): string {
  const words = ["trustgap compare", `--date ${date}`];
  if (offerings.length > 0) words.push(`--offering ${offerings.join(",")}`);
  if (granted.length > 0) words.push(`--trust ${granted.join(",")}`);
  if (withdrawn.length > 0) words.push(`--distrust ${withdrawn.join(",")}`);
  if (lens !== "talk") words.push(`--lens ${lens}`);
  return words.join(" ");
}
