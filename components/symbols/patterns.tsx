/** Ids of the fill patterns that stand once in every page: `fill="url(#tg-hatch)"`. */
export const PATTERNS = {
  /** Ochre hatch: a level, or a stretch of one, on the cloud's word. */
  hatch: "tg-hatch",
  /** Ink hatch: made by the cloud, and nobody can rebuild it. */
  closed: "tg-closed",
  /** Dots: open, and rebuildable. */
  open: "tg-open",
  /** Cross-hatch: another publisher. */
  other: "tg-other",
} as const;

export type PatternName = keyof typeof PATTERNS;

export const patternFill = (name: PatternName, prefix = "") => `url(#${prefix}${PATTERNS[name]})`;

/** The patterns themselves. A drawing that must stand alone (an export) takes its own copy under a prefix. */
export function PatternDefs({ prefix = "" }: { readonly prefix?: string }) {
  const at = (name: PatternName, size: number, turn?: boolean) => ({
    id: `${prefix}${PATTERNS[name]}`,
    width: size,
    height: size,
    patternUnits: "userSpaceOnUse" as const,
    patternTransform: turn ? "rotate(45)" : undefined,
  });
  return (
    <defs>
      <pattern {...at("hatch", 6, true)}>
        <path d="M3 0v6" className="stroke-word-l" strokeWidth="1.2" />
      </pattern>
      <pattern {...at("closed", 4.5, true)}>
        <path d="M2.250 0v4.500" className="stroke-ink" strokeWidth="1" />
      </pattern>
      <pattern {...at("open", 5)}>
        <circle cx="2.5" cy="2.5" r="1" className="fill-ink" />
      </pattern>
      <pattern {...at("other", 5, true)}>
        <path d="M2.500 0v5M0 2.500h5" className="stroke-ink" strokeWidth="0.8" />
      </pattern>
    </defs>
  );
}

/** Stands once in the layout, takes no room. Not `display: none`: patterns in there would not paint. */
export function Patterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <PatternDefs />
    </svg>
  );
}
