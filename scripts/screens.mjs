// npm run screens [name …]: pictures of every page and state from the production build, into .screens/.
import { mkdirSync, rmSync } from "node:fs";
import { launchOptions } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot } from "./lib/paths.mjs";
import { serve } from "./lib/server.mjs";
import { screens } from "./screens.list.mjs";

const OUT = inRoot(".screens");
const WIDTHS = [1440, 390];
const THEMES = ["light", "dark"];
const SETTLE_MS = 700;

async function settle(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE_MS);
}

/** @returns {Promise<string | null>} what went wrong */
async function picture(browser, url, { name, path, prepare }, width, colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: "reduce",
    hasTouch: width < 720,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await page.goto(url + path);
    await settle(page);
    if (prepare) await prepare(page).then(() => settle(page));
    await page.screenshot({ path: `${OUT}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return wide > 0 ? `is ${wide} px wider than the window` : null;
  } catch (error) {
    await page.screenshot({ path: `${OUT}/${name}-${width}-${colorScheme}.png`, fullPage: true }).catch(() => undefined);
    return String(error.message).split("\n")[0];
  } finally {
    await context.close();
  }
}

async function take(url, wanted) {
  const { chromium } = await import("playwright");
  const browser = await chromium.launch(launchOptions());
  let faults = 0;
  for (const screen of wanted) {
    const shots = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme })));
    const said = await Promise.all(shots.map(({ width, theme }) => picture(browser, url, screen, width, theme)));
    const wrong = said.flatMap((text, at) => (text ? [`${shots[at].width} ${shots[at].theme}: ${text}`] : []));
    faults += wrong.length;
    console.log([screen.name, ...wrong].join("\n  "));
  }
  await browser.close();
  return faults;
}

await ensureInstalled();
await ensureBuilt();
const names = process.argv.slice(2);
if (names.length === 0) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const server = await serve();
const faults = await take(server.url, names.length > 0 ? screens.filter(({ name }) => names.includes(name)) : screens);
server.stop();
console.log(faults === 0 ? `The pictures are in ${OUT}.` : `The pictures are in ${OUT}; ${faults} need a look (named above).`);
process.exitCode = faults === 0 ? 0 : 1;
