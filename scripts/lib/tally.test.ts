import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { closingLine, skipLine, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: unknown): string {
  const path = join(folder, `${++files}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
const absent = join(folder, "absent.json");

const vitest = (numbers: object) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...numbers });
const playwright = (stats: object, rest: object = {}) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors: [],
  suites: [],
  ...rest,
});

test("a missing or broken report is one failure, whatever the exit code", () => {
  expect(tallyOfVitest(absent, absent, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOfVitest(file("{"), absent, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOfPlaywright(absent, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test("a run of no test is one failure", () => {
  expect(tallyOfVitest(file(vitest({})), absent, 0).failed).toBe(1);
  expect(tallyOfPlaywright(file(playwright({})), 0).failed).toBe(1);
});

test("an exit code without a counted failure is one failure", () => {
  expect(tallyOfVitest(file(vitest({ numPassedTests: 3 })), absent, 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(tallyOfPlaywright(file(playwright({ expected: 3 })), 1)).toMatchObject({ passed: 3, failed: 1 });
});

test("a test file that could not be loaded counts as failed beside the failed tests", () => {
  const results = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
  ];
  expect(tallyOfVitest(file(vitest({ numPassedTests: 1, numFailedTests: 1, testResults: results })), absent, 1).failed).toBe(2);
});

test("errors outside any test and flaky tests count as failed", () => {
  expect(tallyOfPlaywright(file(playwright({ expected: 1, flaky: 1 }, { errors: [{}] })), 1)).toMatchObject({ passed: 1, failed: 2 });
});

test("skips are told with where and why, and those of one reason together", () => {
  const spec = { file: "snp.spec.ts", tests: [{ status: "skipped", annotations: [{ type: "skip", description: "no corpus" }] }] };
  const report = playwright({ skipped: 2, expected: 1 }, { suites: [{ suites: [{ specs: [spec, spec] }] }] });
  const tally = tallyOfPlaywright(file(report), 0);
  expect(tally.failed).toBe(0);
  expect(skipLine([tally])).toBe("Skipped: 2 (2 in e2e/snp.spec.ts: no corpus)");
  const unit = tallyOfVitest(file(vitest({ numPendingTests: 1 })), file([{ file: "lib/a.test.ts", name: "a", reason: "not here" }]), 0);
  expect(skipLine([unit])).toBe("Skipped: 1 (1 in lib/a.test.ts: not here)");
  expect(skipLine([tallyOfStep(0)])).toBe("Skipped: none");
});

test("the closing line is the sum", () => {
  expect(closingLine([tallyOfStep(0), tallyOfStep(2), { passed: 5, failed: 1, skipped: [] }])).toBe("6 passed, 2 failed");
});
