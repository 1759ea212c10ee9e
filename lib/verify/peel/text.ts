import { fromBase64, fromBase64Url } from "@/lib/bytes/base64";
import { fromHex } from "@/lib/bytes/hex";

/** Shorter texts decode to something by chance. */
const MIN_CHARACTERS = 32;

export interface Decoded {
  /** Step of the path: `hex`, `base64`, `base64url`. */
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

/** Every way in which the whole text can be read as encoded bytes, likeliest first. */
export function decodings(text: string): Decoded[] {
  const bare = text.replace(/\s+/g, "");
  if (bare.length < MIN_CHARACTERS) return [];
  const found: Decoded[] = [];
  const hex = fromHex(bare.replace(/^0x/i, "").replace(/[:,]/g, ""));
  if (hex) found.push({ step: "hex", bytes: hex });
  const standard = fromBase64(bare);
  if (standard) found.push({ step: "base64", bytes: standard });
  const urlSafe = standard ? null : fromBase64Url(bare);
  if (urlSafe) found.push({ step: "base64url", bytes: urlSafe });
  return found;
}
