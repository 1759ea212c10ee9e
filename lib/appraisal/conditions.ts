import { allZero, equalBytes } from "@/lib/bytes/bytes";
import type { Policy, PolicyMeasurement } from "./policy";

/** One form in which evidence may carry a challenge: whole, or hashed. */
export interface ChallengeForm {
  /** In words: "the challenge itself", "its SHA-256". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One form in which evidence may commit to a file. */
export interface BoundForm extends ChallengeForm {
  /** True if the challenge is hashed with the file, so that a match answers it too. */
  readonly withChallenge: boolean;
}

/** A file that evidence must commit to: a public key, as a rule. */
export interface Binding {
  /** The file's name, for texts. */
  readonly name: string;
  readonly forms: readonly BoundForm[];
}

/** What checks may compare evidence with, besides the evidence and its endorsements. */
export interface Conditions {
  /** Instant at which validity is judged, milliseconds since 1970. */
  readonly at: number;
  /** The reader's challenge in all its forms; null if none was named. */
  readonly challenge: readonly ChallengeForm[] | null;
  /** Launch measurements the reader vouches for by themselves or in the policy, lower-case hex. */
  readonly measurements: readonly string[];
  readonly bind?: Binding | null;
  /** 64 bytes, compared whole. */
  readonly reportData?: Uint8Array | null;
  /** 32 bytes, compared whole. */
  readonly hostData?: Uint8Array | null;
  readonly vmpl?: number | null;
  readonly policy?: Policy | null;
  /** True: a reference value that was named and differs makes the verdict `invalid`. */
  readonly requireReference?: boolean;
}

/** Name of the form that fills `field`, zero-padded on the right, or null. A field of zeros answers nothing. */
export function answers(field: Uint8Array, forms: readonly ChallengeForm[]): string | null {
  return fillingForm(field, forms)?.name ?? null;
}

/** The form that fills `field`, zero-padded on the right, or null. */
export function fillingForm<Form extends ChallengeForm>(field: Uint8Array, forms: readonly Form[]): Form | null {
  if (allZero(field)) return null;
  const match = forms.find(
    ({ bytes }) => bytes.length <= field.length && equalBytes(field.subarray(0, bytes.length), bytes) && allZero(field, bytes.length),
  );
  return match ?? null;
}

/** All forms in which a field answers the challenge: alone, or hashed with the file named beside it. Null without one. */
export function challengeForms({ challenge, bind }: Conditions): readonly ChallengeForm[] | null {
  return challenge && [...challenge, ...(bind?.forms.filter(({ withChallenge }) => withChallenge) ?? [])];
}

/** What the policy says of a launch measurement; the widest where it says more than one thing. */
export function policyMeasurement({ policy }: Conditions, value: string): PolicyMeasurement | null {
  const named = policy?.measurements?.filter((entry) => entry.value === value) ?? [];
  const reach = { firmware: 0, kernel: 1, rootfs: 2 };
  return [...named].sort((a, b) => reach[b.covers] - reach[a.covers])[0] ?? null;
}
