import { FAMILIES, LIGHT } from "./colours";
import { textWidth } from "./lettering";

const COLOUR_ATTRIBUTES = { fill: "fill", stroke: "stroke", text: "color" } as const;

/**
 * A drawing of the pages’ whose classes name colours and fonts, as one that needs no style sheet: each class becomes
 * an attribute of the light palette, and what only the page acts on is dropped. Attributes already there win.
 */
export const resolveClasses = (svg: string): string =>
  svg.replace(/<[A-Za-z][^<>]*>/g, (tag) =>
    tag.replace(/ class="([^"]*)"/, (_, names: string) =>
      names
        .split(/\s+/)
        .map(attributeOf)
        .filter((attribute) => attribute !== null)
        .filter(([key]) => !tag.includes(` ${key}="`))
        .map(([key, value]) => ` ${key}="${value}"`)
        .join(""),
    ),
  );

function attributeOf(name: string): readonly [key: string, value: string] | null {
  if (name === "font-cond") return ["font-family", FAMILIES.cond];
  const [, kind, colour] = /^(fill|stroke|text)-(.+)$/.exec(name) ?? [];
  if (kind === undefined || colour === undefined || !isColour(colour)) return null;
  return [COLOUR_ATTRIBUTES[kind as keyof typeof COLOUR_ATTRIBUTES], LIGHT[colour]];
}

const isColour = (text: string): text is keyof typeof LIGHT => Object.hasOwn(LIGHT, text);

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'" };

/** Each line of text keeps the length it was planned with, so that it stays in its box in whatever font it is set. */
export const keepLengths = (svg: string): string =>
  svg.replace(/<text ([^<>]*)>([^<]+)<\/text>/g, (_, attributes: string, text: string) => {
    const plain = text.replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (sign) => SIGNS[sign]!);
    const size = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
    const length = Math.round(textWidth(plain, { size, weight: attributes.includes('font-weight="600"') ? 600 : 400 }) * 100) / 100;
    return `<text ${attributes} textLength="${length}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
  });
