import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Drawing } from "@/components/boot-chain/boot-chain-diagram";
import { STAGES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { ChainSymbols } from "@/components/boot-chain/levels";

/** The page’s own drawing of an offering’s boot chain, with its patterns, as an element that stands alone. */
export function StandaloneChain({ row, granted }: { readonly row: OfferingDetail; readonly granted: boolean }) {
  const symbols = Object.fromEntries(STAGES.map((stage) => [stage, row.cells[stage].symbol])) as ChainSymbols;
  const { levels } = row;
  const marks = levels && { nominal: levels.nominal, trustworthy: levels.trustworthy, ...(granted ? { granted: levels.granted } : {}) };
  return (
    <Drawing
      id={row.id}
      name={row.shortName}
      chain={row.chain}
      symbols={symbols}
      levels={marks}
      texts={row.chainText}
      narrow={false}
      standalone
    />
  );
}

/** The same as markup. It is drawn where no reader sees it and taken down again. */
export function chainMarkup(row: OfferingDetail, granted: boolean): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(<StandaloneChain row={row} granted={granted} />));
  const markup = new XMLSerializer().serializeToString(host.firstElementChild!);
  root.unmount();
  return markup;
}
