import { realReport } from "../lib/evidence.mjs";
import { sampleFiles } from "../lib/sample.mjs";
import { budgeted, kB, median, ms, told } from "./measure.mjs";
import { chunkWith, gzippedSize } from "./sizes.mjs";

const RUNS = 10;
const WORKER_SIZE = 60_000;
const PKIJS_SIZE = 90_000;
const READY_MS = 500;
const MESSAGE_MS = 50;
const PAINTED_MS = 100;

/** A report with its chain to drop: a real one where there is one, else the simulator's. */
async function reportWithChain() {
  const real = realReport("snp-report-milan-v2-virtee");
  if (real) return { name: "a real report", files: real };
  return { name: "the simulator's report", files: await sampleFiles() };
}

/** Runs in the page before its scripts: notes when the worker was made, was ready, and gave its first appraisal. */
function watchWorker() {
  const seen = (globalThis.benchSeen = { created: 0, ready: 0, answered: 0 });
  const asked = new Set();
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...args) {
      seen.created ||= performance.now();
      super(...args);
      this.addEventListener("message", ({ data }) => {
        if (data.kind === "ready") seen.ready ||= performance.now();
        if (data.kind === "answer" && asked.has(data.id)) seen.answered ||= performance.now();
      });
    }
    postMessage(message, ...rest) {
      if (message.name === "appraise") asked.add(message.id);
      super.postMessage(message, ...rest);
    }
  };
}

/** Runs in page and worker: true once it fetches nothing more of its own accord. */
const isPrepared = () => performance.getEntriesByName("prepared").length > 0;

async function waitInWorker(worker) {
  while (!(await worker.evaluate(isPrepared))) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Runs in the worker: scripts fetched before it was ready, and those after. */
function scriptsByStart() {
  const ready = performance.getEntriesByName("ready")[0].startTime;
  const scripts = performance.getEntriesByType("resource");
  const named = (early) => scripts.filter(({ startTime }) => startTime < ready === early).map(({ name }) => name);
  return { first: named(true), beside: named(false) };
}

/** Drops the files on the window; answers with milliseconds to the verdict's message and to its paint. */
function dropAndWait(files) {
  const transfer = new DataTransfer();
  for (const { name, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
  const seen = globalThis.benchSeen;
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (!seen.answered) return;
      observer.disconnect();
      const painted = () => resolve({ message: seen.answered - start, painted: performance.now() - start });
      requestAnimationFrame(() => setTimeout(painted));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    const target = document.querySelector("main") ?? document.body;
    for (const type of ["dragenter", "dragover", "drop"]) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  });
}

async function oneRun(browser, url, files) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchWorker);
  const workerMade = page.waitForEvent("worker");
  await page.goto(`${url}/verify`);
  const worker = await workerMade;
  await page.waitForFunction(() => globalThis.benchSeen.ready > 0);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(isPrepared);
  await waitInWorker(worker);
  const before = await worker.evaluate(scriptsByStart);
  const startUp = await page.evaluate(() => globalThis.benchSeen.ready - globalThis.benchSeen.created);
  const times = await page.evaluate(dropAndWait, files);
  const after = await worker.evaluate(scriptsByStart);
  await context.close();
  const first = [worker.url(), ...before.first];
  return {
    first,
    beside: before.beside,
    fetched: after.beside.length - before.beside.length,
    all: [...first, ...after.beside],
    startUp,
    ...times,
  };
}

/** Size and start-up of the worker, and the time from a drop to the verdict. */
export async function dropToVerdict(browser, url) {
  const { name, files } = await reportWithChain();
  const plain = files.map((file) => ({ name: file.name, bytes: [...file.bytes] }));
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await oneRun(browser, url, plain));
  const [{ first, beside, all }] = runs;
  const of = (key) => median(runs.map((run) => run[key]));
  // A name that only pkijs has.
  const chunk = chunkWith("CertificateChainValidationEngine");
  const isLoaded = chunk !== undefined && all.some((address) => address.includes(chunk.name.split("/").at(-1)));
  return [
    budgeted("first load of the worker, gzip", await gzippedSize(first), WORKER_SIZE, kB, `${first.length} files`),
    told("… and fetched beside it before anything is given, gzip", kB(await gzippedSize(beside)), `${beside.length} files`),
    {
      ...told("scripts that the worker fetches after the drop", String(Math.max(...runs.map(({ fetched }) => fetched))), RUNS),
      budget: "0",
      over: runs.some(({ fetched }) => fetched > 0),
    },
    ...(chunk ? [budgeted("pkijs, a chunk of its own, gzip", chunk.size, PKIJS_SIZE, kB, 1)] : []),
    { ...told("pkijs loaded by a plain SNP chain", isLoaded ? "yes" : "no", 1), budget: "no", over: isLoaded },
    budgeted("worker ready after creation, median", of("startUp"), READY_MS, ms, RUNS),
    budgeted(`drop of ${name} with its chain to the verdict's message, median`, of("message"), MESSAGE_MS, ms, RUNS),
    budgeted("… to painted, median", of("painted"), PAINTED_MS, ms, RUNS),
  ];
}
