"use client";

import { useState } from "react";
import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { Chip } from "@/components/ui/chip";
import { SectionHeading } from "@/components/ui/section-heading";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";

interface ChainsProps {
  readonly details: readonly OfferingDetail[];
  /** True once something is granted or withdrawn: the ladder then has a third mark. */
  readonly chosen: boolean;
}

/** The boot chains side by side; on a phone one at a time, the others behind buttons. */
export function Chains({ details, chosen }: ChainsProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const first = details[0];
  if (!first) return null;
  const shown = details.some(({ id }) => id === picked) ? picked : first.id;
  const drawn = details.map((detail) => ({ id: detail.id, detail, ...drawingOf(detail, chosen) }));
  return (
    <section aria-labelledby="chains">
      <SectionHeading id="chains">Boot chains, from the chip up</SectionHeading>
      {details.length > 1 ? (
        <div role="group" aria-label="Show the boot chain of" className="mb-4 flex flex-wrap gap-1.5 narrow:hidden">
          {details.map(({ id, shortName }) => (
            <Chip key={id} pressed={id === shown} onClick={() => setPicked(id)} className="min-h-8">
              {shortName}
            </Chip>
          ))}
        </div>
      ) : null}
      <div className="grid gap-x-6 gap-y-8 narrow:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
        {drawn.map(({ id, detail, ...drawing }) => (
          <div key={id} className={`min-w-0 ${id === shown ? "" : "max-narrow:hidden"}`}>
            <BootChainFigure id={`chain-${id}`} name={detail.shortName} heading={detail.shortName} {...drawing} />
          </div>
        ))}
      </div>
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
