import type { AppraisalChanges, FindingChange } from "@/lib/appraisal/compare-appraisals";
import type { Appraisal, LevelName } from "@/lib/appraisal/appraisal";
import { cloudName } from "@/lib/appraisal/level-words";

export const VERDICT_WORDS: Record<Appraisal["verdict"], string> = {
  valid: "Valid",
  invalid: "Invalid",
  incomplete: "Incomplete",
  unrecognised: "Not recognised",
};

/** As the numbers of a verdict are called; of two clouds neither is named. */
export const levelLabels = (before: Appraisal, after: Appraisal): Readonly<Record<LevelName, string>> => ({
  nominal: "Trusting everyone",
  trustworthy: `Without ${before.cloud === after.cloud ? cloudName(before) : "the cloud"}`,
  granted: "As you chose",
  expected: "Compared with values you named",
});

/** "≥ AL1, if fresh": a level with what it never goes without. */
export function levelInWords(name: LevelName, appraisal: Appraisal): string {
  const level = appraisal[`${name}AL`];
  const ifFresh = level > 0 && (name === "nominal" || name === "trustworthy") && appraisal.conditional.includes("presenter-fresh");
  return `${appraisal.lowerBounds.includes(name) ? "≥ " : ""}AL${level}${ifFresh ? ", if fresh" : ""}`;
}

const CONDITION_WORDS: Readonly<Record<string, string>> = {
  at: "the time",
  lens: "the way of counting",
  granted: "what you grant",
  withdrawn: "what you withdraw",
  challenge: "the challenge",
  expected: "the expected measurement",
  policySha256: "the policy",
  bind: "the file to commit to",
  reportData: "the expected REPORT_DATA",
  hostData: "the expected HOST_DATA",
  vmpl: "the expected VMPL",
  requireReference: "what must be met",
  extraRoots: "the roots",
};

/** "the challenge and the time differ", or null where the conditions are the same. */
export function conditionsInWords({ conditions }: AppraisalChanges): string | null {
  if (conditions.length === 0) return null;
  const several = conditions.length > 1 || conditions[0] === "extraRoots";
  return `${listed(conditions.map((name) => CONDITION_WORDS[name] ?? name))} ${several ? "differ" : "differs"}`;
}

/**
 * The result in one sentence: what is said first, on the page and to a screen reader.
 * @param did what the checks did that are worse off: "noticed" a change of one set, "came out worse" in another
 */
export function changesInWords({ dropped, levels, verdict, findings }: AppraisalChanges, did = "noticed"): string {
  const worse = checksThat(findings, "worse");
  if (dropped) return worse > 0 ? `A level dropped. ${checks(worse)} ${did}.` : "A level dropped.";
  if (worse > 0) return `${checks(worse)} ${did}; no level dropped.`;
  if (verdict || levels.length > 0) return "Nothing got worse.";
  return findings.length > 0 ? "No check got worse; what some found differs." : "No check sees a difference.";
}

/** Checks, not findings: one may speak of several artefacts. */
export const checksThat = (findings: readonly FindingChange[], trend: FindingChange["trend"]): number =>
  new Set(findings.flatMap((change) => (change.trend === trend ? [change.id] : []))).size;

const checks = (count: number) => (count === 1 ? "One check" : `${count} checks`);

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
