import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";

/** What each trust symbol says, in words. */
export const TRUST_WORDS: Record<TrustSymbolName, string> = {
  full: "verifiable without trusting the cloud",
  partial: "verifiable, only by trusting the cloud",
  none: "not verifiable",
  absent: "not in the trusted base",
  unknown: "unknown",
};

const COLOURS: Record<TrustSymbolName, string> = {
  full: "text-stands",
  partial: "text-word",
  none: "text-nothing",
  absent: "text-nothing",
  unknown: "text-nothing",
};

const ring = <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const DRAWN = {
  full: <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="currentColor" strokeWidth="1.6" />,
  partial: (
    <>
      {ring}
      <path d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" fill="currentColor" />
    </>
  ),
  none: ring,
  absent: <path d="M2.5 8h11" stroke="currentColor" strokeWidth="2" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.2 1.9" />
      <path
        d="M6.1 6.4c0-1.2.8-1.9 1.9-1.9s1.9.7 1.9 1.7c0 1.3-1.9 1.5-1.9 3M8 11v1.3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </>
  ),
};

interface TrustSymbolProps {
  readonly symbol: TrustSymbolName;
  /** True where no words stand beside it: it then carries them as its name. */
  readonly alone?: boolean;
  /** Edge in CSS pixels, or in the units of the drawing it stands in. */
  readonly size?: number;
  /** Place in a surrounding drawing. */
  readonly x?: number;
  readonly y?: number;
  readonly className?: string;
}

/** ● ◐ ○ – ? as drawn shapes. Round, so that they are never mixed up with a check's status. */
export function TrustSymbol({ symbol, alone, size = 16, x, y, className = "" }: TrustSymbolProps) {
  const named = alone ? { role: "img", "aria-label": TRUST_WORDS[symbol] } : { "aria-hidden": true as const };
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} x={x} y={y} className={`symbol ${COLOURS[symbol]} ${className}`} {...named}>
      {DRAWN[symbol]}
    </svg>
  );
}
