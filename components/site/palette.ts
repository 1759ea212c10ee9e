/**
 * The colours of globals.css for what stands alone: embeds, badges and pictures, which no stylesheet of ours reaches.
 * Light, then dark; a test holds them to the stylesheet.
 */
export const PALETTE = {
  paper: ["#f4f7f7", "#0f171c"],
  sheet: ["#fcfdfd", "#142027"],
  sunk: ["#e7edee", "#0a1115"],
  hair: ["#c9d3d5", "#2b3941"],
  rule: ["#6f8087", "#6d808a"],
  ink: ["#13212a", "#e7eded"],
  "ink-2": ["#3d4f58", "#b9c5c9"],
  "ink-3": ["#566870", "#93a3aa"],
  stands: ["#0b5878", "#74c3df"],
  "stands-t": ["#d5e6ed", "#12384a"],
  word: ["#864a00", "#e6ab5b"],
  "word-l": ["#b06f14", "#b8832f"],
  "word-t": ["#f7e9d1", "#342a1b"],
  nothing: ["#566870", "#93a3aa"],
} as const;

export type ColourName = keyof typeof PALETTE;

export const light = (name: ColourName): string => PALETTE[name][0];

/** Both, for a stylesheet: "light-dark(#f4f7f7,#0f171c)". */
export const either = (name: ColourName): string => `light-dark(${PALETTE[name].join(",")})`;
