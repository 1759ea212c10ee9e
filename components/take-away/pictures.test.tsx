import { readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CATALOGUE_VERSION, OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { compareDetailed, type OfferingDetail } from "@/lib/catalogue/describe";
import type { CompareOptions } from "@/lib/catalogue/matrix";
import { chainsAsSvg } from "@/lib/catalogue/take/chains-svg";
import { LIGHT } from "@/lib/catalogue/take/colours";
import { textWidth } from "@/lib/catalogue/take/lettering";
import { matrixAsSvg } from "@/lib/catalogue/take/matrix-svg";
import { keepLengths, resolveClasses } from "@/lib/catalogue/take/resolve";
import { xmlText } from "@/lib/catalogue/take/xml";
import { StandaloneChain } from "./draw-chain";

const question = (changes: Partial<CompareOptions> = {}): CompareOptions => ({
  date: null,
  lens: "talk",
  offerings: [],
  granted: [],
  withdrawn: [],
  ...changes,
});

/** Breaks of XML’s rules about tags, quotes and signs that mean something. */
function breaksOfXml(text: string): readonly string[] {
  const open: string[] = [];
  const breaks: string[] = [];
  let at = 0;
  for (const match of text.matchAll(/<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = text.slice(at, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#x?[0-9a-f]+);)/i.test(between)) breaks.push(`stray sign: ${between.slice(0, 60)}`);
    at = match.index + match[0].length;
    const [, closing, name, attributes, empty] = match;
    const names = [...attributes!.matchAll(/\s([\w:-]+)="/g)].map(([, key]) => key);
    if (new Set(names).size !== names.length) breaks.push(`${name!} says something twice`);
    if (/&(?!(?:amp|lt|gt|quot|#x?[0-9a-f]+);)/i.test(attributes!)) breaks.push(`stray sign in ${name!}`);
    if (closing) {
      if (open.pop() !== name) breaks.push(`${name!} closes what is not open`);
    } else if (!empty) open.push(name!);
  }
  return [...breaks, ...open.map((name) => `${name} stays open`), ...(text.slice(at).trim() === "" ? [] : ["text after the end"])];
}

/** What a picture must not hold if it is to stand alone. */
function needsFromElsewhere(svg: string): readonly string[] {
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const dangling = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!).filter((id) => !ids.has(id));
  const external =
    svg.replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, "").match(/\bhttps?:|\bhref=|url\((?!#)|@import|<script|<style| class=| style=|var\(/g) ??
    [];
  return [...dangling, ...external];
}

const drawings = (rows: readonly OfferingDetail[]) =>
  rows.map((row) => renderToStaticMarkup(<StandaloneChain row={row} granted={false} />));
const chains = (options: CompareOptions) => {
  const rows = compareDetailed(options);
  return chainsAsSvg(rows, drawings(rows), options);
};

const QUESTIONS: readonly (readonly [string, CompareOptions])[] = [
  ["the published table", question({ date: "2024-03-26" })],
  ["one offering", question({ offerings: ["aws-ec2-snp"] })],
  ["the whole catalogue, counted strictly, with grants", question({ lens: "strict", granted: ["csp-paravisor", "csp-guest-image"] })],
  ["a day on which nothing was known", question({ date: "2020-01-01" })],
  ["without the chip maker", question({ withdrawn: ["hw-vendor"] })],
];

describe.each(QUESTIONS)("the picture of %s", (_, options) => {
  test.each([
    ["matrix", () => matrixAsSvg(compareDetailed(options), options)],
    ["chains", () => chains(options)],
  ] as const)("%s is XML, stands alone, and carries its conditions", (_name, draw) => {
    const { svg, width, height } = draw();
    expect(breaksOfXml(svg)).toEqual([]);
    expect(needsFromElsewhere(svg)).toEqual([]);
    expect(svg).toMatch(new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`));
    for (const part of [CATALOGUE_VERSION, options.date ?? "the latest", "Counted", "Trust granted", "CC BY 4.0"])
      expect(svg).toContain(part);
    expect(svg).not.toMatch(/NaN|undefined|null/);
  });
});

test("the matrix as a picture shows every offering, and its reasons while there are few", () => {
  const few = question({ offerings: OFFERING_IDS.slice(0, 3) });
  const rows = compareDetailed(few);
  const text = matrixAsSvg(rows, few).svg.replaceAll(/<[^>]*>/g, " ");
  for (const { shortName, asOf, cells } of rows) {
    for (const word of [...shortName.split(" "), asOf, ...cells.kernel.summary.split(" ")]) expect(text).toContain(xmlText(word));
  }
  const all = question();
  const many = matrixAsSvg(compareDetailed(all), all).svg;
  expect(many.match(/<path d="M0 [\d.]+h[\d.]+" stroke="#c9d3d5"/g)).toHaveLength(compareDetailed(all).length);
});

test("no lettering of a picture is smaller than 12 units or leaves the sheet", () => {
  for (const [, options] of QUESTIONS) {
    const { svg, width } = matrixAsSvg(compareDetailed(options), options);
    for (const [, x, size, length] of svg.matchAll(/<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*textLength="([\d.]+)"/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(12);
      expect(Number(x) + Number(length)).toBeLessThanOrEqual(width - 2 * 24 + 1);
    }
  }
});

test("lettering of a drawing keeps its planned length, markup around it its meaning", () => {
  const line = '<text x="1" font-size="10" font-weight="600">A &amp; B</text>';
  const planned = Math.round(textWidth("A & B", { size: 10, weight: 600 }) * 100) / 100;
  expect(keepLengths(line)).toBe(line.replace(">A", ` textLength="${planned}" lengthAdjust="spacingAndGlyphs">A`));
  const { svg } = chains(question({ offerings: ["azure-cvm-snp"] }));
  for (const [tag] of svg.matchAll(/<text [^>]*>[^<]/g)) expect(tag).toContain("textLength=");
});

test("hostile names stay text in a picture", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "/", "\u0000", "\ud800", "a", " ") }), (name) => {
      const options = question({ offerings: ["aws-ec2-snp"] });
      const rows = compareDetailed(options).map((row) => ({ ...row, shortName: `x ${name}`, variant: name }));
      expect(breaksOfXml(matrixAsSvg(rows, options).svg)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe("classes of a drawing", () => {
  test("become attributes of the light palette, once each, and the page’s own are dropped", () => {
    expect(resolveClasses('<path class="chain-mark fill-ink stroke-rule" d="M0 0"/>')).toBe(
      '<path fill="#13212a" stroke="#6f8087" d="M0 0"/>',
    );
    expect(resolveClasses('<path fill="none" class="fill-ink"/>')).toBe('<path fill="none"/>');
    expect(resolveClasses('<svg class="symbol text-stands"><circle fill="currentColor"/></svg>')).toBe(
      '<svg color="#0b5878"><circle fill="currentColor"/></svg>',
    );
    expect(resolveClasses("<text>class=&quot;fill-ink&quot;</text>")).toBe("<text>class=&quot;fill-ink&quot;</text>");
  });

  test("none of the drawings’ classes is left without a meaning", () => {
    const markup = drawings(compareDetailed(question({ granted: ["csp-paravisor"] }))).join("");
    const names = new Set(
      [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/).filter((name) => name !== "")),
    );
    const known = /^(chain-(mark|ring|wide)|symbol|font-cond|(fill|stroke|text)-(.+))$/;
    for (const name of names) {
      const [, , , , colour] = known.exec(name) ?? [name, null, null, null, undefined];
      expect([name, known.test(name) && (colour === undefined || colour in LIGHT)]).toEqual([name, true]);
    }
  });

  test("the palette is the pages’ light one", () => {
    const css = readFileSync("app/globals.css", "utf8");
    for (const [name, value] of Object.entries(LIGHT)) expect(css).toContain(`--${name}: light-dark(${value}, `);
  });
});
