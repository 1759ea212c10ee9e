import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureCli } from "../lib/cli-bundle.mjs";
import { inRoot } from "../lib/paths.mjs";
import { bundle } from "./core.mjs";
import { told } from "./measure.mjs";

const REPORTS = 10_000;
const MACHINES = 200;

async function layFleet(folder) {
  const file = await bundle("fleet.ts", "node", inRoot(".cache", "bench-fleet.mjs"));
  const { root, chain, machines } = await (await import(pathToFileURL(file).href)).mintFleet(MACHINES);
  for (const name of ["reports", "certs"]) mkdirSync(join(folder, "fleet", name), { recursive: true });
  writeFileSync(join(folder, "root.der"), root);
  writeFileSync(join(folder, "fleet", "certs", "chain.pem"), chain);
  machines.forEach(({ vek }, i) => writeFileSync(join(folder, "fleet", "certs", `${i}.der`), vek));
  for (let i = 0; i < REPORTS; i++) writeFileSync(join(folder, "fleet", "reports", `${i}.bin`), machines[i % MACHINES].report);
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
export async function fleetRate() {
  const folder = mkdtempSync(join(tmpdir(), "trustgap-fleet-"));
  try {
    await ensureCli();
    await layFleet(folder);
    const { code, ms, peakBytes } = await judge(folder);
    if (code !== 0) throw new Error(`verify --each gave exit code ${code}`);
    const text = `${Math.round(REPORTS / (ms / 1000))}/s, peak ${Math.round(peakBytes / 2 ** 20)} MiB`;
    return [told(`verify --each over ${REPORTS.toLocaleString("en-US")} reports of ${MACHINES} chips`, text, 1)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
