import { LIGHT } from "./colours";
import { EDITION, titleBlock, titleOf, type Conditions } from "./conditions";
import { wrapWords, type Face } from "./lettering";
import { box, HATCH, lettering, lines } from "./pen";
import { element, xmlText } from "./xml";

export const TEXT: Face = { size: 13, weight: 400 };
export const NOTE: Face = { size: 12, weight: 400 };
const TITLE: Face = { size: 22, weight: 600 };
const MARGIN = 24;

/** A part of a picture and how much room it takes downward. */
export interface Piece {
  readonly svg: string;
  readonly height: number;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pieces one under another on a sheet that is `width` within its margins, with its own title for readers of the screen. */
export function sheet(pieces: readonly Piece[], width: number, conditions: Conditions): Picture {
  let y = MARGIN;
  const placed = pieces.map(({ svg, height }) => {
    const at = y;
    y += height;
    return element("g", { transform: `translate(${MARGIN} ${at})` }, svg);
  });
  const size = { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) };
  const frame = { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}` };
  const title = element("title", { id: "title" }, xmlText(`${titleOf(conditions)} ${EDITION}`));
  const ground = box(0, 0, size.width, size.height, LIGHT.sheet);
  return { svg: `${element("svg", { ...frame, role: "img", "aria-labelledby": "title" }, title, HATCH, ground, ...placed)}\n`, ...size };
}

export const headline = (text: string, width: number): Piece => {
  const wrapped = wrapWords(text, width, TITLE);
  return { svg: lines(wrapped, 0, 20, 28, TITLE), height: 28 * wrapped.length + 10 };
};

/** The title block: each value under its label, as on a technical drawing. Two rows of two where it would be narrow. */
export function block(conditions: Conditions, width: number): Piece {
  const items = titleBlock(conditions);
  if (width >= 700) return strip(items, [170, 120, width - 420, 130]);
  const [first, second] = [strip(items.slice(0, 2), [width * 0.6, width * 0.4]), strip(items.slice(2), [width * 0.6, width * 0.4])];
  const below = element("g", { transform: `translate(0 ${first.height - 16})` }, second.svg);
  return { svg: first.svg + below, height: first.height - 16 + second.height };
}

function strip(items: readonly (readonly [string, string])[], widths: readonly number[]): Piece {
  const values = items.map(([, value], index) => wrapWords(value, widths[index]! - 20, TEXT));
  const height = 24 + 17 * Math.max(...values.map(({ length }) => length)) + 8;
  let x = 0;
  const cells = items.map(([label], index) => {
    const at = x;
    x += widths[index]!;
    const look = lettering(label, at + 10, 17, { ...NOTE, colour: "ink-3" }) + lines(values[index]!, at + 10, 35, 17, TEXT);
    return index === 0 ? look : element("path", { d: `M${at} 0v${height}`, stroke: LIGHT.hair }) + look;
  });
  return { svg: box(0, 0, x, height, LIGHT.sheet, "rule") + cells.join(""), height: height + 16 };
}

/** Sentences under one another, wrapped; no room at all where there is none. */
export function notes(texts: readonly string[], width: number): Piece {
  const wrapped = texts.flatMap((text) => wrapWords(text, width, TEXT));
  return { svg: lines(wrapped, 0, 12, 17, TEXT), height: wrapped.length === 0 ? 0 : 17 * wrapped.length + 8 };
}
