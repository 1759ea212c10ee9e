import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureCli } from "../lib/cli-bundle.mjs";
import { inRoot } from "../lib/paths.mjs";
import { sampleFiles } from "../lib/sample.mjs";
import { median, ms, told } from "./measure.mjs";

const RUNS = 10;
const run = promisify(execFile);

/** Milliseconds that a process takes from its start to its end, whatever it answers. */
async function timed(...argv) {
  const start = performance.now();
  await run(process.execPath, argv).catch((error) => {
    // An exit code is a verdict; without one the process did not run.
    if (typeof error.code !== "number") throw error;
  });
  return performance.now() - start;
}

/** `verify` of a report with its chain in a process of its own, beside a Node that does nothing. */
export async function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), "trustgap-cli-"));
  try {
    await ensureCli();
    const paths = (await sampleFiles()).map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const times = { bare: [], verdict: [] };
    for (let i = 0; i < RUNS; i++) {
      times.bare.push(await timed("-e", ""));
      times.verdict.push(await timed(inRoot("bin", "trustgap.mjs"), "verify", ...paths));
    }
    const bare = ms(median(times.bare));
    return [told("command line from start to verdict, median", `${ms(median(times.verdict))} (Node alone ${bare})`, RUNS)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
