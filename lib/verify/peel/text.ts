import { fromBase64, fromBase64Url } from "@/lib/bytes/base64";
import { fromHex } from "@/lib/bytes/hex";
import { octetList, pythonBytes } from "./array";
import { readDump } from "./dump";

/** Shorter texts decode to something by chance. */
const MIN_CHARACTERS = 32;
/** Forms that people copy by hand are never larger. */
export const MAX_LISTING = 2 * 1024 * 1024;
/** As much of a text is looked at before all of it is. */
const PROBE = 512;

export interface Decoded {
  /** Step of the path: `hex`, `base64`, `hexdump`. */
  readonly step: string;
  readonly bytes: Uint8Array;
}

/** Every way in which the whole text can be read as encoded bytes, likeliest first. */
export function decodings(text: string): Decoded[] {
  if (text.trim().length < MIN_CHARACTERS) return [];
  const found: Decoded[] = [];
  const add = (step: string, bytes: Uint8Array | null) => {
    if (bytes && bytes.length > 0) found.push({ step, bytes });
  };
  if (text.length <= MAX_LISTING) {
    add("data URL", dataUrl(text));
    add("hexdump", readDump(text));
    add("Python bytes", pythonBytes(text));
    add("byte array", octetList(text));
  }
  const start = text.slice(0, PROBE);
  if (/^[\s0-9a-fA-FxX:,]*$/.test(start)) add("hex", hexOf(bareOf(text)));
  if (start.split("\n").every((line) => /^[0-9a-zA-Z+/=_-]*$/.test(line.trim()))) {
    const bare = bareOf(text);
    const standard = base64Of(bare);
    add("base64", standard);
    if (!standard) add("base64url", fromBase64Url(bare));
  }
  return found;
}

const bareOf = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, "") : text);

/** Bytes of hex digits, after `0x` or not, with colons or commas between them or not. */
export function hexOf(bare: string): Uint8Array | null {
  if (!/^(?:0x)?[0-9a-fA-F:,]{0,256}/i.exec(bare)?.[0]) return null;
  const digits = bare.replace(/^0x/i, "");
  return fromHex(/[:,]/.test(digits.slice(0, 8)) ? digits.replace(/[:,]/g, "") : digits);
}

/** As {@link fromBase64}, its padding left out or not. */
export function base64Of(bare: string): Uint8Array | null {
  return fromBase64(bare) ?? (bare.length % 4 > 1 ? fromBase64(bare.padEnd(4 * Math.ceil(bare.length / 4), "=")) : null);
}

/** RFC 2397, base64 only. */
function dataUrl(text: string): Uint8Array | null {
  const match = /^data:[^,;]*(?:;[^,;]+)*;base64,([A-Za-z0-9+/=_-]+)$/.exec(text.trim());
  return match && (fromBase64(match[1]!) ?? fromBase64Url(match[1]!));
}
