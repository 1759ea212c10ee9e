import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { inRoot } from "../lib/paths.mjs";
import { bundle, loadCore } from "./core.mjs";
import { median, told } from "./measure.mjs";

/**
 * Under way at once, of the bare calls as of the reports. In Node the thread pool is idle with fewer; Chromium checks a
 * signature on the thread that asks, so that more gain nothing and all script adds to it.
 */
const IN_FLIGHT = { node: 32, browser: 1 };

const SHARED_AIM = 0.95;
const FRESH_AIM = 0.85;

const perSecond = (value) => `${Math.round(value)}/s`;

/** A rate as a share of the bare calls' rate in the same round, against its aim. */
function share(what, measured, of, base, baseName, aim) {
  const ratio = median(measured.map((round) => round[of] / round[base]));
  const [rate, bare] = [of, base].map((name) => perSecond(median(measured.map((round) => round[name]))));
  const text = `${rate} = ${ratio.toFixed(2)} of ${baseName} (${bare})`;
  return { ...told(what, text, `${measured.length} rounds`), budget: `${aim}`, over: ratio < aim };
}

const rows = (where, measured) => [
  share(`reports of one chip judged with their chain, ${where}`, measured, "shared", "raw", "raw P-384", SHARED_AIM),
  share(`reports of a new chip each, ${where}`, measured, "fresh", "calls", "the calls it needs", FRESH_AIM),
  told(
    `report and two certificates read, not judged, ${where}`,
    perSecond(median(measured.map(({ parsed }) => parsed))),
    `${measured.length} rounds`,
  ),
];

/** A page and a worker of this bench's own: the application's policy lets nothing foreign run. */
function serveWorker(script) {
  const answers = { "/": ["text/html", "<!doctype html><title>bench</title>"], "/worker.js": ["text/javascript", script] };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url] ?? ["text/plain", ""];
    response.writeHead(answers[request.url] ? 200 : 404, { "content-type": type }).end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Runs in the page: as many workers as told, which begin together; what each measured. */
async function inWorkers([count, inFlight]) {
  const workers = Array.from({ length: count }, () => new Worker("/worker.js", { type: "module" }));
  const answer = (worker) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
      worker.onerror = (event) => reject(new Error(event.message));
    });
  await Promise.all(workers.map(answer));
  const measured = workers.map(answer);
  for (const worker of workers) worker.postMessage(inFlight);
  return Promise.all(measured.map(async (one) => (await one).measured));
}

/** Rates of several at once are one rate. */
const summed = (all) =>
  all[0].map((round, i) => Object.fromEntries(Object.keys(round).map((name) => [name, all.reduce((sum, one) => sum + one[i][name], 0)])));

async function inBrowser(browser, count) {
  const file = await bundle("rate-worker.ts", "browser", inRoot(".cache", "bench-rate-worker.mjs"));
  const server = await serveWorker(readFileSync(file, "utf8"));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const measured = await page.evaluate(inWorkers, [count, IN_FLIGHT.browser]);
  await page.close();
  server.close();
  return summed(measured);
}

/** Reports a second, as a share of what the machine's own cryptography alone gives in the same run. */
export async function reportRates(browser) {
  const { prepare, rates } = await loadCore();
  return [
    ...rows("Node, one process", await rates(await prepare(), IN_FLIGHT.node)),
    ...rows("one Chromium worker", await inBrowser(browser, 1)),
    ...rows("two Chromium workers", await inBrowser(browser, 2)),
  ];
}
