import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import type { Stage } from "@/lib/appraisal/stage";
import type { Level } from "@/lib/trust/derive";

export type Confidence = "high" | "medium" | "low";

export interface CellSource {
  readonly id: string;
  readonly title: string;
  /** As written by the source: a day, a month or a year; null where it carries none. */
  readonly date: string | null;
  readonly url: string | null;
}

/** One way to verify a stage, as the drawer tells it. */
export interface CellPath {
  readonly because: string;
  readonly costs: readonly AssumptionId[];
  /** Short facts under the costs: "Measured by the chip, into MEASUREMENT". */
  readonly facts: readonly string[];
}

/** One cell: everything the table and its drawer show, derived before it gets here. */
export interface MatrixCell {
  readonly symbol: TrustSymbol;
  /** At most ten words. */
  readonly summary: string;
  /** Null where the facts are not in question: the reader’s own evidence. */
  readonly confidence: Confidence | null;
  readonly paths: readonly CellPath[];
  readonly sources: readonly CellSource[];
  /** "Since 22 August 2024; before, only by trusting Microsoft." */
  readonly change: string | null;
  /** What else bears on the cell, a sentence each. */
  readonly advisories: readonly string[];
}

export interface MatrixLevels {
  readonly nominal: Level;
  readonly trustworthy: Level;
  readonly granted: Level;
}

/** One column: an offering, or the reader’s own evidence. */
export interface MatrixColumn {
  readonly id: string;
  readonly name: string;
  /** For a narrow column and for sentences: "AWS". */
  readonly shortName: string;
  /** Machine families, or the file’s name. */
  readonly note: string;
  /** Whose word ◐ stands for: "Microsoft". */
  readonly cloud: string;
  /** The reader’s own evidence: ink edges, first. */
  readonly mine: boolean;
  readonly cells: Readonly<Record<Stage, MatrixCell>>;
  /** Null for a process TEE, which has symbols and no levels. */
  readonly levels: MatrixLevels | null;
  /** Shown under its levels, if they hang on something: "if this report is fresh". */
  readonly condition: string | null;
}

/** "2", or "≥ 1" where it is a lower bound. */
export const levelText = ({ level, lowerBound }: Level): string => (lowerBound ? `≥ ${level}` : `${level}`);
