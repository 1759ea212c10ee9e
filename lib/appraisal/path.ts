import type { AssumptionId } from "./assumption";
import type { Stage } from "./stage";

/** Which kind of reference value a path compares its measurement with; null where none is compared. */
export type Basis = "computed" | "reproducible" | "endorsed" | "vouched" | "recorded";

/** `expected`: equal to a reference the reader named. `measured`: only recorded, or it differs. */
export type Compared = "expected" | "measured";

/** One way in which a stage can be verified. Its costs leave the baseline (`hw-vendor`, `tenant`) out. */
export interface Path {
  readonly costs: readonly AssumptionId[];
  readonly basis: Basis | null;
  readonly compared: Compared;
  /** One plain sentence. */
  readonly because: string;
  /** Ids of the findings that carry the path; empty for a path from the catalogue. */
  readonly findings: readonly string[];
}

/** What is known of a stage. An empty list is a stage that cannot be verified. */
export type Paths = readonly Path[] | "absent" | "unknown";
export type StagePaths = Readonly<Record<Stage, Paths>>;

/** ●, ◐, ○, –, ? */
export type TrustSymbol = "full" | "partial" | "none" | "absent" | "unknown";
