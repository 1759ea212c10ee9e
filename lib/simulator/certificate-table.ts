import { toBase64 } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { fromHex } from "@/lib/bytes/hex";

/** GUIDs that say what an entry holds. GHCB standard, AMD 56421. */
export const TABLE_GUID = {
  vcek: "63da758d-e664-4564-adc5-f4b93be8accd",
  vlek: "a8074bc2-a25a-483e-aae6-39c045a0b8a1",
  ask: "4ab7b379-bbac-4fe4-a02f-05aef327c782",
  ark: "c0b406a4-a803-4952-9743-3fb6014cd0ae",
  crl: "92f81bc3-5811-4d3d-97ff-d19f88dc67ea",
} as const;

export interface TableEntry {
  /** A name of {@link TABLE_GUID} or any GUID as printed. */
  readonly guid: keyof typeof TABLE_GUID | (string & {});
  readonly content: Uint8Array;
  /** Claims about the place of the content, where they should be wrong. */
  readonly offset?: number;
  readonly length?: number;
}

export interface TableOptions {
  /** GUIDs with their first three groups little-endian, as Microsoft writes them. */
  readonly mixedEndian?: boolean;
  /** Certificates as PEM in place of DER. */
  readonly pem?: boolean;
  /** Leave out the all-zero entry at the end. */
  readonly unterminated?: boolean;
}

/** Certificate table of an extended guest request: 24-byte entries, an all-zero one, the contents. */
export function certTable(entries: readonly TableEntry[], options: TableOptions = {}): Uint8Array {
  const contents = entries.map(({ guid, content }) => (options.pem && guid !== "crl" ? asciiPem(content) : content));
  let next = 24 * (entries.length + (options.unterminated ? 0 : 1));
  const header = entries.map((entry, i) => {
    const size = contents[i]!.length;
    const place = [entry.offset ?? next, entry.length ?? size] as const;
    next += size;
    return concatBytes(guidBytes(entry.guid, options.mixedEndian ?? false), ...place.map(u32));
  });
  const end = new Uint8Array(options.unterminated ? 0 : 24);
  return concatBytes(...header, end, ...contents);
}

/** Report and table in one file, as an extended guest request gives them. */
export const extendedReport = (report: Uint8Array, table: Uint8Array): Uint8Array => concatBytes(report, table);

/** PEM of `der`, lines of 64 characters (RFC 7468). */
export function toPem(der: Uint8Array, label = "CERTIFICATE"): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

const asciiPem = (der: Uint8Array) => new TextEncoder().encode(toPem(der));

function guidBytes(guid: string, mixedEndian: boolean): Uint8Array {
  const printed = Object.entries(TABLE_GUID).find(([name]) => name === guid)?.[1] ?? guid;
  const bytes = fromHex(printed.replaceAll("-", ""));
  if (bytes?.length !== 16) throw new RangeError(`not a GUID: ${guid}`);
  if (!mixedEndian) return bytes;
  return concatBytes(bytes.slice(0, 4).reverse(), bytes.slice(4, 6).reverse(), bytes.slice(6, 8).reverse(), bytes.slice(8));
}

const u32 = (value: number) => Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff);
