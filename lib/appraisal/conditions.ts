import { allZero, equalBytes } from "@/lib/bytes/bytes";

/** One form in which evidence may carry a challenge: whole, or hashed. */
export interface ChallengeForm {
  /** In words: "the challenge itself", "its SHA-256". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What checks may compare evidence with, besides the evidence and its endorsements. */
export interface Conditions {
  /** Instant at which validity is judged, milliseconds since 1970. */
  readonly at: number;
  /** The reader's challenge in all its forms; null if none was named. */
  readonly challenge: readonly ChallengeForm[] | null;
  /** Launch measurements the reader vouches for, lower-case hex. */
  readonly measurements: readonly string[];
}

/** Name of the form that fills `field`, zero-padded on the right, or null. A field of zeros answers nothing. */
export function answers(field: Uint8Array, forms: readonly ChallengeForm[]): string | null {
  if (allZero(field)) return null;
  const match = forms.find(
    ({ bytes }) =>
      bytes.length <= field.length &&
      equalBytes(field.subarray(0, bytes.length), bytes) &&
      allZero(field, bytes.length),
  );
  return match?.name ?? null;
}
