import { referenceText, type Check, type CheckText } from "./check";
import type { Finding, Outcome } from "./finding";

/** Runs every check; one that does not apply gives no finding, and the first failure hides no other. */
export function runChecks<Subject>(checks: readonly Check<Subject>[], subject: Subject, evidence: string | null): Finding[] {
  return checks.flatMap((check) => {
    const outcome = check.run(subject);
    if (!outcome) return [];
    return [findingOf(check, outcome, evidence, check.mustFor?.(subject) ?? check.must === true)];
  });
}

/** An outcome with its check's texts. Explanations are left out of a pass. */
export function findingOf(check: CheckText, outcome: Outcome, evidence: string | null, must: boolean): Finding {
  const { status, headline, observed, expected } = outcome;
  const why = status === "pass" ? {} : { why: check.explanation };
  const remedy = status === "pass" || status === "info" ? {} : { remedy: outcome.remedy ?? check.remedy };
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
    ...causeOf(check, outcome),
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
function causeOf(check: CheckText, outcome: Outcome): Pick<Finding, "cause"> {
  if (outcome.status === "pass" || outcome.status === "info") return {};
  if (outcome.status !== "missing" && outcome.cause) return { cause: outcome.cause };
  const [text] = check.causes;
  return text && outcome.status === "fail" ? { cause: { text, proven: false } } : {};
}
