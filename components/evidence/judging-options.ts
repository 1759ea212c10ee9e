import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import { parseChallenge, parseHostData, parseInstant, parseMeasurement, parseReportData, parseVmpl } from "@/lib/worker/options";
import type { Judging } from "./evidence-state";

/** What is wrong with a field's text, in words; absent where nothing is. */
export interface FieldProblems {
  readonly challenge?: string;
  readonly measurements?: string;
  readonly at?: string;
  readonly reportData?: string;
  readonly hostData?: string;
  readonly vmpl?: string;
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
  const further = readFurther(judging);
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
      ...further.options,
    },
    problems: { challenge: challenge.problem, measurements: measurements.problem, at: at.problem, ...further.problems },
  };
}

/** What else may be named; nothing of it is in the options until it is. */
function readFurther(judging: Judging): { readonly options: Partial<AppraisalOptions>; readonly problems: FieldProblems } {
  const reportData = attempt(() => named(judging.reportData, parseReportData));
  const hostData = attempt(() => named(judging.hostData, parseHostData));
  const vmpl = attempt(() => named(judging.vmpl, parseVmpl));
  return {
    options: {
      reportData: reportData.value,
      hostData: hostData.value,
      vmpl: vmpl.value,
      bind: judging.bind ?? undefined,
      policy: judging.policy ?? undefined,
      requireReference: judging.requireReference,
    },
    problems: { reportData: reportData.problem, hostData: hostData.problem, vmpl: vmpl.problem },
  };
}

const named = <T>(typed: string | undefined, read: (typed: string) => T): T | undefined =>
  typed === undefined || typed.trim() === "" ? undefined : read(typed);

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
    bind: options.bind && [options.bind.name, identityOf(options.bind.bytes)],
  });

/** Bytes of a chosen file are told apart by what they are: they may be many. */
const identities = new WeakMap<Uint8Array, number>();
let lastIdentity = 0;
function identityOf(data: Uint8Array): number {
  const known = identities.get(data) ?? ++lastIdentity;
  identities.set(data, known);
  return known;
}
