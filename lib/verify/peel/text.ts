import { fromBase64, fromBase64Url } from "@/lib/bytes/base64";
import { fromHex } from "@/lib/bytes/hex";
import { readDump } from "./dump";

/** Shorter texts decode to something by chance. */
const MIN_CHARACTERS = 32;
const MAX_LISTING = 2 * 1024 * 1024;

export interface Decoded {
  /** Step of the path: `hex`, `base64`, `hexdump`. */
  readonly step: string;
  readonly bytes: Uint8Array;
}

/** The text in `data` (UTF-8, or UTF-16 with its mark), or null if it is not text. */
export function asText(data: Uint8Array): string | null {
  if (data.length === 0) return null;
  const wide = data[0] === 0xff && data[1] === 0xfe ? "utf-16le" : data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : null;
  if (!wide && data.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32))) return null;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

/** Every way in which the whole text can be read as encoded bytes or as a text inside another, likeliest first. */
export function decodings(text: string): Decoded[] {
  if (text.trim().length < MIN_CHARACTERS) return [];
  const found: Decoded[] = [];
  const add = (step: string, bytes: Uint8Array | null) => {
    if (bytes && bytes.length > 0) found.push({ step, bytes });
  };
  const inner = (step: string, match: RegExpExecArray | null) => add(step, match && new TextEncoder().encode(match[1]!));
  if (text.length <= MAX_LISTING) listings(text, add, inner);
  const bare = text.replace(/\s+/g, "");
  add("hex", fromHex(bare.replace(/^0x/i, "").replace(/[:,]/g, "")));
  const standard = fromBase64(bare);
  add("base64", standard);
  if (!standard) add("base64url", fromBase64Url(bare));
  return found;
}

/** Forms that people copy by hand; none is ever large. */
function listings(
  text: string,
  add: (step: string, bytes: Uint8Array | null) => void,
  inner: (step: string, match: RegExpExecArray | null) => void,
): void {
  add("data URL", dataUrl(text));
  inner("HTTP answer", /^HTTP\/\d[^\n]*\n(?:[^\n]+\n)*?\r?\n([\s\S]+)$/.exec(text));
  inner("code fence", /^[^`]*```[^\n`]*\n([\s\S]*?)```[^`]*$/.exec(text));
  add("hexdump", readDump(text));
  add("Python bytes", pythonBytes(text));
  add("C array", cArray(text));
}

/** RFC 2397, base64 only. */
function dataUrl(text: string): Uint8Array | null {
  const match = /^data:[^,;]*(?:;[^,;]+)*;base64,([A-Za-z0-9+/=_-]+)$/.exec(text.trim());
  return match && (fromBase64(match[1]!) ?? fromBase64Url(match[1]!));
}

/** `b'\x02\x00…'`, printable characters as they are. */
function pythonBytes(text: string): Uint8Array | null {
  const body = /^b(['"])([\s\S]*)\1$/.exec(text.trim())?.[2];
  if (body === undefined || !/^(?:\\x[0-9a-fA-F]{2}|\\[nrt0'"\\]|[ -~])*$/.test(body)) return null;
  const escapes: Record<string, number> = { n: 10, r: 13, t: 9, "0": 0, "'": 39, '"': 34, "\\": 92 };
  const octets: number[] = [];
  for (const [, hex, escape, plain] of body.matchAll(/\\x([0-9a-fA-F]{2})|\\([nrt0'"\\])|([\s\S])/g))
    octets.push(hex ? parseInt(hex, 16) : escape ? escapes[escape]! : plain!.charCodeAt(0));
  return Uint8Array.from(octets);
}

/** `{ 0x02, 0x00, … }` with or without what stands around the braces. */
function cArray(text: string): Uint8Array | null {
  const open = text.indexOf("{");
  const from = open === -1 ? 0 : open + 1;
  const close = text.indexOf("}", from);
  const octets = text.slice(from, close === -1 ? text.length : close).split(",").map((octet) => octet.trim());
  if (octets.at(-1) === "") octets.pop();
  if (octets.length < 2 || !octets.every((octet) => /^0x[0-9a-fA-F]{1,2}$/.test(octet))) return null;
  return Uint8Array.from(octets, (octet) => parseInt(octet, 16));
}
