import type { Party } from "./assumption";
import type { Stage } from "./stage";

export type Status = "pass" | "fail" | "warn" | "info" | "missing";

/** A field of an artefact, as a check names it. */
export interface FieldRef {
  /** The artefact's id (`e1`). */
  readonly evidence: string;
  /** The specification's field name, e.g. `REPORT_DATA`. */
  readonly field: string;
  /** First byte and the byte after the last, from the start of the artefact. */
  readonly bytes: readonly [number, number];
}

/** Why it most likely failed. `proven` only if the repaired bytes or set verified in this run. */
export interface Cause {
  readonly text: string;
  readonly proven: boolean;
}

/** What one check says about one piece of evidence. The headline states the fact as found. */
export type Outcome =
  | {
      readonly status: "pass" | "fail" | "warn" | "info";
      readonly headline: string;
      readonly observed?: string;
      readonly expected?: string;
      readonly cause?: Cause;
      /** What to do about it in this case; the check's own remedy otherwise. */
      readonly remedy?: string;
      readonly rests: readonly FieldRef[];
    }
  | {
      readonly status: "missing";
      readonly headline: string;
      /** What to supply, in one sentence. */
      readonly need: string;
      readonly observed?: string;
      readonly expected?: string;
      readonly remedy?: string;
      readonly rests: readonly FieldRef[];
    };

/** An outcome with the check's texts: plain data, for the page, JSON and links alike. */
export interface Finding {
  readonly id: string;
  /** Null for a finding about the whole set. */
  readonly stage: Stage | null;
  /** The artefact it is about; null for the whole set. */
  readonly evidence: string | null;
  readonly must: boolean;
  readonly status: Status;
  readonly title: string;
  /** Observed and expected in one line. */
  readonly detail: string;
  readonly observed?: string;
  readonly expected?: string;
  readonly why?: string;
  readonly cause?: Cause;
  readonly remedy?: string;
  readonly need?: string;
  readonly liar?: readonly Party[];
  readonly spec: string;
  readonly rests: readonly FieldRef[];
}

interface Seen {
  readonly observed?: string;
  readonly expected?: string;
  readonly cause?: Cause;
  readonly remedy?: string;
}
/** Written out member by member: outcomes are made by the dozen for every report, and all have one shape. */
const outcome =
  (status: "pass" | "fail" | "warn" | "info") =>
  (headline: string, { observed, expected, cause, remedy }: Seen = {}, ...rests: readonly FieldRef[]): Outcome => ({
    status,
    headline,
    observed,
    expected,
    cause,
    remedy,
    rests,
  });

export const pass = outcome("pass");
export const fail = outcome("fail");
export const warn = outcome("warn");
export const info = outcome("info");

/** The check could not be made; `need` says in one sentence what would allow it. */
export const missing = (headline: string, need: string, seen: Seen = {}, ...rests: readonly FieldRef[]): Outcome => ({
  status: "missing",
  headline,
  need,
  ...seen,
  rests,
});
