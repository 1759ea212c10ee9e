import type { EvidenceEntry } from "@/lib/appraisal/appraisal";
import type { FieldRef } from "@/lib/appraisal/finding";

/** First byte and the byte after the last. */
export type ByteRange = readonly [from: number, to: number];

/** Where an artefact stands unencoded in the outermost one that holds it so. */
export interface Place {
  readonly file: EvidenceEntry;
  /** Offset in that file. */
  readonly offset: number;
}

/** Null where the artefact is a file itself, or was decoded and so has no address in one. */
export function placeInFile(entry: EvidenceEntry, all: readonly EvidenceEntry[]): Place | null {
  let place: Place | null = null;
  for (const { holder, offset } of holders(entry, all)) place = { file: holder, offset };
  return place;
}

/** The bytes of `shown` that a finding's field stands for; null where they lie elsewhere. */
export function rangeIn(shown: string, { evidence, bytes }: FieldRef, all: readonly EvidenceEntry[]): ByteRange | null {
  if (evidence === shown) return bytes;
  const entry = all.find(({ id }) => id === evidence);
  const found = entry && holders(entry, all).find(({ holder }) => holder.id === shown);
  return found ? [bytes[0] + found.offset, bytes[1] + found.offset] : null;
}

interface Holder {
  readonly holder: EvidenceEntry;
  /** Of the artefact asked about, from the holder's start. */
  readonly offset: number;
}

/** Artefacts that hold this one unencoded, from the inside out. */
function holders(entry: EvidenceEntry, all: readonly EvidenceEntry[]): readonly Holder[] {
  const found: Holder[] = [];
  let offset = 0;
  for (let at = entry; at.parent !== null && at.offset !== null && found.length < all.length;) {
    const holder = all.find(({ id }) => id === at.parent);
    if (!holder) break;
    offset += at.offset;
    found.push({ holder, offset });
    at = holder;
  }
  return found;
}

/** "050", as wide as the artefact's last offset needs. */
export const offsetDigits = (offset: number, size: number): string =>
  offset.toString(16).padStart(Math.max(3, (size - 1).toString(16).length), "0");

/** "report 0x050, file 0x070" of a wrapped artefact, "0x050" of one that stands alone. */
export function addressText(offset: number, entry: EvidenceEntry, place: Place | null): string {
  const own = `0x${offsetDigits(offset, entry.bytes)}`;
  if (!place) return own;
  return `${nounOf(entry)} ${own}, file 0x${offsetDigits(place.offset + offset, place.file.bytes)}`;
}

/** What an artefact is called beside its file: by its kind, since its name may be the file's. */
export function nounOf({ format, name }: EvidenceEntry): string {
  if (format?.endsWith("report")) return "report";
  if (format === "x509/certificate") return "certificate";
  return name.length <= 20 ? name : "it";
}
