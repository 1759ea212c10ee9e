import { patternFill } from "@/components/symbols/patterns";

/** What the fills of a plot of levels say. */
export function PlotKey({
  without = "everyone but the cloud",
  word = "on the cloud’s word",
}: {
  readonly without?: string;
  readonly word?: string;
}) {
  return (
    <>
      <span className="inline-flex items-center gap-2">
        <svg width="22" height="12" aria-hidden="true">
          <path d="M0 1h22v10H0z" className="fill-stands" />
        </svg>
        {without}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg width="22" height="12" aria-hidden="true">
          <path d="M.5 1.5h21v9H.5z" fill={patternFill("hatch")} className="stroke-word-l" />
        </svg>
        {word}
      </span>
    </>
  );
}
