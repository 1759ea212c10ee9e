/** Bytes of a name that are no UTF-8 stand as these, one each, which no name in UTF-8 can hold. */
const STRAY = 0xdc00;

/** A file’s name as text. What is no UTF-8 in it is kept, so that {@link pathBytes} gives the same bytes back. */
export function pathText(name: Uint8Array): string {
  const whole = Buffer.from(name).toString("utf8");
  if (Buffer.from(whole, "utf8").equals(name)) return whole;
  return Array.from(name, (octet) => String.fromCharCode(octet < 0x80 ? octet : STRAY + octet)).join("");
}

/** The path for Node: bytes where text cannot say it. */
export function pathBytes(path: string): string | Buffer {
  const parts = path.split(STRAYS);
  if (parts.length === 1) return path;
  // What was split by stands at every odd index.
  return Buffer.concat(parts.map((part, i) => (i % 2 === 1 ? Buffer.of(octetOf(part)) : Buffer.from(part, "utf8"))));
}

/** The name as it can be shown: `\xff` for a byte that is no text. */
export const shownPath = (path: string): string =>
  path
    .split(STRAYS)
    .map((part, i) => (i % 2 === 1 ? `\\x${octetOf(part).toString(16)}` : part))
    .join("");

const octetOf = (stray: string) => stray.charCodeAt(0) - STRAY;

/** Alone, and not the second half of a character of two. */
const STRAYS = /(?<![\ud800-\udbff])([\udc80-\udcff])/;
