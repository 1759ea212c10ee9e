import { dayText } from "@/components/matrix/days";
import { TRUST_WORDS } from "@/components/symbols/trust-symbol";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGE_NAMES, STAGES } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { compareDetailed, type Cell, type OfferingDetail } from "@/lib/catalogue/describe";

export interface CellSource {
  readonly title: string;
  readonly url: string | null;
  /** "26 March 2024"; null for a page without a date. */
  readonly date: string | null;
}

/** What one cell says now, for its page of corrections. */
export interface CellSaid {
  /** "gcp-cvm-snp.firmware", as in addresses. */
  readonly id: string;
  readonly offering: string;
  readonly stage: string;
  readonly symbol: TrustSymbol;
  /** What the symbol says, the cloud by name. */
  readonly words: string;
  readonly because: string;
  readonly confidence: string;
  /** YYYY-MM-DD, of the snapshot. */
  readonly asOf: string;
  readonly sources: readonly CellSource[];
}

/** Every cell of the catalogue as it is now, as the talk counts. */
export const cellsNow = (): readonly CellSaid[] =>
  compareDetailed({ date: CATALOGUE_DATE, offerings: OFFERING_IDS, granted: [], withdrawn: [], lens: "talk" }).flatMap((detail) =>
    STAGES.map((stage) => cellSaid(detail, detail.cells[stage])),
  );

function cellSaid({ id, name, cspName, asOf }: OfferingDetail, { stage, symbol, because, confidence, sources }: Cell): CellSaid {
  return {
    id: `${id}.${stage}`,
    offering: name,
    stage: STAGE_NAMES[stage],
    symbol,
    words: TRUST_WORDS[symbol].replace("the cloud", cspName),
    because,
    confidence: confidence ?? "nothing is claimed",
    asOf,
    sources: sources.map(({ title, url, date }) => ({ title, url, date: date && dayText(date) })),
  };
}
