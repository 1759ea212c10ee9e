import type { BootChain } from "@/lib/catalogue/boot-chain";
import { PatternDefs } from "@/components/symbols/patterns";
import { describeChain, type StageTexts } from "./describe";
import { DrawLadder } from "./draw-ladder";
import { DrawArrow, DrawGap, DrawKeyBound, DrawRegister } from "./draw-links";
import { DrawFoot, DrawOutside, DrawSigner } from "./draw-outside";
import { DrawStratum, PrivilegeLine, StratumRing } from "./draw-strata";
import { BASE, PILE, SIGNER_NOTE_HEIGHT, TOP, boxPath } from "./geometry";
import type { ChainLevels, ChainSymbols } from "./levels";
import { NOTE_FACE } from "./lettering";
import { planChain } from "./plan";
import { Lettering } from "./strokes";

export interface BootChainDiagramProps {
  /** Unique in the page; ids inside begin with it. */
  readonly id: string;
  /** Whose chain it is: "AWS EC2". */
  readonly name: string;
  readonly chain: BootChain;
  /** Derived, never typed in. */
  readonly symbols: ChainSymbols;
  /** Null for a process TEE, which has no ladder. */
  readonly levels: ChainLevels | null;
  /** Sentences with their costs, e.g. `OfferingDetail.chainText`. */
  readonly texts?: StageTexts;
}

/**
 * One boot chain as a picture: the pile of strata inside the trust boundary, its registers, what is measured into
 * them and by whom, the outside, the signer, and the ladder beside it. Where the module is narrower than 320 px the
 * outside folds under the signer; both drawings are in the markup and CSS shows one.
 */
export function BootChainDiagram(props: BootChainDiagramProps) {
  return (
    <div className="chain-module">
      <Drawing {...props} narrow={false} />
      <Drawing {...props} narrow />
    </div>
  );
}

interface DrawingProps extends BootChainDiagramProps {
  readonly narrow: boolean;
  /** True for a drawing that leaves the page: it takes its patterns along. */
  readonly standalone?: boolean;
}

export function Drawing({ id, name, chain, symbols, levels, texts, narrow, standalone }: DrawingProps) {
  const plan = planChain(chain, symbols, narrow);
  const own = `${id}${narrow ? "-narrow" : ""}`;
  const prefix = standalone ? `${own}-` : "";
  return (
    <svg
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="img"
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-desc`}
      className={narrow ? "chain-narrow" : "chain-wide"}
    >
      <title id={`${own}-title`}>{`Boot chain: ${name}`}</title>
      <desc id={`${own}-desc`}>{describeChain(chain, symbols, levels, texts)}</desc>
      {standalone && <PatternDefs prefix={prefix} />}
      {!narrow && <DrawOutside chain={chain} plan={plan} prefix={prefix} />}
      <Lettering x={50} y={15} {...NOTE_FACE} tone="ink-2">
        Inside the TEE
      </Lettering>
      {levels && <DrawLadder levels={levels} prefix={prefix} />}
      {plan.strata.map((stratum) => (
        <DrawStratum key={stratum.stage} stratum={stratum} prefix={prefix} />
      ))}
      {plan.strata.map((stratum) => (
        <PrivilegeLine key={stratum.stage} stratum={stratum} />
      ))}
      <path
        d={boxPath({ x: PILE.left, y: TOP, width: PILE.right - PILE.left, height: BASE - TOP })}
        fill="none"
        className="stroke-ink"
        strokeWidth={2.2}
      />
      {plan.registers.map((register) => (
        <DrawRegister key={register.id} register={register} chain={chain} prefix={prefix} />
      ))}
      <DrawKeyBound chain={chain} registers={plan.registers} vtpm={plan.vtpm} narrow={narrow} />
      {plan.gaps.map((gap) => (
        <DrawGap key={`${gap.link.from}-${gap.link.to}`} gap={gap} />
      ))}
      {plan.arrows.map((arrow) => (
        <DrawArrow key={`${arrow.from}-${arrow.path}`} arrow={arrow} />
      ))}
      <DrawSigner chain={chain} prefix={prefix} />
      <DrawFoot lines={plan.foot} below={chain.signer?.note ? SIGNER_NOTE_HEIGHT : 0} />
      {plan.strata.map((stratum) => (
        <StratumRing key={stratum.stage} stratum={stratum} />
      ))}
    </svg>
  );
}
