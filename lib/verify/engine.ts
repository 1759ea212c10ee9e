import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";

export interface Hooks {
  /** Ends the work early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** What is being done, in words: "Reading report.bin". */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** Appraises everything given as one evidence set. Never throws for any bytes; only for an aborted signal. */
export async function appraise(
  _inputs: readonly Input[],
  _options: AppraisalOptions,
  _hooks: Hooks = {},
): Promise<Appraisal> {
  throw new Error("not built yet");
}
