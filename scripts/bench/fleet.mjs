import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureCli } from "../lib/cli-bundle.mjs";
import { inRoot } from "../lib/paths.mjs";
import { bundle } from "./core.mjs";
import { told } from "./measure.mjs";

const MACHINES = 200;
/** Different reports of each machine; files beyond that hold one of them again, and each is judged as any other. */
const REPORTS_EACH = 10;
/** Ten times as many must not take more memory. */
const SIZES = [10_000, 100_000];

async function layFleet(folder, reports) {
  const file = await bundle("fleet.ts", "node", inRoot(".cache", "bench-fleet.mjs"));
  const { root, chain, machines } = await (await import(pathToFileURL(file).href)).mintFleet(MACHINES, REPORTS_EACH);
  mkdirSync(join(folder, "fleet", "certs"), { recursive: true });
  writeFileSync(join(folder, "root.der"), root);
  writeFileSync(join(folder, "fleet", "certs", "chain.pem"), chain);
  machines.forEach(({ vek }, i) => writeFileSync(join(folder, "fleet", "certs", `${i}.der`), vek));
  for (let i = 0; i < reports; i++) {
    const report = machines[i % MACHINES].reports[Math.floor(i / MACHINES) % REPORTS_EACH];
    writeReport(join(folder, "fleet", "reports", String(i % 100)), `${i}.bin`, report);
  }
}

function writeReport(folder, name, report) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), report);
}

function judge(folder) {
  const { folder: made } = JSON.parse(readFileSync(inRoot("dist", "current.json"), "utf8"));
  const main = pathToFileURL(inRoot("dist", made, "main.js")).href;
  const argv = [main, "verify", "--each", "--json", "--root", join(folder, "root.der"), join(folder, "fleet")];
  return new Promise((resolve, reject) => {
    const child = fork(inRoot("scripts", "bench", "fleet-run.mjs"), argv, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the command ended with ${code}`)));
  });
}

/** `verify --each` over a folder of many machines' reports: rate, and memory at its peak. */
async function fleetOf(reports) {
  const folder = mkdtempSync(join(tmpdir(), "trustgap-fleet-"));
  try {
    await layFleet(folder, reports);
    const { code, ms, peakBytes } = await judge(folder);
    if (code !== 0) throw new Error(`verify --each gave exit code ${code}`);
    const text = `${Math.round(reports / (ms / 1000))}/s, peak ${Math.round(peakBytes / 2 ** 20)} MiB`;
    return told(`verify --each over ${reports.toLocaleString("en-US")} reports of ${MACHINES} chips`, text, 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function fleetRate() {
  await ensureCli();
  const rows = [];
  for (const reports of SIZES) rows.push(await fleetOf(reports));
  return rows;
}
