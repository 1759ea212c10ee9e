import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import { parseChallenge, parseInstant, parseMeasurement } from "@/lib/worker/options";
import type { Judging } from "./evidence-state";

/** What is wrong with a field's text, in words; absent where nothing is. */
export interface FieldProblems {
  readonly challenge?: string;
  readonly measurements?: string;
  readonly at?: string;
}

export interface ReadJudging {
  readonly options: AppraisalOptions;
  readonly problems: FieldProblems;
}

/** The options that the fields spell. What a field says wrongly is left out, and said beside the field. */
export function readJudging(judging: Judging, claimed: Claimed): ReadJudging {
  const challenge = attempt(() => (judging.challenge.trim() === "" ? null : parseChallenge(judging.challenge)));
  const measurements = attempt(() => measurementLines(judging.measurements).map(parseMeasurement));
  const at = attempt(() => parseInstant(judging.at));
  return {
    options: {
      at: at.value ?? judging.at,
      lens: judging.lens,
      granted: judging.granted,
      withdrawn: judging.withdrawn,
      challenge: challenge.value ?? null,
      measurements: measurements.value ?? [],
      requirements: [],
      extraRoots: judging.simulatorRoots ?? [],
      claimed,
    },
    problems: { challenge: challenge.problem, measurements: measurements.problem, at: at.problem },
  };
}

const measurementLines = (text: string) => text.split(/[\s,]+/).filter((line) => line !== "");

function attempt<T>(read: () => T): { value?: T; problem?: string } {
  try {
    return { value: read() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Everything in the options that an outcome depends on, as text: part of a query's key. */
export const optionsKey = (options: AppraisalOptions): string =>
  JSON.stringify({
    ...options,
    challenge: options.challenge && toHex(options.challenge),
    extraRoots: options.extraRoots.map(toHex),
  });
