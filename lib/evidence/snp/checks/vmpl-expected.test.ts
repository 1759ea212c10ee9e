import { expect, test } from "vitest";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";

const rests = ["e1 VMPL 0x30-0x34"];

checkCases("snp/vmpl-expected", [
  { title: "does not apply where none was named", report: { vmpl: 1 }, says: null, verdict: "valid" },
  { title: "passes for the level named", report: { vmpl: 1 }, options: { vmpl: 1 }, says: "pass", rests, verdict: "valid" },
  { title: "passes for level 0", options: { vmpl: 0 }, says: "pass", rests, verdict: "valid" },
  {
    title: "fails for another, and the report stays genuine",
    report: { vmpl: 1 },
    options: { vmpl: 0 },
    says: "fail",
    rests,
    verdict: "valid",
  },
  {
    title: "must be met where references are required",
    report: { vmpl: 1 },
    options: { vmpl: 0, requireReference: true },
    says: "must fail",
    verdict: "invalid",
  },
]);

test("another level takes the TEE’s paths", async () => {
  expect(levelsOf(await judgeSimulated({ report: { vmpl: 1 }, options: { vmpl: 1, granted: ["presenter-fresh"] } }))).toEqual([1, 1, 1, 0]);
  expect(levelsOf(await judgeSimulated({ report: { vmpl: 1 }, options: { vmpl: 0, granted: ["presenter-fresh"] } }))).toEqual([0, 0, 0, 0]);
});
