import type { AssumptionId, Lens } from "./assumption";
import type { MinimalTrust } from "./appraisal";
import type { TrustSymbol } from "./path";
import type { AttestationLevel, Stage } from "./stage";

/** One offering of the matrix; process TEEs (`ladder: false`) have null levels. */
export interface MatrixOffering {
  readonly id: string;
  readonly csp: string;
  readonly name: string;
  readonly tee: string;
  readonly asOf: string;
  readonly stages: Readonly<Record<Stage, TrustSymbol>>;
  readonly nominalAL: AttestationLevel | null;
  readonly trustworthyAL: AttestationLevel | null;
  readonly grantedAL: AttestationLevel | null;
  readonly lowerBounds: readonly ("nominal" | "trustworthy" | "granted")[];
  readonly minimalTrust: MinimalTrust | null;
  readonly sources: readonly string[];
  /** Ids of levers pulled on it: its facts are not those of the catalogue. Left out where none is. */
  readonly hypothetical?: readonly string[];
}

/** Answer of `compare --json`. */
export interface Matrix {
  readonly schema: "trustgap.matrix/1";
  /** The date asked for, YYYY-MM-DD; null for the latest of all. */
  readonly date: string | null;
  readonly lens: Lens;
  readonly granted: readonly AssumptionId[];
  /** Left out where nothing of the baseline was withdrawn. */
  readonly withdrawn?: readonly AssumptionId[];
  /** Ids of the levers asked for: what they change is what would be, not what is. Left out where none was. */
  readonly hypothetical?: readonly string[];
  readonly catalogue: string;
  readonly offerings: readonly MatrixOffering[];
}
