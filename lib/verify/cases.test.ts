import { describe, expect, test } from "vitest";
import { loadCases, runCase, type EvidenceCase } from "@/lib/testing/cases";

const cases = loadCases();
const ABSENT = "evidence corpus not present, skipping: ../shared/evidence is not beside the checkout";

const familyOf = ({ files }: EvidenceCase) => files[0]!.split("/")[0]!;

const snp = (cases ?? []).filter((entry) => familyOf(entry) === "snp");
const others = (cases ?? []).filter((entry) => familyOf(entry) !== "snp");

describe.skipIf(cases === null)(`cases of the evidence corpus${cases === null ? ` (${ABSENT})` : ""}`, () => {
  test("there are cases", () => expect(snp.length).toBeGreaterThan(0));

  test.each(snp)("$id comes out as it should: $why", async (entry) => {
    expect((await runCase(entry)).problems).toEqual([]);
  });

  test.each([...new Set(others.map(familyOf))])("nothing under %s is valid by mistake or ends in a defect", async (family) => {
    const wrong: string[] = [];
    for (const entry of others.filter((other) => familyOf(other) === family)) {
      const { outcome, falseGreen } = await runCase(entry);
      if (falseGreen || outcome.startsWith("exit")) wrong.push(`${entry.id}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  });
});
