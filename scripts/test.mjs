// npm test: everything, on a fresh clone too. Each step runs even if an earlier one failed; the last line adds up.
import { mkdirSync, rmSync } from "node:fs";
import "./lib/exit-with-parent.mjs";
import { ensureBrowser } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, TOOLS } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { UNIT_SKIPS } from "./lib/skip-reporter.mjs";
import { closingLine, skipLine, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from "./lib/tally.mjs";

const REPORTS = inRoot(".reports");
const UNIT = `${REPORTS}/unit.json`;
const E2E = `${REPORTS}/e2e.json`;
const quiet = { NEXT_TELEMETRY_DISABLED: "1" };

const heading = (text) => console.log(`\n── ${text}`);

async function attempt(what, work) {
  try {
    return await work();
  } catch (error) {
    console.error(`${what}: ${error.message}`);
    return false;
  }
}

async function lint() {
  heading("lint");
  return tallyOfStep(await run([...TOOLS.eslint, "."]));
}

async function types() {
  heading("types");
  // The route types and next-env.d.ts are not in the repository.
  const generated = await run([...TOOLS.next, "typegen"], { env: quiet });
  const whole = await run([...TOOLS.tsc, "--noEmit"]);
  const core = await run([...TOOLS.tsc, "-p", "tsconfig.core.json", "--noEmit"]);
  return tallyOfStep(generated || whole || core);
}

async function unit() {
  heading("unit, property and integration tests");
  const reporters = ["--reporter=default", "--reporter=json", `--reporter=${inRoot("scripts", "lib", "skip-reporter.mjs")}`];
  const code = await run([...TOOLS.vitest, "run", ...reporters, `--outputFile.json=${UNIT}`]);
  return tallyOfVitest(UNIT, UNIT_SKIPS, code);
}

async function endToEnd() {
  heading("end-to-end and accessibility tests, against the production build");
  const browser = await attempt("browser", ensureBrowser);
  const built = await attempt("build", async () => (await ensureBuilt(), true));
  if (!browser) console.error("No browser could be found or installed: set CHROMIUM_PATH.");
  if (!browser || !built) return { passed: 0, failed: 1, skipped: [] };
  const code = await run([...TOOLS.playwright, "test", "--reporter=list,json"], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E } });
  return tallyOfPlaywright(E2E, code);
}

async function test() {
  if (!(await attempt("install", async () => (await ensureInstalled(), true)))) return [{ passed: 0, failed: 1, skipped: [] }];
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  return [await lint(), await types(), await unit(), await endToEnd()];
}

const tallies = await test();
console.log(`\n${skipLine(tallies)}`);
console.log(closingLine(tallies));
// A worker left over by a tool must not keep a finished run waiting.
process.exit(tallies.some(({ failed }) => failed > 0) ? 1 : 0);
