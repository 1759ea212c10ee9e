import { concatBytes } from "@/lib/bytes/bytes";

/** A small DER writer (X.690): just what certificates and revocation lists need. The reader in lib/x509 shares no code with it. */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One element: tag byte, shortest length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = concatBytes(...content);
  return concatBytes(Uint8Array.of(tag), lengthBytes(body.length), body);
}

function lengthBytes(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Uint8Array.of(0x80 | digits.length, ...digits);
}

export const sequence = (...content: readonly Uint8Array[]) => element(TAG.sequence, ...content);
export const set = (...content: readonly Uint8Array[]) => element(TAG.set, ...content);
export const octetString = (content: Uint8Array) => element(TAG.octetString, content);
export const boolean = (value: boolean) => element(TAG.boolean, Uint8Array.of(value ? 0xff : 0x00));
export const nullValue = () => element(TAG.null);
export const utf8String = (text: string) => element(TAG.utf8String, new TextEncoder().encode(text));
export const printableString = (text: string) => element(TAG.printableString, new TextEncoder().encode(text));
export const ia5String = (text: string) => element(TAG.ia5String, new TextEncoder().encode(text));

/** `[number] EXPLICIT`, or a constructed context tag of any other use. */
export const explicit = (number: number, ...content: readonly Uint8Array[]) => element(0xa0 | number, ...content);
/** `[number] IMPLICIT` over a primitive type. */
export const implicit = (number: number, content: Uint8Array) => element(0x80 | number, content);

/** BIT STRING; `unusedBits` counts the padding at the end of the last byte. */
export const bitString = (content: Uint8Array, unusedBits = 0) => element(TAG.bitString, Uint8Array.of(unusedBits), content);

/** BIT STRING of named bits: bit 0 is the first, and trailing zero bits are left out as DER asks. */
export function namedBits(...bits: readonly number[]): Uint8Array {
  if (bits.length === 0) return bitString(new Uint8Array(0));
  const last = Math.max(...bits);
  const content = new Uint8Array(Math.floor(last / 8) + 1);
  for (const bit of bits) content[bit >> 3]! |= 0x80 >> (bit & 7);
  return bitString(content, 7 - (last & 7));
}

/** INTEGER of a number that is not negative. */
export function integer(value: number | bigint): Uint8Array {
  const digits: number[] = [];
  for (let rest = BigInt(value); rest > 0n; rest >>= 8n) digits.unshift(Number(rest & 0xffn));
  // A leading one bit would make it negative, and zero still takes one byte.
  if (digits.length === 0 || digits[0]! >= 0x80) digits.unshift(0);
  return element(TAG.integer, Uint8Array.from(digits));
}

/** OBJECT IDENTIFIER from its dotted form; arcs below 2^31. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let rest = arc >>> 7; rest > 0; rest >>>= 7) digits.unshift(0x80 | (rest & 0x7f));
  return digits;
}

/** Time of a certificate (RFC 5280 §4.1.2.5): UTCTime up to 2049, GeneralizedTime after. @param instant RFC 3339, in UTC */
export function time(instant: string): Uint8Array {
  const digits = `${new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replace(/\D/g, "")}Z`;
  const short = digits >= "1950" && digits < "2050";
  return element(short ? TAG.utcTime : TAG.generalizedTime, new TextEncoder().encode(short ? digits.slice(2) : digits));
}
