import type { TrustSymbol } from "@/lib/appraisal/path";
import type { AttestationLevel, Stage } from "@/lib/appraisal/stage";

export interface LevelMark {
  readonly level: AttestationLevel;
  /** Shown "≥": the next stage is unknown. */
  readonly lowerBound?: boolean;
}

/** Marks on the ladder, all of them derived. */
export interface ChainLevels {
  readonly nominal: LevelMark;
  readonly trustworthy: LevelMark;
  /** Given once the reader grants or withdraws something. */
  readonly granted?: LevelMark;
  /** The lowest level that holds only if this evidence is fresh; left out where none does. */
  readonly freshFrom?: AttestationLevel;
}

export type ChainSymbols = Readonly<Record<Stage, TrustSymbol>>;

export const levelText = ({ level, lowerBound }: LevelMark) => `${lowerBound ? "≥ " : ""}AL${level}`;
