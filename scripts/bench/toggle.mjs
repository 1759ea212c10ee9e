import { budgeted, median, ms, told } from "./measure.mjs";

const RUNS = 10;
const SLOWED = 6;
/** One frame at 60 Hz. */
const FRAME_MS = 1000 / 60;
const FOUR = "/compare?o=aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,gcp-cvm-tdx";
const ALL = "/compare?o=all";

/** Runs in the page: what one switch costs on the main thread until everything that follows it at once is laid out. */
async function toggled() {
  const cpu = [];
  const rest = [];
  const longest = new globalThis.PerformanceObserver((list) => rest.push(...list.getEntries().map(({ duration }) => duration)));
  longest.observe({ type: "longtask" });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1500));
  for (let i = 0; i < globalThis.benchRuns; i++) {
    const start = performance.now();
    document.querySelectorAll("[role=switch]")[1].click();
    await Promise.resolve();
    void document.body.offsetHeight;
    cpu.push(performance.now() - start);
    await settled();
  }
  longest.disconnect();
  return { cpu, longest: Math.max(0, ...rest) };
}

async function oneAddress(browser, url, path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript((runs) => void (globalThis.benchRuns = runs), RUNS);
  await page.goto(url + path, { waitUntil: "networkidle" });
  await page.locator("[role=switch]").nth(1).waitFor({ state: "attached" });
  await page.evaluate(toggled);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const measured = await page.evaluate(toggled);
  await context.close();
  return measured;
}

/** Work between a switch on the compare page and its frame, on a processor that is slowed down. */
export async function toggleOnCompare(browser, url) {
  const rows = [];
  for (const [what, path] of [
    ["four columns", FOUR],
    ["all offerings", ALL],
  ]) {
    const { cpu, longest } = await oneAddress(browser, url, path);
    rows.push(
      budgeted(`toggle on compare at ${SLOWED}×, ${what}, script and layout before the frame, median`, median(cpu), FRAME_MS, ms, RUNS),
    );
    rows.push(told("… and the longest task of it and of what follows", ms(longest), RUNS));
  }
  return rows;
}
