import { describe, expect, test } from "vitest";
import type { Appraisal, StageAppraisal, Verdict } from "@/lib/appraisal/appraisal";
import { comparedEvidence, evidenceLede } from "./evidence-column";

const tee: StageAppraisal = {
  symbol: "full",
  compared: "measured",
  paths: [
    { costs: ["presenter-fresh"], basis: null, compared: "measured", because: "The chip signed it.", findings: ["snp/report-signature"] },
  ],
};
const none: StageAppraisal = { symbol: "none", compared: "measured", paths: [] };

/** The parts of an appraisal that the column reads. */
const appraisal = (verdict: Verdict) =>
  ({
    verdict,
    stages: { tee, firmware: none, kernel: none, rootfs: none },
    conditional: ["presenter-fresh"],
    conditions: { lens: "talk" },
    missing: [{ for: 2, need: "The firmware image, to compute what was measured." }],
    cloud: null,
    simulated: false,
  }) as unknown as Appraisal;

const choice = { granted: [], withdrawn: [], lens: "talk" } as const;

describe("the reader’s evidence as a column", () => {
  test("its levels come from its own paths, with their condition beside them", () => {
    const { column } = comparedEvidence("report.bin", appraisal("valid"), choice);
    expect(column.levels).toMatchObject({ nominal: { level: 1 }, trustworthy: { level: 1 }, granted: { level: 0 } });
    expect(column.condition).toBe("if this report is fresh");
    expect(column.cells.tee).toMatchObject({ symbol: "full", summary: "Stands without the cloud’s word, if fresh" });
    expect(column.cells.firmware.because).toBe("The firmware image, to compute what was measured.");
  });

  test.each(["invalid", "incomplete", "unrecognised"] as const)("a set that is %s has no level and no full symbol", (verdict) => {
    const { column, minimalTrust } = comparedEvidence("report.bin", appraisal(verdict), choice);
    expect(column.levels).toMatchObject({ nominal: { level: 0 }, trustworthy: { level: 0 }, granted: { level: 0 } });
    expect(column.cells.tee.symbol).toBe("none");
    expect(minimalTrust?.["1"]).toEqual([]);
    expect(column.condition).not.toBeNull();
  });

  test("the gap is never given without what it hangs on", () => {
    expect(comparedEvidence("r", appraisal("valid"), choice).gap).toBe("No gap up to AL1, if this report is fresh; nothing above is shown");
    expect(comparedEvidence("r", appraisal("incomplete"), choice).gap).toBe("No gap, for nothing holds: cannot be judged yet");
  });

  test("the lede never leaves the condition off", () => {
    expect(evidenceLede(comparedEvidence("r", appraisal("valid"), choice))).toBe("Your evidence proves AL1, if this report is fresh.");
    expect(evidenceLede(comparedEvidence("r", appraisal("invalid"), choice))).toBe("Your evidence proves no level: invalid.");
  });

  test("another way of counting than the page’s is said", () =>
    expect(comparedEvidence("report.bin", appraisal("valid"), { ...choice, lens: "strict" }).column.condition).toBe(
      "if this report is fresh, counted as in the talk",
    ));
});
