import { expect, test } from "vitest";
import { appraisalFixture } from "@/lib/testing/appraisal.fixture";
import { belowFixed } from "./level-words";

const advisory = (id: string, status: "older" | "fixed" | "open" | "unknown") => ({ id, status, title: "A weakness", because: "SNP 8" });

test("only advisories that the evidence is certainly below are said beside a level", () => {
  const advisories = [
    advisory("A-1", "older"),
    advisory("A-2", "unknown"),
    advisory("A-3", "open"),
    advisory("A-4", "fixed"),
    advisory("A-5", "older"),
  ];
  expect(belowFixed(appraisalFixture({ advisories }))).toBe("below the fixed version for A-1, A-5");
  expect(belowFixed(appraisalFixture({ advisories: [advisory("A-2", "unknown")] }))).toBeNull();
  expect(belowFixed(appraisalFixture())).toBeNull();
});
