import type { Appraisal, AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import type { Judging } from "@/components/evidence/evidence-state";
import { instantInWords } from "@/lib/appraisal/dates";

/** One thing a link's sender claims, and what it takes to make it the reader's own. */
export interface ClaimRow {
  readonly name: string;
  readonly kind: "challenge" | "measurement" | "time";
  readonly value: string;
  /** Hex, so that it is shortened; a time is not. */
  readonly hex: boolean;
  readonly adopted: boolean;
  /** "I sent this": the button says what adopting claims. */
  readonly saying: string;
  /** The controls as they stand after adoption. */
  readonly adopt: Partial<Judging>;
  readonly undo: Partial<Judging>;
}

/** The sender's claims, each with its adoption. Grants and roots are never among them. */
export function claimRows(claimed: Claimed, judging: Judging, options: AppraisalOptions, now: string): readonly ClaimRow[] {
  return [...challengeRow(claimed, judging, options), ...measurementRows(claimed, judging, options), ...timeRow(claimed, judging, now)];
}

function challengeRow({ challenge }: Claimed, judging: Judging, options: AppraisalOptions): ClaimRow[] {
  if (!challenge) return [];
  const adopted = options.challenge !== null && judging.challenge.trim().toLowerCase() === challenge;
  const row = { name: "Challenge", kind: "challenge", value: challenge, hex: true, adopted, saying: "I sent this" } as const;
  return [{ ...row, adopt: { challenge }, undo: { challenge: "" } }];
}

function measurementRows({ measurements = [] }: Claimed, judging: Judging, options: AppraisalOptions): ClaimRow[] {
  const named = judging.measurements.split(/[\s,]+/).filter((text) => text !== "");
  return measurements.map((value) => ({
    name: "Expected measurement",
    kind: "measurement",
    value,
    hex: true,
    adopted: options.measurements.includes(value),
    saying: "I expect this",
    adopt: { measurements: [...named, value].join(" ") },
    undo: { measurements: named.filter((text) => text.toLowerCase() !== value).join(" ") },
  }));
}

function timeRow({ at }: Claimed, judging: Judging, now: string): ClaimRow[] {
  if (!at) return [];
  const adopted = judging.atChosen && Date.parse(judging.at) === Date.parse(at);
  const row = { name: "Time", kind: "time", value: instantInWords(at), hex: false, adopted, saying: "judge then" } as const;
  return [{ ...row, adopt: { at, atChosen: true }, undo: { at: now, atChosen: false } }];
}

const LEVEL_LABELS = [
  ["nominal", "trusting everyone"],
  ["trustworthy", "without the cloud"],
  ["granted", "as chosen"],
  ["expected", "compared"],
] as const;

/** Where the sender's page and this one differ, a sentence each; empty where they say the same. */
export function differences(appraisal: Appraisal): readonly string[] {
  const { claimed, lens } = appraisal.conditions;
  return [
    ...(claimed.verdict && claimed.verdict !== appraisal.verdict
      ? [`The sender’s page said “${claimed.verdict}”. Here it is “${appraisal.verdict}”.`]
      : []),
    ...levelDifference(appraisal),
    ...(claimed.lens && claimed.lens !== lens
      ? [`The sender counted ${LENS_WORDS[claimed.lens]}; here it is counted ${LENS_WORDS[lens]}.`]
      : []),
  ];
}

const LENS_WORDS = { talk: "as in the talk", strict: "strictly" } as const;

function levelDifference(appraisal: Appraisal): string[] {
  const { levels = {} } = appraisal.conditions.claimed;
  const here = {
    nominal: appraisal.nominalAL,
    trustworthy: appraisal.trustworthyAL,
    granted: appraisal.grantedAL,
    expected: appraisal.expectedAL,
  };
  const differing = LEVEL_LABELS.flatMap(([name, label]) => {
    const theirs = levels[name];
    return theirs === undefined || theirs === here[name] ? [] : [{ label, theirs, ours: here[name] }];
  });
  if (differing.length === 0) return [];
  const theirs = differing.map(({ label, theirs: level }) => `${level} ${label}`).join(", ");
  return [
    `The sender’s page showed ${theirs}. Here it is ${[...new Set(differing.map(({ ours }) => ours))].length === 1 ? differing[0]!.ours : differing.map(({ ours, label }) => `${ours} ${label}`).join(", ")}.`,
  ];
}
