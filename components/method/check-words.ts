import type { Party } from "@/lib/appraisal/assumption";
import type { CheckText } from "@/lib/appraisal/check";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";

/** A party, as somebody who would have to lie. */
const LIARS: Readonly<Record<Party, string>> = {
  "hw-vendor": "the chip’s maker",
  tenant: "you, or whoever builds and verifies for you",
  csp: "the cloud",
  "third-party": "a third party",
  presenter: "whoever gave you the evidence",
};

export const liarWords = (liars: readonly Party[]) => liars.map((party) => LIARS[party]);

/** What a failure does to the verdict. */
export function mustWords(must: CheckText["must"]): string {
  if (typeof must === "string") return `It must hold ${must}: a failure then makes the evidence invalid.`;
  return must ? "A failure makes the evidence invalid." : "A failure is told, but does not make the evidence invalid.";
}

export interface CheckGroup {
  readonly stage: Stage | null;
  readonly heading: string;
  readonly checks: readonly CheckText[];
}

/** Checks by the stage they are about, in boot order; those of the whole set last. */
export function groupByStage(checks: readonly CheckText[]): readonly CheckGroup[] {
  return [...STAGES, null]
    .map((stage, i) => ({
      stage,
      heading: stage === null ? "The whole set" : `${i + 1} ${STAGE_NAMES[stage]}`,
      checks: checks.filter((check) => check.stage === stage),
    }))
    .filter((group) => group.checks.length > 0);
}
