import { expect, test } from "vitest";
import type { AppraisalChanges } from "@/lib/appraisal/compare-appraisals";
import { judge, mintSet } from "@/lib/testing/simulated-set";
import { changesInWords, conditionsInWords, levelInWords, levelLabels } from "./change-words";

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

test("of two sets a check comes out worse, of one that was changed it notices", () => {
  const changes: AppraisalChanges = { ...NONE, dropped: true, levels: [drop], findings: [worse("a")] };
  expect(changesInWords(changes, "came out worse")).toBe("A level dropped. One check came out worse.");
});

test.each([
  [[], null],
  [["at"], "the time differs"],
  [["extraRoots"], "the roots differ"],
  [["at", "challenge"], "the time and the challenge differ"],
  [["at", "challenge", "lens"], "the time, the challenge and the way of counting differ"],
])("conditions %j that differ are named, with their verb", (conditions, words) => {
  expect(conditionsInWords({ ...NONE, conditions })).toBe(words);
});

test("a level keeps what it never goes without, and of two clouds neither is named", async () => {
  const { files } = await mintSet();
  const open = await judge(files);
  const answered = await judge(files, { granted: ["presenter-fresh"] });
  expect(levelInWords("nominal", open)).toBe("AL1, if fresh");
  expect(levelInWords("granted", answered)).toBe("AL1");
  expect(levelInWords("trustworthy", { ...open, lowerBounds: ["trustworthy"] })).toBe("≥ AL1, if fresh");
  expect(levelLabels({ ...open, cloud: "AWS" }, { ...open, cloud: "AWS" }).trustworthy).toBe("Without AWS");
  expect(levelLabels({ ...open, cloud: "AWS" }, { ...open, cloud: "Google" }).trustworthy).toBe("Without the cloud");
});
