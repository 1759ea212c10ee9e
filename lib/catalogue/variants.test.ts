import { describe, expect, test } from "vitest";
import { offeringById, OFFERINGS } from "./catalogue";
import type { VariantFile } from "./schema";
import { problemsOf, variantShape } from "./validate";
import { expandVariant } from "./variants";

const BASE = offeringById("azure-cvm-snp")!;
const AVAILABILITY = { status: "preview", because: "Announced.", sources: ["TALK"] } as const;

const FILE: VariantFile = {
  id: "azure-other-machines",
  csp: "azure",
  name: "Other machines",
  shortName: "Others",
  variant: "X1",
  tee: "amd-snp",
  ladder: true,
  base: "azure-cvm-snp",
  note: "The same on other machines.",
  snapshots: [
    { asOf: "2024-03-26", availability: AVAILABILITY },
    { asOf: "2025-01-01", change: "Now with other evidence.", availability: AVAILABILITY, evidence: ["A file."] },
  ],
};

describe("a variant", () => {
  const [first, second] = expandVariant(FILE, BASE).snapshots;

  test("carries what held of its base on the day of each of its snapshots", () => {
    expect(first!.stages).toBe(BASE.snapshots[0]!.stages);
    expect(second!.stages).toBe(BASE.snapshots[1]!.stages);
    expect(second!.chain).toBe(BASE.snapshots[1]!.chain);
    expect(second!.advisories).toBe(BASE.snapshots[1]!.advisories);
  });

  test("keeps its own days, availability and, where it has any, evidence", () => {
    expect([first!.asOf, second!.asOf]).toEqual(["2024-03-26", "2025-01-01"]);
    expect(first!.availability).toBe(AVAILABILITY);
    expect(first!.evidence).toBe(BASE.snapshots[0]!.evidence);
    expect(second!.evidence).toEqual(["A file."]);
  });

  test("cannot speak of a day on which nothing is known of its base", () => {
    const early = { ...FILE, snapshots: [{ asOf: "2020-01-01", availability: AVAILABILITY }] };
    expect(() => expandVariant(early, BASE)).toThrow("nothing is known of azure-cvm-snp on 2020-01-01");
  });

  test("must not hold facts of its own", () => {
    expect(problemsOf(FILE, variantShape)).toEqual([]);
    const own = { ...FILE, snapshots: [{ ...FILE.snapshots[0]!, stages: BASE.snapshots[0]!.stages }] };
    expect(problemsOf(own, variantShape)).toEqual(["snapshots[0].stages: is no field of this"]);
  });

  test("in the catalogue says whose facts it carries and what is different", () => {
    for (const { base, note } of OFFERINGS.filter((each) => each.base !== undefined)) {
      expect(offeringById(base!)?.base).toBeUndefined();
      expect(note).toMatch(/\.$/);
    }
  });
});
