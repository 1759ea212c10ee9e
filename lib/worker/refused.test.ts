import { expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { withRefusals } from "@/lib/share/refusal";
import { refusalOf } from "./refused";

test("a set of which a file was not read earns nothing, and says which file and why", () => {
  const appraisal = {
    verdict: "valid",
    evidence: [],
    findings: [],
    missing: [],
    requirements: [],
    trustworthyAL: 4,
  } as unknown as Appraisal;
  const judged = withRefusals(appraisal, [refusalOf({ name: "big.bin", bytes: 70_000_000, why: "it is too large" })]);
  expect(judged.verdict).toBe("incomplete");
  expect(judged.trustworthyAL).toBe(0);
  expect(judged.findings[0]).toMatchObject({
    id: "set/limits",
    must: true,
    status: "missing",
    title: "big.bin was not read: it is too large",
  });
  expect(judged.evidence[0]).toMatchObject({ name: "big.bin", bytes: 70_000_000, used: "ignored" });
});
