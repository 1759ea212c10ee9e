import type { Status } from "@/lib/appraisal/finding";

/** What each status of a check says, in words. */
export const STATUS_WORDS: Record<Status, string> = {
  pass: "passed",
  warn: "warning",
  fail: "failed",
  missing: "could not be checked",
  info: "noted",
};

const COLOURS: Record<Status, string> = {
  pass: "text-stands",
  warn: "text-word",
  fail: "text-broken",
  missing: "text-nothing",
  info: "text-nothing",
};

const DRAWN = {
  pass: <path d="M2.5 8.6 6.2 12.4 13.5 3.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  warn: (
    <>
      <path d="M8 2 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 6.2v3.6M8 11v1.4" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  fail: (
    <>
      <path d="M1.5 1.5h13v13h-13z" fill="currentColor" />
      <path d="m5 5 6 6m0-6-6 6" className="stroke-paper" strokeWidth="1.8" />
    </>
  ),
  missing: <path d="M2 2h12v12H2z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2" />,
  info: <path d="M8 2.6v2.2M8 7v6.4" stroke="currentColor" strokeWidth="2" />,
};

interface StatusSymbolProps {
  readonly status: Status;
  /** True where no words stand beside it: it then carries them as its name. */
  readonly alone?: boolean;
  readonly size?: number;
  readonly className?: string;
}

/** Tick, triangle, square, dashed square, i. Angular, so that they are never mixed up with a trust symbol. */
export function StatusSymbol({ status, alone, size = 16, className = "" }: StatusSymbolProps) {
  const named = alone ? { role: "img", "aria-label": STATUS_WORDS[status] } : { "aria-hidden": true as const };
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} className={`symbol ${COLOURS[status]} ${className}`} {...named}>
      {DRAWN[status]}
    </svg>
  );
}
