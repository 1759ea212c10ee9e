import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** What the drawing of an offering's boot chain takes, all of it derived. */
export function drawingOf({ id, shortName, chain, chainText, cells, levels }: OfferingDetail) {
  const symbols = STAGES.map((stage) => [stage, cells[stage].symbol] as const);
  return {
    id: `chain-${id}`,
    name: shortName,
    chain,
    symbols: Object.fromEntries(symbols) as Record<Stage, TrustSymbol>,
    levels: levels && { nominal: levels.nominal, trustworthy: levels.trustworthy },
    texts: chainText,
  };
}
