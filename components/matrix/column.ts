import type { TrustSymbol } from "@/lib/appraisal/path";
import type { Stage } from "@/lib/appraisal/stage";
import type { Assumption } from "@/lib/trust/assumptions";
import type { Level } from "@/lib/trust/derive";
import type { Confidence } from "@/lib/trust/facts";

export interface CellSource {
  readonly id: string;
  readonly title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where it carries none. */
  readonly date: string | null;
  readonly url: string | null;
}

/** One way to verify a stage, as the drawer tells it. */
export interface CellPath {
  readonly because: string;
  readonly costs: readonly Pick<Assumption, "id" | "sentence">[];
  /** Short facts under the costs: "measured by the chip", "into MEASUREMENT". */
  readonly facts: readonly string[];
}

/** Something published that bears on a cell without changing it. */
export interface CellAdvisory {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** One cell: everything the table and its drawer show, derived before it gets here. */
export interface MatrixCell {
  readonly symbol: TrustSymbol;
  /** At most ten words. */
  readonly summary: string;
  /** One plain sentence. */
  readonly because: string;
  /** Null where nothing is claimed, and for the reader’s own evidence. */
  readonly confidence: Confidence | null;
  readonly paths: readonly CellPath[];
  readonly sources: readonly CellSource[];
  /** Day on which its facts last changed; null if they never did. */
  readonly changed: string | null;
  readonly advisories: readonly CellAdvisory[];
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
  readonly brief: string;
  /** Machine types, or the file’s name. */
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
  /** What must not be missed about it, a few words each: "little is published". */
  readonly marks: readonly string[];
  /** What would have to change for any of it to hold, a sentence each; empty for what does hold. */
  readonly hypothetical: readonly string[];
}

/** "2", or "≥ 1" where it is a lower bound. */
export const levelText = ({ level, lowerBound }: Level): string => (lowerBound ? `≥ ${level}` : `${level}`);

/** "AL2", or "≥ AL1", of a level’s text. */
export const withAl = (text: string): string => text.replace(/\d/, "AL$&");

/** The name of a column wherever it stands without its head: what does not hold today is marked in it. */
export const markedName = ({ name, hypothetical }: Pick<MatrixColumn, "name" | "hypothetical">): string =>
  hypothetical.length > 0 ? `${name}, what if` : name;
