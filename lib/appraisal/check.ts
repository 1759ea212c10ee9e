import type { Party } from "./assumption";
import type { Outcome } from "./finding";
import type { Stage } from "./stage";

/** Where a rule comes from. */
export interface Reference {
  /** Document, number, revision. */
  readonly document: string;
  readonly section?: string;
  readonly url?: string;
}

/** A check apart from its words: what a verdict needs of it. */
export interface CheckFacts {
  /** Family and file name: `snp/policy-debug`. Permanent: retired, never renamed. */
  readonly id: string;
  /** Null for a check of the whole set. */
  readonly stage: Stage | null;
  /** Who would have to lie for a pass to be wrong. */
  readonly liars: readonly Party[];
  readonly reference: Reference;
  /** True: a failure makes the verdict `invalid`; in words where it depends on what was asked. */
  readonly must: boolean | string;
}

/** What a check says of itself to people. */
export interface CheckWords {
  /** What holds when the check passes. */
  readonly claim: string;
  /** Why a reader should care. */
  readonly explanation: string;
  /** What a pass does not show. */
  readonly limits: string;
  /** What to do when it fails or cannot be made. */
  readonly remedy: string;
  /** Usual causes of a failure, most likely first. */
  readonly causes: readonly string[];
}

/** A check as people read it: the page, `explain` and docs/checks.md come from this. */
export interface CheckText extends CheckFacts, CheckWords {}

/** One rule over a prepared subject: a pure function. Null where the rule does not apply. */
export interface Check<Subject> extends CheckFacts {
  /** Decides `must` in this case where the text says that it depends. */
  readonly mustFor?: (subject: Subject) => boolean;
  readonly run: (subject: Subject) => Outcome | null;
}

export const referenceText = ({ document, section }: Reference): string => (section ? `${document}, ${section}` : document);
