import { TrustSymbol } from "@/components/symbols/trust-symbol";
import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";
import { PILE, boxPath } from "./geometry";
import { COMPONENT_FACE, NOTE_FACE, STAGE_FACE } from "./lettering";
import type { PlannedStratum } from "./plan";
import { Lettering, ProviderEdge } from "./strokes";

const TINTS: Readonly<Record<TrustSymbolName, string>> = {
  full: "fill-stands-t",
  partial: "fill-word-t",
  none: "fill-sunk",
  absent: "fill-sunk",
  unknown: "fill-sunk",
};

const WIDTH = PILE.right - PILE.left;

export function DrawStratum({ stratum, prefix }: { readonly stratum: PlannedStratum; readonly prefix: string }) {
  const { top, bottom, symbol, stage, provider } = stratum;
  const height = bottom - top;
  const hasNoPath = symbol !== "full" && symbol !== "partial";
  return (
    <g>
      <path d={boxPath({ x: PILE.left, y: top, width: WIDTH, height })} className={TINTS[symbol]} />
      {hasNoPath && <NoPathOutline top={top} height={height} />}
      {symbol !== "absent" && <ProviderEdge x={PILE.left} y={top} width={PILE.edge} height={height} provider={provider} prefix={prefix} />}
      <StratumLettering stratum={stratum} />
      {stage !== "rootfs" && <path d={`M${PILE.left} ${top}h${WIDTH}`} className="stroke-ink" strokeWidth={0.9} />}
    </g>
  );
}

function StratumLettering({ stratum }: { readonly stratum: PlannedStratum }) {
  const { baselines, symbol, number, name, component, note } = stratum;
  return (
    <>
      <TrustSymbol symbol={symbol} size={15} x={PILE.text} y={baselines[0] - 12.5} />
      <Lettering x={PILE.text + 21} y={baselines[0]} {...STAGE_FACE} weight={400} tone="ink-2">
        {String(number)}
      </Lettering>
      <Lettering x={PILE.text + 32.5} y={baselines[0]} {...STAGE_FACE}>
        {name}
      </Lettering>
      <Lettering x={PILE.text} y={baselines[1]} {...COMPONENT_FACE}>
        {component}
      </Lettering>
      <Lettering x={PILE.text} y={baselines[2]} {...NOTE_FACE} tone="ink-2">
        {note}
      </Lettering>
    </>
  );
}

function NoPathOutline({ top, height }: { readonly top: number; readonly height: number }) {
  const box = { x: PILE.left + 13.5, y: top + 4.5, width: WIDTH - 17, height: height - 9 };
  return <path d={boxPath(box)} fill="none" className="stroke-rule" strokeDasharray="3 3" />;
}

/** The second of two lines between privilege levels. */
export function PrivilegeLine({ stratum: { top, doubleLine } }: { readonly stratum: PlannedStratum }) {
  if (!doubleLine) return null;
  return <path d={`M${PILE.left} ${top - 3.5}h${WIDTH}`} className="stroke-ink" strokeWidth={0.9} />;
}

/** The ring around a stratum whose sentence has the focus; CSS shows it. */
export function StratumRing({ stratum: { top, bottom, stage } }: { readonly stratum: PlannedStratum }) {
  const box = { x: PILE.left + 3, y: top + 3, width: WIDTH - 6, height: bottom - top - 6 };
  return <path d={boxPath(box)} fill="none" className="chain-ring" data-ring={stage} strokeWidth={2.2} />;
}
