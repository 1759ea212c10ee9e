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
