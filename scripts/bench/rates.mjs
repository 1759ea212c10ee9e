import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { inRoot } from "../lib/paths.mjs";
import { bundle, loadCore } from "./core.mjs";
import { median, told } from "./measure.mjs";

/** In Node the thread pool is idle with fewer under way; in a browser more gain nothing. */
const IN_FLIGHT = { node: 32, browser: 1 };

const row = (where, measured) => {
  const of = (pick) => Math.round(median(measured.map(pick)));
  const ratio = median(measured.map(({ raw, reports }) => reports / raw));
  const text = `${of(({ reports }) => reports)}/s = ${ratio.toFixed(2)} of raw P-384 (${of(({ raw }) => raw)}/s)`;
  return told(`reports judged with their chain, ${where}`, text, `${measured.length} rounds`);
};

/** A page and a worker of this bench's own: the application's policy lets nothing foreign run. */
function serveWorker(script) {
  const answers = { "/": ["text/html", "<!doctype html><title>bench</title>"], "/worker.js": ["text/javascript", script] };
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url] ?? ["text/plain", ""];
    response.writeHead(answers[request.url] ? 200 : 404, { "content-type": type }).end(body);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function inWorker(browser) {
  const file = await bundle("rate-worker.ts", "browser", inRoot(".cache", "bench-rate-worker.mjs"));
  const server = await serveWorker(readFileSync(file, "utf8"));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const measured = await page.evaluate(
    (inFlight) =>
      new Promise((resolve, reject) => {
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.measured));
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(inFlight);
      }),
    IN_FLIGHT.browser,
  );
  await page.close();
  server.close();
  return measured;
}

/** Reports a second, as a share of what the machine's P-384 verification alone gives in the same run. */
export async function reportRates(browser) {
  const { rates } = await loadCore();
  return [row("Node, one process", await rates(IN_FLIGHT.node)), row("one Chromium worker", await inWorker(browser))];
}
