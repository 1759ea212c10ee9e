import { describe, expect, test } from "vitest";
import { flipped, judge, mintSet } from "@/lib/testing/simulated-set";
import { compareAppraisals } from "./compare-appraisals";

const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const { files } = await mintSet({ report: { reportData: challenge } });
const [report, ...certificates] = files as [(typeof files)[0], ...typeof files];
const good = await judge(files, { challenge });

const statuses = (changes: ReturnType<typeof compareAppraisals>) =>
  changes.findings.map(({ id, trend, before, after }) => `${trend} ${id} ${before?.status ?? "none"} ${after?.status ?? "none"}`);

describe("two appraisals compared", () => {
  test("an appraisal does not differ from itself", () => {
    expect(compareAppraisals(good, good)).toEqual({
      verdict: null,
      levels: [],
      dropped: false,
      findings: [],
      facts: [],
      evidence: [],
      conditions: [],
    });
  });

  test("files in another order and under other names change nothing", async () => {
    const turned = await judge([...certificates.toReversed(), { ...report, name: "other.bin" }], { challenge });
    const { verdict, levels, findings, facts, evidence } = compareAppraisals(good, turned);
    expect({ verdict, levels, findings, facts, evidence }).toEqual({ verdict: null, levels: [], findings: [], facts: [], evidence: [] });
  });

  test("a flipped bit drops the levels, and the check that noticed comes first", async () => {
    const altered = await judge([{ ...report, bytes: flipped(report.bytes, 0x95, 0) }, ...certificates], { challenge });
    const changes = compareAppraisals(good, altered);
    expect(changes.verdict).toEqual({ before: "valid", after: "invalid" });
    expect(changes.dropped).toBe(true);
    expect(changes.levels.map(({ before, after }) => [before, after])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(statuses(changes)[0]).toBe("worse snp/report-signature pass fail");
    expect(changes.facts.map(({ fact }) => fact)).toEqual(["measurement"]);
    expect(changes.conditions).toEqual([]);
  });

  test("the other way round the same is better, and no level dropped", async () => {
    const altered = await judge([{ ...report, bytes: flipped(report.bytes, 0x95, 0) }, ...certificates], { challenge });
    const changes = compareAppraisals(altered, good);
    expect(changes.dropped).toBe(false);
    expect(changes.findings.filter(({ trend }) => trend === "worse" || trend === "gone")).toEqual([]);
  });

  test("levels that dropped stand before levels that rose", async () => {
    const named = await judge(files, { challenge, measurements: ["00".repeat(48)] });
    const granted = await judge(files, { granted: ["presenter-fresh"] });
    const { levels } = compareAppraisals(named, granted);
    expect(levels.map(({ before, after }) => after - before)).toEqual(
      [...levels].map(({ before, after }) => after - before).sort((a, b) => a - b),
    );
  });

  test("another challenge is said to be another condition", async () => {
    const other = await judge(files, { challenge: challenge.toReversed() });
    const changes = compareAppraisals(good, other);
    expect(changes.conditions).toEqual(["challenge"]);
    expect(statuses(changes)[0]).toBe("worse snp/challenge pass fail");
  });

  test("a certificate left out is evidence gone, and checks not made any more are neither passed nor failed", async () => {
    const alone = await judge([report], { challenge });
    const changes = compareAppraisals(good, alone);
    expect(changes.evidence.map(({ before, after }) => [before !== null, after])).toEqual(
      certificates.flatMap(({ name }) =>
        name.endsWith(".pem")
          ? [
              [true, null],
              [true, null],
              [true, null],
            ]
          : [[true, null]],
      ),
    );
    expect(statuses(changes)[0]).toBe("worse snp/certificate pass missing");
    expect(statuses(changes)).toContain("gone snp/report-signature pass none");
  });

  test("what a newer report says is shown fact by fact, without a change of status", async () => {
    const newer = await mintSet({ report: { reportData: challenge, currentFirmware: { major: 1, minor: 59, build: 0 } } });
    const changes = compareAppraisals(good, await judge(newer.files, { challenge }));
    expect(changes.verdict).toBeNull();
    expect(changes.levels).toEqual([]);
    expect(changes.findings.every(({ trend }) => trend === "value")).toBe(true);
  });
});
