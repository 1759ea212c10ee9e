import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding, Status } from "@/lib/appraisal/finding";
import { findingFixture } from "@/lib/testing/appraisal.fixture";
import { countByStatus, groupFindings, worstFinding } from "./finding-order";

const finding = (id: string, status: Status, changes: Partial<Finding> = {}) => findingFixture({ id, status, ...changes });

test("findings stand by stage in boot order, worst first, what must hold before what need not", () => {
  const groups = groupFindings([
    finding("a", "pass", { stage: "firmware" }),
    finding("b", "info"),
    finding("c", "fail", { must: false }),
    finding("d", "fail"),
    finding("e", "missing"),
  ]);
  expect(groups.map(({ title, findings }) => [title, findings.map(({ id }) => id)])).toEqual([
    ["1 TEE", ["d", "c", "e", "b"]],
    ["2 Firmware", ["a"]],
  ]);
});

test("the set as a whole comes first only where something must hold there and does not", () => {
  const tee = finding("tee", "pass");
  expect(groupFindings([tee, finding("set", "info", { stage: null, must: false })]).map(({ stage }) => stage)).toEqual(["tee", null]);
  expect(groupFindings([tee, finding("set", "fail", { stage: null })]).map(({ stage }) => stage)).toEqual([null, "tee"]);
});

test("no finding is lost or shown twice, and the counts add up", () => {
  const any = fc.record({
    status: fc.constantFrom<Status>("pass", "fail", "warn", "info", "missing"),
    stage: fc.constantFrom(null, "tee" as const, "rootfs" as const),
    must: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (some) => {
      const findings = some.map((one, index) => findingFixture({ ...one, id: `snp/${index}` }));
      expect(
        groupFindings(findings)
          .flatMap((group) => group.findings)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(findings.map(({ id }) => id).sort());
      expect(countByStatus(findings).reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
      if (findings.some(({ status }) => status === "fail")) expect(worstFinding(findings)?.status).toBe("fail");
    }),
  );
});
