/** True if both hold the same bytes. Not constant time: nothing compared here is a secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  if (a.length >= LONG) {
    const [left, right] = [view(a), view(b)];
    for (; at + 4 <= a.length; at += 4) if (left.getInt32(at) !== right.getInt32(at)) return false;
  }
  for (; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
/** From here on four bytes at a time are faster, a certificate for one. */
const LONG = 256;

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.length);

/** True if every byte from `from` up to `to` is zero. */
export function allZero(data: Uint8Array, from = 0, to = data.length): boolean {
  for (let i = from; i < to; i++) if (data[i] !== 0) return false;
  return true;
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
