/** The light palette as values, for pictures that leave the page: the same as in app/globals.css, which a test compares. */
export const LIGHT = {
  paper: "#f4f7f7",
  sheet: "#fcfdfd",
  sunk: "#e7edee",
  hair: "#c9d3d5",
  rule: "#6f8087",
  ink: "#13212a",
  "ink-2": "#3d4f58",
  "ink-3": "#566870",
  stands: "#0b5878",
  "stands-t": "#d5e6ed",
  word: "#864a00",
  "word-l": "#b06f14",
  "word-t": "#f7e9d1",
  broken: "#ab2b1f",
  "broken-t": "#f8e0db",
  nothing: "#566870",
} as const;

export type Colour = keyof typeof LIGHT;

/** Families as a reader’s machine may have them; none is fetched. */
export const FAMILIES = {
  cond: "'IBM Plex Sans Condensed', 'Arial Narrow', sans-serif",
  serif: "'Source Serif 4', Georgia, serif",
} as const;
