import type { Provider } from "@/lib/catalogue/boot-chain";
import type { ArrowKind } from "@/lib/catalogue/boot-chain";
import { patternFill } from "@/components/symbols/patterns";
import { boxPath, type Box } from "./geometry";
import type { Face } from "./lettering";

const TONES = { ink: "fill-ink", "ink-2": "fill-ink-2", "ink-3": "fill-ink-3" } as const;

interface LetteringProps extends Face {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly tone?: keyof typeof TONES;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of lettering. Sizes are the drawing's units, so that a reader's larger text does not burst a box. */
export function Lettering({ x, y, size, weight, children, tone = "ink", anchor }: LetteringProps) {
  return (
    <text x={x} y={y} fontSize={size} fontWeight={weight} textAnchor={anchor} className={`font-cond ${TONES[tone]}`}>
      {children}
    </text>
  );
}

/** Fill of a provider's edge. Blank for the tenant; null is a claim nobody stands for. */
export function providerFill(provider: Provider | null, prefix: string): string | undefined {
  if (provider === "cloud-closed") return patternFill("closed", prefix);
  if (provider === "cloud-open") return patternFill("open", prefix);
  if (provider === "other") return patternFill("other", prefix);
  return undefined;
}

const isChipMaker = (provider: Provider | null) => provider === "amd" || provider === "intel";

interface ProviderEdgeProps extends Box {
  readonly provider: Provider | null;
  readonly prefix: string;
}

/** The left edge of a part, with the pattern of whoever made it. */
export function ProviderEdge({ provider, prefix, ...box }: ProviderEdgeProps) {
  const fill = providerFill(provider, prefix);
  // Blank is the tenant’s: where nobody says whose it is, the outline itself is broken.
  const line = provider
    ? { className: "stroke-ink", strokeWidth: 0.8 }
    : { className: "stroke-rule", strokeWidth: 1.2, strokeDasharray: "2 3" };
  return (
    <>
      <path d={boxPath(box)} className="fill-sheet" />
      {isChipMaker(provider) ? (
        <path d={boxPath(box)} className="fill-ink stroke-ink" strokeWidth={0.8} />
      ) : (
        <path d={boxPath(box)} fill={fill ?? "none"} {...line} />
      )}
    </>
  );
}

interface HeadProps {
  readonly x: number;
  readonly y: number;
  readonly to: "down" | "right" | "up" | "left";
}

const TURNS = { right: 0, down: 90, left: 180, up: 270 } as const;

export function ArrowHead({ x, y, to }: HeadProps) {
  return <path d="M-7.200-3.600 0 0-7.200 3.600z" transform={`translate(${x} ${y}) rotate(${TURNS[to]})`} className="fill-ink" />;
}

/** Wavy edge of a gap, 36 wide. */
export function Wave({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x - 18} ${y}q4.500-5 9 0t9 0t9 0t9 0`} fill="none" className="stroke-ink-2" strokeWidth={1.4} />;
}

/** Cuts what fails. */
export function Cross({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x - 6} ${y - 5.5}l12 11m0-11l-12 11`} fill="none" className="stroke-broken" strokeWidth={2.4} />;
}

/** How each kind of arrow's line is drawn. */
export const ARROW_STROKES: Readonly<Record<ArrowKind, object>> = {
  tee: { className: "stroke-ink", strokeWidth: 1.8 },
  vtpm: { className: "stroke-ink", strokeWidth: 1.6, strokeDasharray: "5 3.5" },
  checked: { className: "stroke-ink", strokeWidth: 1.3 },
  claimed: { className: "stroke-rule", strokeWidth: 2.2, strokeDasharray: "0.1 4.4", strokeLinecap: "round" },
};
