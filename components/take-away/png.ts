import { FAMILIES } from "@/lib/catalogue/take/colours";
import type { Picture } from "@/lib/catalogue/take/sheet";

/** Dots for each unit of a picture: its units are 96 an inch, print wants 300. */
const SCALE = 300 / 96;

/** A picture as PNG at 300 dots an inch, lettered in the page’s own fonts. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg, await fontFaces()))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * SCALE), Math.round(height * SCALE)];
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}

/** An image of an address of its own sees no font of the page’s: they go into it. */
const withFonts = (svg: string, faces: readonly string[]) => svg.replace(/(?=<title)/, `<style>${faces.join("")}</style>`);

/** The page’s variables for the families that pictures name. */
const VARIABLES = { cond: "--font-plex-cond", serif: "--font-source-serif" } as const;

async function fontFaces(): Promise<readonly string[]> {
  const page = getComputedStyle(document.documentElement);
  const names = (Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]).map((key) => ({
    name: FAMILIES[key].split(",")[0]!,
    inPage: firstFamily(page.getPropertyValue(VARIABLES[key])),
  }));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const wanted = names.flatMap(({ name, inPage }) =>
    rules.filter(({ style }) => firstFamily(style.getPropertyValue("font-family")) === inPage).map((rule) => ({ name, rule })),
  );
  return (await Promise.all(wanted.map(({ name, rule }) => faceOf(name, rule)))).flatMap((face) => face ?? []);
}

const firstFamily = (families: string) => families.split(",")[0]!.trim().replaceAll(/["']/g, "");

/** One face with its font inside; null for one that names a font of the machine’s. */
async function faceOf(name: string, { style, parentStyleSheet }: CSSFontFaceRule): Promise<string | null> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? [];
  if (address === undefined) return null;
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  const font = base64Of(new Uint8Array(await answer.arrayBuffer()));
  return `@font-face{font-family:${name};font-weight:${style.getPropertyValue("font-weight")};src:url(data:font/woff2;base64,${font})}`;
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
