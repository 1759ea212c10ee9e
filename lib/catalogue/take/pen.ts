import type { TrustSymbol } from "@/lib/appraisal/path";
import { FAMILIES, LIGHT, type Colour } from "./colours";
import { textWidth, type Face } from "./lettering";
import { element, xmlText } from "./xml";

/** Parts of a picture as SVG, in the light palette. Places are the picture’s units, its origin top left. */

interface Lettered extends Face {
  readonly colour?: Colour;
  readonly family?: keyof typeof FAMILIES;
  readonly anchor?: "middle" | "end";
}

/** One line of text. It keeps its planned length where the reader’s machine has another font, so that nothing runs into it. */
export function lettering(text: string, x: number, y: number, look: Lettered): string {
  const { size, weight, colour = "ink", family = "cond", anchor } = look;
  const planned = family === "cond" && text !== "" ? { textLength: textWidth(text, look), lengthAdjust: "spacingAndGlyphs" } : {};
  const font = { "font-family": FAMILIES[family], "font-size": size, "font-weight": weight };
  return element("text", { x, y, ...font, "text-anchor": anchor, ...planned, fill: LIGHT[colour] }, xmlText(text));
}

/** Lines one under another; `y` is the first one’s baseline. */
export const lines = (texts: readonly string[], x: number, y: number, step: number, look: Lettered): string =>
  texts.map((text, index) => lettering(text, x, y + index * step, look)).join("");

export const box = (x: number, y: number, width: number, height: number, fill: string, stroke?: Colour): string =>
  element("rect", { x, y, width, height, fill, stroke: stroke && LIGHT[stroke] });

export const rule = (x: number, y: number, width: number, colour: Colour, weight = 1): string =>
  element("path", { d: `M${x} ${y}h${width}`, stroke: LIGHT[colour], "stroke-width": weight });

/** Ochre hatch: a stretch of level on the cloud’s word. Stands once in a picture. */
export const HATCH = element(
  "defs",
  {},
  element(
    "pattern",
    { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    element("path", { d: "M3 0v6", stroke: LIGHT["word-l"], "stroke-width": 1.2 }),
  ),
);
export const HATCHED = "url(#hatch)";

const SYMBOL_COLOURS: Readonly<Record<TrustSymbol, string>> = {
  full: LIGHT.stands,
  partial: LIGHT.word,
  none: LIGHT.nothing,
  absent: LIGHT.nothing,
  unknown: LIGHT.nothing,
};

const ring = (colour: string, fill = "none") => element("circle", { cx: 8, cy: 8, r: 6.6, fill, stroke: colour, "stroke-width": 1.6 });

const DRAWN: Readonly<Record<TrustSymbol, (colour: string) => string>> = {
  full: (colour) => ring(colour, colour),
  partial: (colour) => ring(colour) + element("path", { d: "M8 1.4a6.6 6.6 0 0 0 0 13.2z", fill: colour }),
  none: (colour) => ring(colour),
  absent: (colour) => element("path", { d: "M2.5 8h11", stroke: colour, "stroke-width": 2 }),
  unknown: (colour) =>
    element("circle", { cx: 8, cy: 8, r: 6.8, fill: "none", stroke: colour, "stroke-width": 1.4, "stroke-dasharray": "2.2 1.9" }) +
    element("path", {
      d: "M6.1 6.4c0-1.2.8-1.9 1.9-1.9s1.9.7 1.9 1.7c0 1.3-1.9 1.5-1.9 3M8 11v1.3",
      fill: "none",
      stroke: colour,
      "stroke-width": 1.5,
    }),
};

/** A trust symbol 16 units wide, with its top left corner at a place. */
export const symbol = (name: TrustSymbol, x: number, y: number): string =>
  element("g", { transform: `translate(${x} ${y})` }, DRAWN[name](SYMBOL_COLOURS[name]));
