import { fromBase64 } from "@/lib/bytes/base64";
import { EvidenceError } from "@/lib/bytes/errors";
import { fromHex } from "@/lib/bytes/hex";

/** A text that is hex or base64 but for a few characters. */
export interface DamagedText {
  /** What it would spell with zeros in their place; what follows a lost character may be out of step. */
  readonly likely: Uint8Array;
  /** What was found, what was expected, and where, in bytes of the text as UTF-8. */
  readonly error: EvidenceError;
}

interface Alphabet {
  readonly name: "hex" | "base64";
  readonly expected: string;
  readonly known: RegExp;
  readonly between: RegExp;
  readonly filler: string;
}
const HEX: Alphabet = {
  name: "hex",
  expected: "a digit 0 to 9 or a to f",
  known: /[0-9a-fA-F]/,
  between: /[\s:,]/,
  filler: "0",
};
const BASE64: Alphabet = {
  name: "base64",
  expected: "a letter, a digit, + or /",
  known: /[A-Za-z0-9+/_-]/,
  between: /\s/,
  filler: "A",
};

/** A report is 1580 characters of base64; less is not plainly one. */
const MIN_CHARACTERS = 512;
const MAX_CHARACTERS = 2 * 1024 * 1024;
const MAX_BAD = 4;

interface Read {
  readonly spelled: string;
  /** Index of the first character that is not of the alphabet, or -1. */
  readonly bad: number;
  readonly end: number;
}

/** The text as hex or base64 that was damaged; null if it is neither, or is sound. */
export function damagedText(text: string): DamagedText | null {
  if (text.length < MIN_CHARACTERS || text.length > MAX_CHARACTERS) return null;
  const hex = read(text, HEX);
  if (hex) return damageOf(text, hex, HEX, hex.spelled.length % 2 === 1 ? "an odd number of digits" : null);
  const base64 = read(text, BASE64);
  return base64 && damageOf(text, base64, BASE64, base64Fault(base64.spelled));
}

/** Stretches without a space in a text among other words, long enough to be looked at, with where they begin. */
export function longWords(text: string): readonly { readonly from: number; readonly word: string }[] {
  if (text.length > MAX_CHARACTERS) return [];
  return [...text.matchAll(/[^\s"'`<>()[\]{};,]{512,}/g)].map(({ index, 0: word }) => ({ from: index, word }));
}

function read(text: string, { known, between, filler }: Alphabet): Read | null {
  const start = /^\s*(?:0x)?/i.exec(text)![0].length;
  const end = text.length - /[\s=]*$/.exec(text.slice(-80))![0].length;
  const spelled: string[] = [];
  let bad = -1;
  let count = 0;
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if (between.test(character)) continue;
    if (known.test(character)) spelled.push(character);
    else {
      if (++count > MAX_BAD) return null;
      if (bad === -1) bad = at;
      spelled.push(filler);
    }
  }
  return spelled.length < MIN_CHARACTERS ? null : { spelled: spelled.join(""), bad, end };
}

/** What is wrong with base64 of which every character may stand there. */
function base64Fault(spelled: string): string | null {
  if (spelled.length % 4 === 1) return "one character too many or too few";
  const standard = spelled.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(standard.padEnd(4 * Math.ceil(standard.length / 4), "=")) ? null : "bits that its length leaves over";
}

function damageOf(text: string, { spelled, bad, end }: Read, { name, expected }: Alphabet, fault: string | null): DamagedText | null {
  if (bad === -1 && fault === null) return null;
  const likely = name === "hex" ? fromHex(spelled.slice(0, spelled.length & ~1)) : fromBase64(standardOf(spelled));
  if (!likely) return null;
  const at = bad === -1 ? end : bad;
  const found = bad === -1 ? fault! : shown(String.fromCodePoint(text.codePointAt(bad)!));
  const message =
    bad === -1
      ? `the ${name} around it is damaged: it has ${found}`
      : `the ${name} around it is damaged: ${found} stands where ${expected} is expected`;
  return { likely, error: new EvidenceError("bad-encoding", message, new TextEncoder().encode(text.slice(0, at)).length) };
}

const standardOf = (spelled: string) =>
  spelled
    .slice(0, spelled.length - (spelled.length % 4))
    .replaceAll("-", "+")
    .replaceAll("_", "/");

/** A character as it is where it can be seen, else by its number. */
const shown = (character: string): string =>
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `“${character}”`
    : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
