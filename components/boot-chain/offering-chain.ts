import { STAGES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { BootChainDiagramProps } from "./boot-chain-diagram";
import type { ChainSymbols } from "./levels";

/** What the drawing of a catalogue offering needs. `showGranted` once the reader granted or withdrew something. */
export function offeringChain(
  { id, shortName, chain, chainText, cells, levels }: OfferingDetail,
  showGranted = false,
): BootChainDiagramProps {
  const symbols = Object.fromEntries(STAGES.map((stage) => [stage, cells[stage].symbol])) as ChainSymbols;
  const marks = levels && { nominal: levels.nominal, trustworthy: levels.trustworthy };
  return {
    id: `chain-${id}`,
    name: shortName,
    chain,
    symbols,
    levels: marks && showGranted ? { ...marks, granted: levels!.granted } : marks,
    texts: chainText,
  };
}
