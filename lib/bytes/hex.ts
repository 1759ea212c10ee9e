const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, "0"));

/** Codes of the two digits of each byte. */
const HIGH = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(0));
const LOW = Uint8Array.from(PAIRS, (pair) => pair.charCodeAt(1));
/** As many at once as may be arguments of one call. */
const AT_ONCE = 4096;

/** Lower-case hex of `data`, two digits a byte. */
export function toHex(data: Uint8Array): string {
  let text = "";
  for (let from = 0; from < data.length; from += AT_ONCE) text += digitsOf(data, from, Math.min(from + AT_ONCE, data.length));
  return text;
}

function digitsOf(data: Uint8Array, from: number, to: number): string {
  const codes = new Array<number>(2 * (to - from));
  for (let i = from, at = 0; i < to; i++) {
    codes[at++] = HIGH[data[i]!]!;
    codes[at++] = LOW[data[i]!]!;
  }
  return String.fromCharCode(...codes);
}

/** Bytes of an even number of hex digits (either case), or null if `text` is anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return null;
  const data = new Uint8Array(text.length / 2);
  for (let i = 0; i < data.length; i++) data[i] = (digit(text, 2 * i) << 4) | digit(text, 2 * i + 1);
  return data;
}

/** Value of one hex digit; letters differ from their capitals in one bit. */
const digit = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x61 + 10;
};

/** An integer as hex with its `0x`, at least `digits` wide. */
export function hexNumber(value: number | bigint, digits = 1): string {
  return `0x${value.toString(16).padStart(digits, "0")}`;
}
