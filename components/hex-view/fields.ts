import type { EvidenceEntry } from "@/lib/appraisal/appraisal";
import type { Finding } from "@/lib/appraisal/finding";
import type { Cover } from "@/lib/appraisal/format";
import { toHex } from "@/lib/bytes/hex";
import { middleTruncated } from "@/components/ui/value";
import type { ArtifactBytes, PlacedField } from "@/lib/worker/answers";
import { offsetDigits, rangeIn, type ByteRange } from "./places";

export const rangeOf = ({ offset, size }: Pick<PlacedField, "offset" | "size">): ByteRange => [offset, offset + size];
export const holds = ([from, to]: ByteRange, offset: number) => from <= offset && offset < to;
const overlap = (a: ByteRange, b: ByteRange) => a[0] < b[1] && b[0] < a[1];

/** The field that a byte belongs to. Fields do not overlap. */
export function fieldAt(fields: readonly PlacedField[], offset: number): PlacedField | null {
  let [low, high] = [0, fields.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const field = fields[middle]!;
    if (holds(rangeOf(field), offset)) return field;
    if (field.offset > offset) high = middle - 1;
    else low = middle + 1;
  }
  return null;
}

/** Findings that rest on some of these bytes of the artefact shown. */
export const findingsOn = (
  range: ByteRange,
  shown: string,
  findings: readonly Finding[],
  all: readonly EvidenceEntry[],
): readonly Finding[] =>
  findings.filter(({ rests }) =>
    rests.some((ref) => {
      const there = rangeIn(shown, ref, all);
      return there !== null && overlap(there, range);
    }),
  );

/** What stands beside a row: fields that begin in it, with their offset where that is not the row's. */
export function namesInRow(fields: readonly PlacedField[], row: ByteRange, size: number): string {
  const here = fields.filter(({ offset }) => holds(row, offset));
  return here.map(({ name, offset }) => (offset === row[0] ? name : `${name} at ${offsetDigits(offset, size)}`)).join(", ");
}

/** What a field says: its format's words, else its hex, shortened. */
export function valueText({ value, ...field }: PlacedField, { bytes }: ArtifactBytes): string {
  return value ?? middleTruncated(fieldHex(field, bytes));
}

/** Of the bytes that are at hand: a field may go on past them. */
export const fieldHex = (field: Pick<PlacedField, "offset" | "size">, bytes: Uint8Array): string =>
  toHex(bytes.subarray(...rangeOf(field)));

/** A stretch of the map: neighbouring bytes alike in what a signature has to do with them; null where nothing is named. */
export interface MapPart {
  readonly cover: Cover | null;
  readonly from: number;
  readonly to: number;
}

export function mapParts(fields: readonly PlacedField[], size: number): readonly MapPart[] {
  const parts: MapPart[] = [];
  const add = (cover: MapPart["cover"], from: number, to: number) => {
    const last = parts.at(-1);
    if (from >= to) return;
    if (last && last.cover === cover && last.to === from) parts[parts.length - 1] = { ...last, to };
    else parts.push({ cover, from, to });
  };
  let at = 0;
  for (const { offset, size: length, cover } of fields) {
    add(null, at, offset);
    add(cover, Math.max(at, offset), offset + length);
    at = Math.max(at, offset + length);
  }
  add(null, at, size);
  return parts;
}

const COVER_WORDS: Readonly<Record<Cover, string>> = { signed: "signed", signature: "signature", unsigned: "not signed" };

/** "672 bytes signed, 512 bytes signature", over all parts of a kind. */
export function coverText(parts: readonly MapPart[]): string {
  const sum = (cover: MapPart["cover"]) =>
    parts.filter((part) => part.cover === cover).reduce((total, { from, to }) => total + to - from, 0);
  const counted = (["signed", "signature", "unsigned"] as const).map((cover) => [COVER_WORDS[cover], sum(cover)] as const);
  const unnamed = sum(null);
  const known = counted.filter(([, bytes]) => bytes > 0).map(([words, bytes]) => `${bytesText(bytes)} ${words}`);
  return [...known, ...(unnamed > 0 ? [`${bytesText(unnamed)} ${known.length > 0 ? "around them" : "without named fields"}`] : [])].join(
    ", ",
  );
}

const bytesText = (count: number) => (count === 1 ? "1 byte" : `${count} bytes`);
