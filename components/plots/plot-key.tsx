import { patternFill, type PatternName } from "@/components/symbols/patterns";

interface PlotKeyProps {
  readonly without?: string;
  readonly word?: string;
  /** What cross-hatching says; left out where nothing is drawn so. */
  readonly other?: string;
}

/** What the fills of a plot of levels say. */
export function PlotKey({ without = "everyone but the cloud", word = "on the cloud’s word", other }: PlotKeyProps) {
  return (
    <>
      <span className="inline-flex items-center gap-2">
        <svg width="22" height="12" aria-hidden="true">
          <path d="M0 1h22v10H0z" className="fill-stands" />
        </svg>
        {without}
      </span>
      <Filled pattern="hatch" words={word} />
      {other && <Filled pattern="other" words={other} />}
    </>
  );
}

function Filled({ pattern, words }: { readonly pattern: PatternName; readonly words: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg width="22" height="12" aria-hidden="true">
        <path d="M.5 1.5h21v9H.5z" fill={patternFill(pattern)} className={pattern === "hatch" ? "stroke-word-l" : "stroke-rule"} />
      </svg>
      {words}
    </span>
  );
}
