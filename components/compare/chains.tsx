import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { ChainTabs } from "@/components/boot-chain/chain-tabs";
import { SectionHeading } from "@/components/ui/section-heading";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { CompareChoice } from "./address";
import { compareUnder } from "./comparison";

/**
 * The boot chains side by side. Those of the first view are drawn when the page is built and cost no script; the
 * same component draws all others in the browser.
 */
export function Chains({ choice }: { readonly choice: CompareChoice }) {
  const { details } = compareUnder(choice);
  const chosen = choice.granted.length > 0 || choice.withdrawn.length > 0;
  const drawn = details.map((detail) => ({
    id: detail.id,
    name: detail.levers.length > 0 ? `${detail.shortName}, what if` : detail.shortName,
    ...drawingOf(detail, chosen),
  }));
  if (drawn.length === 0) return null;
  return (
    <section aria-labelledby="chains">
      <SectionHeading id="chains">Boot chains, from the chip up</SectionHeading>
      <ChainTabs tabs={drawn.map(({ id, name }) => ({ id, name }))}>
        {drawn.map(({ id, name, ...drawing }) => (
          <BootChainFigure key={id} id={`chain-${id}`} name={name} heading={name} {...drawing} />
        ))}
      </ChainTabs>
      <BootChainLegend chains={drawn} className="mt-6" />
    </section>
  );
}

function drawingOf({ chain, chainText, cells, levels }: OfferingDetail, chosen: boolean) {
  return {
    chain,
    symbols: byStage((stage): TrustSymbol => cells[stage].symbol),
    levels: levels && {
      nominal: levels.nominal,
      trustworthy: levels.trustworthy,
      ...(chosen ? { granted: levels.granted } : {}),
    },
    texts: chainText,
  };
}

const byStage = <T,>(of: (stage: Stage) => T) => Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, T>;
