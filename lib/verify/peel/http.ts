const MAX_HEADER_BYTES = 64 * 1024;
const LF = 10;
const CR = 13;

/** The body of an HTTP answer saved with its headers (`curl -i`), text or not; null for anything else. RFC 9112 §2.1. */
export function httpBody(data: Uint8Array): Uint8Array | null {
  if (!/^HTTP\/\d(?:\.\d)? \d{3}/.test(String.fromCharCode(...data.subarray(0, 16)))) return null;
  const end = Math.min(data.length, MAX_HEADER_BYTES);
  for (let at = data.indexOf(LF); at !== -1 && at < end; at = data.indexOf(LF, at + 1)) {
    const next = data[at + 1] === CR ? at + 2 : at + 1;
    if (data[next] === LF) return data.subarray(next + 1);
  }
  return null;
}
