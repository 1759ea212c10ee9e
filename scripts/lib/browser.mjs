import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser to drive: CHROMIUM_PATH, else the first usual one there; undefined leaves Playwright its own. */
export const chromiumPath = () => process.env.CHROMIUM_PATH || USUAL.find((path) => existsSync(path));

const isRoot = () => process.getuid?.() === 0;

/** Root is refused without --no-sandbox; nobody else needs it. The rest keeps the browser from calling home. */
export const launchOptions = () => ({
  executablePath: chromiumPath(),
  args: [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    ...(isRoot() ? ["--no-sandbox"] : []),
  ],
});

async function playwrightHasOwn() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath());
}

/** Gets Debian's Chromium where no browser is found. False if there still is none. */
export async function ensureBrowser() {
  if (chromiumPath() || (await playwrightHasOwn())) return true;
  console.log("No browser found: installing Debian's chromium (113 MB) …");
  const asRoot = isRoot() ? [] : ["sudo"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run([...asRoot, "apt-get", "update"], { env });
  await run([...asRoot, "apt-get", "install", "-y", "--no-install-recommends", "chromium"], { env });
  return chromiumPath() !== undefined;
}
