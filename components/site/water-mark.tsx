import { patternFill } from "@/components/symbols/patterns";

/** The mark: three rungs, solid below, hatched above. */
export function WaterMark() {
  return (
    <svg width="18" height="22" viewBox="0 0 18 22" aria-hidden="true">
      <path d="M6 11h6v10H6z" className="fill-stands" />
      <path d="M6 1.5h6V11H6z" fill={patternFill("hatch")} className="stroke-word-l" />
      <path d="M1 1.5h16M1 11h16M1 21h16" className="stroke-ink" strokeWidth="1.6" />
    </svg>
  );
}
