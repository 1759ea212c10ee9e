import type { Nested } from "@/lib/appraisal/format";
import { allZero } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";

/** GUID, offset and length of one entry. */
export const ENTRY_BYTES = 24;

/** What a GUID says its entry is; content decides. AMD 56421 §4.1.8.1 and go-sev-guest for Google's two. */
const LABELS: Readonly<Record<string, string>> = {
  "63da758de6644564adc5f4b93be8accd": "VCEK",
  a8074bc2a25a483eaae639c045a0b8a1: "VLEK",
  "4ab7b379bbac4fe4a02f05aef327c782": "ASK",
  c0b406a4a803495297433fb6014cd0ae: "ARK",
  "92f81bc358114d3d97ffd19f88dc67ea": "CRL",
  ecae0c0f950243b1afa20ae2e0d565b6: "Google platform info",
  "9f4116cdc5034f5a8f6ffb68882f4ce2": "Google firmware endorsement",
};

export interface CertTableEntry {
  /** RFC 4122 hex without dashes, as printed. */
  readonly guid: string;
  /** What the GUID stands for, or null for an unknown one. */
  readonly label: string | null;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Hosts put in a handful; a table of thousands would have each of them read. */
const MAX_ENTRIES = 128;

/** True if one of the first entries has a known GUID, in either order. */
export function startsLikeCertTable(data: Uint8Array, from = 0): boolean {
  for (let at = from; at + ENTRY_BYTES <= data.length && at < from + MAX_ENTRIES * ENTRY_BYTES; at += ENTRY_BYTES) {
    if (allZero(data, at, at + ENTRY_BYTES)) return false;
    if (maybeGuid(data, at) && labelOf(data.subarray(at, at + 16)) !== null) return true;
  }
  return false;
}

/**
 * Reads a GHCB certificate table: entries of GUID, offset and length up to an all-zero one, then their contents.
 * Bytes that no entry claims must be zero. GUIDs may stand big-endian or mixed-endian.
 * @param base offset of the table in its file, for messages
 * @throws EvidenceError `truncated`, `bad-value`, `trailing-bytes`
 */
export function parseCertTable(data: Uint8Array, base = 0): readonly CertTableEntry[] {
  const heads: { guid: string; label: string | null; offset: number; length: number; at: number }[] = [];
  let at = 0;
  for (; ; at += ENTRY_BYTES) {
    if (at + ENTRY_BYTES > data.length)
      throw new EvidenceError("truncated", "the certificate table has no all-zero entry at its end", base + at);
    if (allZero(data, at, at + ENTRY_BYTES)) break;
    if (heads.length === MAX_ENTRIES)
      throw new EvidenceError("bad-value", `a certificate table has at most ${MAX_ENTRIES} entries, and this one more`, base + at);
    heads.push(readHead(data, at));
  }
  const headerBytes = at + ENTRY_BYTES;
  for (const head of heads) checkHead(head, heads, headerBytes, data.length, base);
  checkGaps(data, heads, headerBytes, base);
  return heads.map(({ guid, label, offset, length }) => ({
    guid,
    label,
    offset,
    bytes: data.subarray(offset, offset + length),
  }));
}

/** The entries as nested artefacts, to be detected by their content. */
export function tableContents(entries: readonly CertTableEntry[], base: number): Nested[] {
  return entries.map(({ guid, label, offset, bytes }) => ({
    name: label ?? `entry ${guid}`,
    offset: base + offset,
    bytes,
  }));
}

function readHead(data: Uint8Array, at: number) {
  const view = new DataView(data.buffer, data.byteOffset + at, ENTRY_BYTES);
  const raw = data.subarray(at, at + 16);
  const known = labelOf(raw);
  return {
    guid: known?.guid ?? toHex(raw),
    label: known?.label ?? null,
    offset: view.getUint32(16, true),
    length: view.getUint32(20, true),
    at,
  };
}
type Head = ReturnType<typeof readHead>;

function checkHead(head: Head, all: readonly Head[], headerBytes: number, size: number, base: number): void {
  const name = head.label ?? head.guid;
  if (head.offset < headerBytes || head.offset + head.length > size)
    throw new EvidenceError(
      "bad-value",
      `the table entry for ${name} points at bytes ${head.offset} to ${head.offset + head.length}, ` + `outside ${headerBytes} to ${size}`,
      base + head.at + 16,
    );
  if (head.label && all.some((other) => other !== head && other.guid === head.guid))
    throw new EvidenceError("bad-value", `the table has two entries for ${name}`, base + head.at);
}

function checkGaps(data: Uint8Array, heads: readonly Head[], headerBytes: number, base: number): void {
  let end = headerBytes;
  for (const head of [...heads].sort((a, b) => a.offset - b.offset)) {
    checkZeros(data, end, head.offset, base);
    end = Math.max(end, head.offset + head.length);
  }
  checkZeros(data, end, data.length, base);
}

function checkZeros(data: Uint8Array, from: number, to: number, base: number): void {
  for (let i = from; i < to; i++)
    if (data[i] !== 0) throw new EvidenceError("trailing-bytes", "bytes in the certificate table belong to no entry", base + i);
}

function labelOf(raw: Uint8Array): { guid: string; label: string } | null {
  if (!maybeGuid(raw, 0)) return null;
  for (const guid of [toHex(raw), toHex(mixedToBig(raw))]) {
    const label = GUIDS.get(guid);
    if (label) return { guid, label };
  }
  return null;
}

const GUIDS = new Map(Object.entries(LABELS));

/** First two bytes of each in either order: other bytes are told from a GUID without being spelled out. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...GUIDS.keys()].flatMap((guid) => [guid.slice(0, 4), guid.slice(6, 8) + guid.slice(4, 6)]).map((digits) => parseInt(digits, 16)),
);

const maybeGuid = (data: Uint8Array, at: number): boolean => BEGINNINGS.has((data[at]! << 8) | data[at + 1]!);

/** Microsoft's byte order has the first three groups reversed. */
function mixedToBig(raw: Uint8Array): Uint8Array {
  const at = (index: number) => raw[index]!;
  return Uint8Array.of(at(3), at(2), at(1), at(0), at(5), at(4), at(7), at(6), ...raw.subarray(8));
}
