import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

interface Options {
  /** Console errors that the test is about, e.g. the one that every 404 page logs. */
  allowedErrors: readonly RegExp[];
}

interface Watched {
  /** What went wrong so far; the test fails at its end if anything is left in here. */
  problems: string[];
}

const isLocal = (url: string) => /^(?:data|blob|about):/.test(url);

function watch(context: BrowserContext, origin: string, allowed: readonly RegExp[]): string[] {
  const problems: string[] = [];
  const note = (text: string) => void (allowed.some((pattern) => pattern.test(text)) || problems.push(text));
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`page: ${error.error().message}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!isLocal(url) && new URL(url).origin !== origin) note(`request to another origin: ${url}`);
  });
  return problems;
}

/** Fails on any console error, any uncaught error and any request to another origin, in every page of the test. */
export const test = base.extend<Options & Watched>({
  allowedErrors: [[], { option: true }],
  problems: [
    async ({ context, baseURL, allowedErrors }, use) => {
      const problems = watch(context, new URL(baseURL ?? "").origin, allowedErrors);
      await use(problems);
      expect(problems, "no console errors, no uncaught errors, no request to another origin").toEqual([]);
    },
    { auto: true },
  ],
});

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Until all of a page stands: a verdict's parts come one after another. */
export const untilWhole = (page: Page) => expect(page.locator("[aria-busy=true]")).toHaveCount(0);

/** What axe finds on the page as it stands, in light and in dark, one line each; to be []. */
export async function axe(page: Page): Promise<string[]> {
  const found: string[] = [];
  await untilWhole(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(...nodes.map((node) => `${colorScheme}: ${id}: ${help} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`));
    }
  }
  return found;
}

export { expect };
