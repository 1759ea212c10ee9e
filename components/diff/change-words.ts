import type { AppraisalChanges, FindingChange } from "@/lib/appraisal/compare-appraisals";
import type { Appraisal, LevelName } from "@/lib/appraisal/appraisal";
import { cloudName } from "@/lib/appraisal/level-words";

export const VERDICT_WORDS: Record<Appraisal["verdict"], string> = {
  valid: "Valid",
  invalid: "Invalid",
  incomplete: "Incomplete",
  unrecognised: "Not recognised",
};

/** As the numbers of a verdict are called. */
export const levelLabels = (appraisal: Appraisal): Readonly<Record<LevelName, string>> => ({
  nominal: "Trusting everyone",
  trustworthy: `Without ${cloudName(appraisal)}`,
  granted: "As you chose",
  expected: "Compared with values you named",
});

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

/** "the challenge and the time", or null where the conditions are the same. */
export function conditionsInWords({ conditions }: AppraisalChanges): string | null {
  if (conditions.length === 0) return null;
  return listed(conditions.map((name) => CONDITION_WORDS[name] ?? name));
}

/** The result in one sentence: what is said first, on the page and to a screen reader. */
export function changesInWords({ dropped, levels, verdict, findings }: AppraisalChanges): string {
  const noticed = checksThat(findings, "worse");
  if (dropped) return noticed > 0 ? `A level dropped. ${checks(noticed)} noticed.` : "A level dropped.";
  if (noticed > 0) return `${checks(noticed)} noticed; no level dropped.`;
  if (verdict || levels.length > 0) return "Nothing got worse.";
  return findings.length > 0 ? "No check got worse; what some found differs." : "No check sees a difference.";
}

/** Checks, not findings: one may speak of several artefacts. */
export const checksThat = (findings: readonly FindingChange[], trend: FindingChange["trend"]): number =>
  new Set(findings.flatMap((change) => (change.trend === trend ? [change.id] : []))).size;

const checks = (count: number) => (count === 1 ? "One check" : `${count} checks`);

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
