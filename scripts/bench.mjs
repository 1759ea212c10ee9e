// npm run bench: sizes and times against their budgets. It reports; it never fails because a machine is slow.
import { cpus } from "node:os";
import { commandLine } from "./bench/command-line.mjs";
import { dropToVerdict } from "./bench/verdict.mjs";
import { fleetRate } from "./bench/fleet.mjs";
import { firstBytes } from "./bench/first-byte.mjs";
import { load, printTable } from "./bench/measure.mjs";
import { mutationScore } from "./bench/mutations.mjs";
import { reportRates } from "./bench/rates.mjs";
import { toggleOnCompare } from "./bench/toggle.mjs";
import { pageSizes, plotsSize } from "./bench/sizes.mjs";
import { launchOptions } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { serve } from "./lib/server.mjs";

await ensureInstalled();
await ensureBuilt();
const { chromium } = await import("playwright");
const server = await serve();
const browser = await chromium.launch(launchOptions());

/** A part that cannot be measured says why and leaves the others be. */
async function part(what, measure) {
  try {
    return await measure();
  } catch (error) {
    return [{ what, budget: "–", measured: `not measured: ${String(error.message).split("\n")[0]}`, n: "0", load: load() }];
  }
}

console.log(
  `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}, Chromium ${browser.version()}, load ${load()}\n`,
);
const rows = [
  ...(await part("first-load script", () => pageSizes(server.url))),
  ...(await part("plots", async () => plotsSize())),
  ...(await part("drop to verdict", () => dropToVerdict(browser, server.url))),
  ...(await part("toggle on compare", () => toggleOnCompare(browser, server.url))),
  ...(await part("first byte", () => firstBytes(server.url))),
  ...(await part("reports a second", () => reportRates(browser))),
  ...(await part("many reports", fleetRate)),
  ...(await part("the command line", commandLine)),
  ...(await part("flipped bits", () => mutationScore(process.argv.slice(2)))),
];
await browser.close();
server.stop();
printTable(rows);
