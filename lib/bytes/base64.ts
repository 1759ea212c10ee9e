const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const table = (alphabet: string): Int8Array => {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i;
  return values;
};
const STANDARD_VALUES = table(STANDARD);
const URL_VALUES = table(URL_SAFE);

/** Base64 with padding (RFC 4648 §4). */
export function toBase64(data: Uint8Array): string {
  return encode(data, STANDARD, true);
}

/** Base64url without padding (RFC 4648 §5). */
export function toBase64Url(data: Uint8Array): string {
  return encode(data, URL_SAFE, false);
}

/**
 * Reads base64 strictly: only its alphabet, padding complete, unused bits zero, so that no two texts mean the same bytes.
 * White space is not skipped here.
 * @returns null if `text` is not canonical base64
 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  return decode(text, text.length - padding, STANDARD_VALUES);
}

/** Reads base64url, with or without padding, as strictly as {@link fromBase64}. */
export function fromBase64Url(text: string): Uint8Array | null {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  if (padding > 0 && text.length % 4 !== 0) return null;
  return decode(text, text.length - padding, URL_VALUES);
}

function encode(data: Uint8Array, alphabet: string, pad: boolean): string {
  const parts: string[] = [];
  for (let i = 0; i < data.length; i += 3) {
    const left = data.length - i;
    const word = (data[i]! << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    parts.push(alphabet[word >> 18]! + alphabet[(word >> 12) & 63]!);
    if (left > 1) parts.push(alphabet[(word >> 6) & 63]!);
    if (left > 2) parts.push(alphabet[word & 63]!);
    if (pad && left < 3) parts.push("=".repeat(3 - left));
  }
  return parts.join("");
}

function decode(text: string, end: number, values: Int8Array): Uint8Array | null {
  if (end % 4 === 1) return null;
  const data = new Uint8Array(Math.floor((end * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? values[code]! : -1;
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      data[at++] = (word >> bits) & 0xff;
    }
  }
  return (word & ((1 << bits) - 1)) === 0 ? data : null;
}
