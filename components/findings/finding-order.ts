import type { Finding, Status } from "@/lib/appraisal/finding";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";

/** Worst first. */
export const STATUS_ORDER: readonly Status[] = ["fail", "warn", "missing", "info", "pass"];

export interface FindingGroup {
  /** Null for findings about the whole set, which come first. */
  readonly stage: Stage | null;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings by stage, in boot order, worst first; a check that must hold before one that need not. What is about the whole set
 * comes first if something must hold there and does not, and last otherwise.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const urgent = findings.some(({ stage, must, status }) => stage === null && must && status !== "pass");
  return (urgent ? [null, ...STAGES] : [...STAGES, null])
    .map((stage) => ({
      stage,
      title: stage === null ? "The set as a whole" : `${STAGES.indexOf(stage) + 1} ${STAGE_NAMES[stage]}`,
      findings: findings.filter((finding) => finding.stage === stage).sort(byWeight),
    }))
    .filter((group) => group.findings.length > 0);
}

const rank = ({ status, must }: Finding) => STATUS_ORDER.indexOf(status) * 2 + (must ? 0 : 1);
const byWeight = (a: Finding, b: Finding) => rank(a) - rank(b);

/** The finding to read first. */
export const worstFinding = (findings: readonly Finding[]): Finding | undefined => [...findings].sort(byWeight)[0];

/** How many of each status there are, worst first; statuses that do not occur are left out. */
export function countByStatus(findings: readonly Finding[]): readonly { readonly status: Status; readonly count: number }[] {
  return STATUS_ORDER.map((status) => ({ status, count: findings.filter((finding) => finding.status === status).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Tells findings of one check about several artefacts apart. */
export const findingKey = (finding: Finding, index: number): string => `${finding.id}|${finding.evidence ?? "set"}|${index}`;
