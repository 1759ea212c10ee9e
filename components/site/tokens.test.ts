import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** Value of a token in one scheme, as the file has it. */
function token(name: string, scheme: "light" | "dark"): string {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!match) throw new Error(`no token --${name}`);
  return match[scheme === "light" ? 1 : 2]!;
}

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ["paper", "sheet", "sunk", "stands-t", "word-t", "broken-t"];
const SCHEMES = ["light", "dark"] as const;

test.each(SCHEMES)("text is legible on every ground, %s", (scheme) => {
  for (const text of ["ink", "ink-2", "ink-3", "stands", "word", "broken", "nothing"]) {
    for (const ground of GROUNDS) {
      expect(contrast(token(text, scheme), token(ground, scheme)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(SCHEMES)("lines that carry meaning stand out from every ground, %s", (scheme) => {
  for (const line of ["rule", "word-l"]) {
    for (const ground of GROUNDS) {
      expect(contrast(token(line, scheme), token(ground, scheme)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test("no colour is a green", () => {
  for (const [colour] of css.matchAll(/#[0-9a-f]{6}/g)) {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    expect(g! > r! + 24 && g! > b! + 24, colour).toBe(false);
  }
});
