import type { BootChain } from "@/lib/catalogue/boot-chain";
import { Disclosure } from "@/components/ui/disclosure";
import { describeLevels, describeRest, describeStages, type StageTexts } from "./describe";
import type { ChainLevels, ChainSymbols } from "./levels";

export interface BootChainTextProps {
  readonly name: string;
  readonly chain: BootChain;
  readonly symbols: ChainSymbols;
  readonly levels: ChainLevels | null;
  readonly texts?: StageTexts;
  /** True to show it without being asked. */
  readonly open?: boolean;
}

/**
 * The drawing as an ordered list in boot order. Its entries take the focus, and inside a common `.chain` the focused
 * one rings its stratum.
 */
export function BootChainText({ name, chain, symbols, levels, texts, open }: BootChainTextProps) {
  return (
    <Disclosure summary="Read it as text" open={open}>
      <ol aria-label={`Boot chain of ${name}, from the chip up`} className="grid list-decimal gap-1.5 pl-5 text-sm text-ink-2">
        {describeStages(chain, symbols, texts).map(({ stage, name: stageName, text }) => (
          <li key={stage} data-stage={stage} tabIndex={0}>
            <span className="font-semibold text-ink">{stageName}.</span> {text}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-ink-2">
        {describeRest(chain).join(" ")} {levels && describeLevels(levels)}
      </p>
    </Disclosure>
  );
}
