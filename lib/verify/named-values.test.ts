import { describe, expect, test } from "vitest";
import type { AppraisalOptions } from "@/lib/appraisal/appraisal";
import { filesOf, loadCases, type EvidenceCase } from "@/lib/testing/cases";
import { appraise } from "./engine";
import { parseChallenge, parseInstant, parseMeasurement, parseReportData, parseVmpl } from "./options";

const IDS = ["opt-measurement-required", "opt-vmpl", "opt-vmpl-differs", "opt-report-data", "opt-report-data-differs"];
const cases = (loadCases() ?? []).filter(({ id }) => IDS.includes(id));

function optionsOf({ args }: EvidenceCase): AppraisalOptions {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1]! : null);
  const read = <T>(name: string, parse: (typed: string) => T): T | null => (value(name) === null ? null : parse(value(name)!));
  return {
    at: parseInstant(value("--at")!),
    lens: "talk",
    granted: [],
    withdrawn: [],
    challenge: read("--nonce", parseChallenge),
    measurements: value("--measurement") ? [parseMeasurement(value("--measurement")!)] : [],
    reportData: read("--report-data", parseReportData),
    vmpl: read("--vmpl", parseVmpl),
    requireReference: args.includes("--require-reference"),
    requirements: [],
    extraRoots: [],
    claimed: {},
  };
}

const ABSENT = cases.length === 0 ? " (evidence corpus not present, skipping)" : "";
describe.skipIf(cases.length === 0)(`values that a reader names, on real reports${ABSENT}`, () => {
  test("all five cases are there", () => expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(IDS)));

  test.each(cases)("$id: $why", async (entry) => {
    const appraisal = await appraise(filesOf(entry), optionsOf(entry));
    expect(entry.verdict).toContain(appraisal.verdict);
    expect(appraisal).toMatchObject(entry.levels ?? {});
  });
});
