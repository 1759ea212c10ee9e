import { referenceText, type Check, type CheckFacts, type CheckText, type CheckWords } from "./check";
import type { Finding, Outcome } from "./finding";

/**
 * Runs every check; one that does not apply gives no finding, and the first failure hides no other.
 * @param words what each check says of itself, by its id
 */
export function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  words: Readonly<Record<string, CheckWords>>,
  subject: Subject,
  evidence: string | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    const outcome = check.run(subject);
    if (!outcome) continue;
    findings.push(worded(check, words[check.id]!, outcome, evidence, check.mustFor?.(subject) ?? check.must === true));
  }
  return findings;
}

/** An outcome with its check's texts. Explanations are left out of a pass. */
export const findingOf = (check: CheckText, outcome: Outcome, evidence: string | null, must: boolean): Finding =>
  worded(check, check, outcome, evidence, must);

type Draft = { -readonly [Key in keyof Finding]?: Finding[Key] };

/** Put together member by member, in the order in which JSON shows them: spreading would cost more than all checks do. */
function worded(check: CheckFacts, words: CheckWords, outcome: Outcome, evidence: string | null, must: boolean): Finding {
  const { status, headline, observed, expected, rests } = outcome;
  const finding: Draft = { id: check.id, stage: check.stage, evidence, must, status, title: headline, detail: detailOf(outcome) };
  if (observed !== undefined) finding.observed = observed;
  if (expected !== undefined) finding.expected = expected;
  if (status !== "pass") explain(finding, words, outcome);
  if (check.liars.length > 0) finding.liar = check.liars;
  finding.spec = referenceText(check.reference);
  finding.rests = rests;
  return finding as Finding;
}

/** Why it matters, why it most likely is so, what to do about it: what passed needs none of it, a remark no more than the first. */
function explain(finding: Draft, words: CheckWords, outcome: Outcome): void {
  finding.why = words.explanation;
  if (outcome.status === "info") return;
  const cause = causeOf(words, outcome);
  if (cause) finding.cause = cause;
  finding.remedy = outcome.remedy ?? words.remedy;
  if (outcome.status === "missing") finding.need = outcome.need;
}

function detailOf(outcome: Outcome): string {
  const { observed, expected } = outcome;
  if (observed && expected) return `${observed}; expected ${expected}`;
  if (expected) return `expected ${expected}`;
  return observed || (outcome.status === "missing" ? outcome.need : "");
}

/** The outcome's own cause, else the check's likeliest. */
function causeOf(words: CheckWords, outcome: Outcome): Finding["cause"] {
  if (outcome.status !== "missing" && outcome.cause) return outcome.cause;
  const [text] = words.causes;
  return text && outcome.status === "fail" ? { text, proven: false } : undefined;
}
