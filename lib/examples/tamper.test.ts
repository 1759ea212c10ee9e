import { describe, expect, test } from "vitest";
import { compareAppraisals } from "@/lib/appraisal/compare-appraisals";
import { sample } from "@/lib/simulator/samples";
import { judge, levelsOf } from "@/lib/testing/simulated-set";
import { MAX_PADDING, tamperedSample, type Tampering } from "./tamper";

const { challenge, measurement } = sample("good");
const conditions = { challenge, measurements: [measurement] };
const judged = async (tampering: Tampering) => judge(await tamperedSample(tampering), conditions);
const before = await judged({ kind: "none" });

/** The checks that noticed, worst first. */
const noticed = async (tampering: Tampering) =>
  compareAppraisals(before, await judged(tampering)).findings.flatMap(({ id, trend }) => (trend === "worse" ? [id] : []));

describe("tampering with the good sample", () => {
  test("it starts from evidence that holds, with the challenge and the measurement it carries", () => {
    expect([before.verdict, before.simulated, levelsOf(before)]).toEqual(["valid", true, [2, 2, 2, 2]]);
  });

  test.each<[string, Tampering, string[]]>([
    ["a bit of the launch measurement", { kind: "flip", file: "report", offset: 0x9f, bit: 0 }, ["snp/report-signature"]],
    ["a bit of the challenge", { kind: "flip", file: "report", offset: 0x50, bit: 3 }, ["snp/report-signature", "snp/challenge"]],
    ["a bit behind the signature", { kind: "flip", file: "report", offset: 0x49f, bit: 7 }, ["snp/signature-form"]],
    ["a bit of the certificate’s signature", { kind: "flip", file: "certificate", offset: 1300, bit: 0 }, ["snp/certificate-chain"]],
    ["another chip’s certificate", { kind: "certificate", of: "another chip" }, ["snp/report-signature", "snp/certificate-chip"]],
    ["another product’s certificate", { kind: "certificate", of: "another product" }, ["snp/report-signature", "snp/product"]],
    ["a cloud’s certificate", { kind: "certificate", of: "a cloud" }, ["snp/certificate"]],
    ["no certificate", { kind: "certificate", of: "none" }, ["snp/certificate"]],
    ["another root", { kind: "root" }, ["snp/certificate-chain"]],
    ["a cut", { kind: "cut", keep: 1000 }, ["snp/layout"]],
    ["other bytes behind the report", { kind: "pad", count: 16, value: 0x41 }, ["snp/layout"]],
  ])("%s is noticed, and no level is left", async (_, tampering, checks) => {
    expect(levelsOf(await judged(tampering))).toEqual([0, 0, 0, 0]);
    expect(await noticed(tampering)).toEqual(expect.arrayContaining(checks));
  });

  test("zeros behind the report are a warning and cost nothing", async () => {
    expect(await noticed({ kind: "pad", count: 16, value: 0 })).toEqual(["snp/trailing-zeros"]);
    expect(levelsOf(await judged({ kind: "pad", count: 16, value: 0 }))).toEqual([2, 2, 2, 2]);
  });

  test("cutting nothing off and padding with nothing change nothing", async () => {
    expect(await noticed({ kind: "cut", keep: 1184 })).toEqual([]);
    expect(await noticed({ kind: "pad", count: 0, value: 1 })).toEqual([]);
  });

  test.each<Tampering>([
    { kind: "flip", file: "report", offset: 1184, bit: 0 },
    { kind: "flip", file: "report", offset: -1, bit: 0 },
    { kind: "flip", file: "report", offset: Number.NaN, bit: 0 },
    { kind: "flip", file: "certificate", offset: 0, bit: 8 },
    { kind: "cut", keep: 1185 },
    { kind: "pad", count: MAX_PADDING + 1, value: 0 },
    { kind: "pad", count: 1, value: 256 },
  ])("what the sample does not have is refused: %o", async (tampering) => {
    await expect(tamperedSample(tampering)).rejects.toBeInstanceOf(RangeError);
  });

  test("the sample itself is never written to", async () => {
    await tamperedSample({ kind: "flip", file: "report", offset: 0, bit: 0 });
    expect(await tamperedSample({ kind: "none" })).toEqual(sample("good").files);
  });
});
