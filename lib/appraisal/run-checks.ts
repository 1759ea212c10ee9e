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
  return checks.flatMap((check) => {
    const outcome = check.run(subject);
    if (!outcome) return [];
    return [worded(check, words[check.id]!, outcome, evidence, check.mustFor?.(subject) ?? check.must === true)];
  });
}

/** An outcome with its check's texts. Explanations are left out of a pass. */
export const findingOf = (check: CheckText, outcome: Outcome, evidence: string | null, must: boolean): Finding =>
  worded(check, check, outcome, evidence, must);

function worded(check: CheckFacts, words: CheckWords, outcome: Outcome, evidence: string | null, must: boolean): Finding {
  const { status, headline, observed, expected } = outcome;
  const why = status === "pass" ? {} : { why: words.explanation };
  const remedy = status === "pass" || status === "info" ? {} : { remedy: outcome.remedy ?? words.remedy };
  return {
    id: check.id,
    stage: check.stage,
    evidence,
    must,
    status,
    title: headline,
    detail: detailOf(outcome),
    ...(observed === undefined ? {} : { observed }),
    ...(expected === undefined ? {} : { expected }),
    ...why,
    ...causeOf(words, outcome),
    ...remedy,
    ...(status === "missing" ? { need: outcome.need } : {}),
    ...(check.liars.length > 0 ? { liar: check.liars } : {}),
    spec: referenceText(check.reference),
    rests: outcome.rests,
  };
}

function detailOf(outcome: Outcome): string {
  const parts = [outcome.observed, outcome.expected && `expected ${outcome.expected}`];
  return parts.filter(Boolean).join("; ") || (outcome.status === "missing" ? outcome.need : "");
}

/** The outcome's own cause, else the check's likeliest; none for what passed or is only noted. */
function causeOf(words: CheckWords, outcome: Outcome): Pick<Finding, "cause"> {
  if (outcome.status === "pass" || outcome.status === "info") return {};
  if (outcome.status !== "missing" && outcome.cause) return { cause: outcome.cause };
  const [text] = words.causes;
  return text && outcome.status === "fail" ? { cause: { text, proven: false } } : {};
}
