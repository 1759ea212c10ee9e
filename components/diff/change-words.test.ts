import { expect, test } from "vitest";
import type { AppraisalChanges } from "@/lib/appraisal/compare-appraisals";
import { changesInWords, conditionsInWords } from "./change-words";

const NONE: AppraisalChanges = { verdict: null, levels: [], dropped: false, findings: [], facts: [], evidence: [], conditions: [] };
const worse = (id: string) => ({ id, trend: "worse", before: null, after: null }) as const;
const drop = { name: "nominal", before: 2, after: 0 } as const;

test.each<[Partial<AppraisalChanges>, string]>([
  [{}, "No check sees a difference."],
  [{ findings: [worse("a"), worse("a")] }, "One check noticed; no level dropped."],
  [{ dropped: true, levels: [drop], findings: [worse("a"), worse("b")] }, "A level dropped. 2 checks noticed."],
  [{ dropped: true, levels: [drop] }, "A level dropped."],
  [{ findings: [{ id: "a", trend: "value", before: null, after: null }] }, "No check got worse; what some found differs."],
  [{ verdict: { before: "invalid", after: "valid" } }, "Nothing got worse."],
])("changes %# in words", (changes, words) => {
  expect(changesInWords({ ...NONE, ...changes })).toBe(words);
});

test("conditions that differ are named", () => {
  expect(conditionsInWords(NONE)).toBeNull();
  expect(conditionsInWords({ ...NONE, conditions: ["at", "challenge", "lens"] })).toBe("the time, the challenge and the way of counting");
});
