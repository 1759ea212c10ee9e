import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { drawingOf } from "@/components/offering/chain-of";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** Boot chains beside each other, at the same heights, with one legend for all. */
export function SideBySide({ details }: { readonly details: readonly OfferingDetail[] }) {
  const drawn = details.map((detail) => drawingOf(detail));
  return (
    <>
      <div className="grid gap-x-6 gap-y-10 narrow:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
        {drawn.map((drawing) => (
          <BootChainFigure key={drawing.id} heading={drawing.name} {...drawing} />
        ))}
      </div>
      <BootChainLegend chains={drawn} className="mt-6" />
    </>
  );
}
