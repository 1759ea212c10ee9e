import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { ChainTabs } from "@/components/boot-chain/chain-tabs";
import { drawingOf } from "@/components/offering/chain-of";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** Boot chains beside each other at the same heights, on a phone one at a time, with one legend for all. */
export function SideBySide({ details }: { readonly details: readonly OfferingDetail[] }) {
  const drawn = details.map((detail) => drawingOf(detail));
  return (
    <>
      <ChainTabs tabs={drawn.map(({ id, name }) => ({ id, name }))}>
        {drawn.map((drawing) => (
          <BootChainFigure key={drawing.id} heading={drawing.name} {...drawing} />
        ))}
      </ChainTabs>
      <BootChainLegend chains={drawn} className="mt-6" />
    </>
  );
}
