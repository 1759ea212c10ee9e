import { existsSync } from "node:fs";
import { readOr } from "./files.mjs";
import { inRoot } from "./paths.mjs";

/** @typedef {{ passed: number, failed: number, skipped: { where: string, reason: string }[] }} Tally */

const parsed = (file) => {
  try {
    return JSON.parse(readOr(file, "null"));
  } catch {
    return null;
  }
};

/** No report, a run of no test and an exit code without a counted failure are each one failure. */
function settled({ passed, failed, skipped }, exitCode) {
  const ran = passed + failed + skipped.length;
  return { passed, failed: failed === 0 && (exitCode !== 0 || ran === 0) ? 1 : failed, skipped };
}

/** A step that is one check: lint, types. */
export const tallyOfStep = (exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: [] });

const corpusIsAbsent = !existsSync(inRoot("..", "shared", "evidence", "MANIFEST.json"));

const NAMES_CORPUS = /shared\/evidence|evidence corpus/i;

/** A conditional skip carries no reason of its own; the test's name or file tells what it waits for. */
function reasonFor({ file, name, reason }) {
  if (reason) return reason;
  const waits = NAMES_CORPUS.test(name) || NAMES_CORPUS.test(readOr(inRoot(file), ""));
  return corpusIsAbsent && waits ? "the evidence corpus ../shared/evidence is not there" : "no reason given";
}

/** A file that could not be loaded has failed without a failed test in it. */
const unloaded = (report) =>
  report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  );

/** @returns {Tally} */
export function tallyOfVitest(reportFile, skipsFile, exitCode) {
  const report = parsed(reportFile);
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const named = (parsed(skipsFile) ?? []).map((skip) => ({ where: skip.file, reason: reasonFor(skip) }));
  const unnamed = Math.max(0, report.numPendingTests + report.numTodoTests - named.length);
  const skipped = [...named, ...Array.from({ length: unnamed }, () => ({ where: "unit tests", reason: "no reason given" }))];
  return settled({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded(report).length, skipped }, exitCode);
}

const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
const skipsOf = (spec) =>
  spec.tests
    .filter((test) => test.status === "skipped")
    .map((test) => ({
      where: `e2e/${spec.file}`,
      reason: test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "no reason given",
    }));

/** @returns {Tally} */
export function tallyOfPlaywright(reportFile, exitCode) {
  const report = parsed(reportFile);
  if (!report) return { passed: 0, failed: 1, skipped: [] };
  const { expected, unexpected, flaky } = report.stats;
  const skipped = report.suites.flatMap(specsIn).flatMap(skipsOf);
  return settled({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode);
}

/** One line: how many were skipped, where and why. */
export function skipLine(tallies) {
  const skips = tallies.flatMap(({ skipped }) => skipped);
  if (skips.length === 0) return "Skipped: none";
  const groups = new Map();
  for (const { where, reason } of skips) groups.set(`${where}: ${reason}`, (groups.get(`${where}: ${reason}`) ?? 0) + 1);
  return `Skipped: ${skips.length} (${[...groups].map(([text, count]) => `${count} in ${text}`).join("; ")})`;
}

export function closingLine(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
