import type { ReactNode } from "react";
import { patternFill } from "@/components/symbols/patterns";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { ARROW_STROKES, ArrowHead, Cross, ProviderEdge, Wave } from "./strokes";
import { LEGEND_KEYS, chainUses, type DrawnChain, type LegendKey } from "./uses";
import type { ArrowKind, Provider } from "@/lib/catalogue/boot-chain";

interface BootChainLegendProps {
  readonly chains: readonly DrawnChain[];
  /** True for one entry a line, signs and words each in a column. */
  readonly column?: boolean;
  readonly className?: string;
}

/** The key to some drawings: only what they use. */
export function BootChainLegend({ chains, column, className = "" }: BootChainLegendProps) {
  const used = new Set(chains.flatMap((drawn) => [...chainUses(drawn)]));
  return (
    <ul
      aria-label="Key to what is drawn here"
      className={`${column ? "grid gap-y-2 print:flex print:flex-wrap print:gap-x-6" : "flex flex-wrap items-center gap-x-6 gap-y-2 print:gap-x-3 print:gap-y-1 print:text-xs"} text-sm text-ink-2 ${className}`}
    >
      {LEGEND_KEYS.filter((key) => used.has(key)).map((key) => (
        <li key={key} className="inline-flex items-center gap-2">
          <span className={column ? "w-9 flex-none print:w-auto" : "flex-none"}>{ENTRIES[key][0]}</span>
          {ENTRIES[key][1]}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ width = 12, children }: { readonly width?: number; readonly children: ReactNode }) {
  return (
    <svg width={width} height={16} viewBox={`0 0 ${width} 16`} className="inline-block align-[-0.2em]" aria-hidden="true">
      {children}
    </svg>
  );
}

const provider = (name: Provider | null) => (
  <Swatch>
    <ProviderEdge x={0.5} y={0.5} width={11} height={15} provider={name} prefix="" />
  </Swatch>
);

/** A short arrow of one kind, as it is drawn in a chain. */
export function ArrowSwatch({ kind }: { readonly kind: ArrowKind }) {
  return (
    <Swatch width={34}>
      <path d={kind === "checked" ? "M9 8h22" : "M2 8h29"} fill="none" {...ARROW_STROKES[kind]} />
      {kind === "checked" && <circle cx={5} cy={8} r={3.4} className="fill-sheet stroke-ink" strokeWidth={1.4} />}
      {kind !== "checked" && kind !== "claimed" && <circle cx={3} cy={8} r={2.6} className="fill-ink" />}
      {kind !== "claimed" && <ArrowHead x={33} y={8} to="right" />}
    </Swatch>
  );
}

const level = (className: string, line: { fill?: string; strokeDasharray?: string; strokeWidth?: number } = {}) => (
  <Swatch>
    <path d="M1.500 1h9v14h-9z" className={className} strokeWidth={1} {...line} />
  </Swatch>
);

const ENTRIES: Readonly<Record<LegendKey, readonly [ReactNode, string]>> = {
  full: [<TrustSymbol key="s" symbol="full" />, "verifiable without trusting the cloud"],
  partial: [<TrustSymbol key="s" symbol="partial" />, "only by trusting it"],
  none: [<TrustSymbol key="s" symbol="none" />, "not verifiable"],
  absent: [<TrustSymbol key="s" symbol="absent" />, "not in the trusted base"],
  unknown: [<TrustSymbol key="s" symbol="unknown" />, "unknown"],
  "level-stands": [level("fill-stands stroke-stands"), "level without the cloud"],
  "level-fresh": [level("fill-sheet stroke-stands", { strokeWidth: 2 }), "level without the cloud, if this is fresh"],
  "level-word": [level("stroke-word-l", { fill: patternFill("hatch") }), "level on its word"],
  "level-word-fresh": [level("stroke-word", { fill: patternFill("hatch"), strokeWidth: 2 }), "level on its word, if this is fresh"],
  "level-unknown": [level("fill-sheet stroke-nothing", { strokeDasharray: "3 2", strokeWidth: 1.4 }), "not known from here up"],
  granted: [
    <Swatch key="s">
      <path d="M1 8 11 2v12z" className="fill-sheet stroke-ink" strokeWidth={1.4} />
    </Swatch>,
    "level as you chose",
  ],
  tee: [<ArrowSwatch key="s" kind="tee" />, "measured by the TEE"],
  controller: [<ArrowSwatch key="s" kind="tee" />, "measured by the cloud’s controller"],
  vtpm: [<ArrowSwatch key="s" kind="vtpm" />, "measured by a vTPM"],
  checked: [<ArrowSwatch key="s" kind="checked" />, "checked by the layer below"],
  claimed: [<ArrowSwatch key="s" kind="claimed" />, "claimed, counts for nothing"],
  "key-bound": [
    <Swatch key="s" width={34}>
      <path d="M2 8h29" fill="none" className="stroke-ink" strokeWidth={1.2} />
      <ArrowHead x={33} y={8} to="right" />
    </Swatch>,
    "key bound: the report names it",
  ],
  gap: [
    <Swatch key="s" width={36}>
      <Wave x={18} y={4} />
      <Wave x={18} y={12} />
    </Swatch>,
    "missing link",
  ],
  broken: [
    <Swatch key="s" width={16}>
      <Cross x={8} y={8} />
    </Swatch>,
    "fails",
  ],
  amd: [provider("amd"), "AMD"],
  intel: [provider("intel"), "Intel"],
  "cloud-closed": [provider("cloud-closed"), "the cloud’s, closed"],
  "cloud-open": [provider("cloud-open"), "open, rebuildable"],
  other: [provider("other"), "another publisher’s"],
  tenant: [provider("tenant"), "yours"],
  "maker-unknown": [provider(null), "made by whom is not said"],
};
