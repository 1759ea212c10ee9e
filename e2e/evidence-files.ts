import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the window, as a browser reports a drop. */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  // Before its scripts run, a page takes nothing; its worker is the last thing they start.
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const plain = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, plain);
}

/** Gives files through the dialogue of the page. */
export async function choose(page: Page, files: readonly GivenFile[], button = "Choose files"): Promise<void> {
  const payload = files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));
  await page.locator(`input[type=file][aria-label="${button}"]`).setInputFiles(payload);
}

/** The page as it is once everything that a verdict takes was fetched. */
export async function openVerify(page: Page, path = "/verify"): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await untilPrepared(page);
}

/** Until page and worker fetch nothing more of their own accord, as each of them says itself. */
export async function untilPrepared(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(1);
  const isPrepared = () => performance.getEntriesByName("prepared").length > 0;
  await expect.poll(() => page.evaluate(isPrepared)).toBe(true);
  await expect.poll(() => page.workers()[0]!.evaluate(isPrepared)).toBe(true);
}

/** The verdict word, small above the headline. */
export const verdictWord = (page: Page) => page.locator("p:has(+ #verdict) b");

export const headline = (page: Page) => page.locator("#verdict");

/** One of the four numbers, by its label. */
export const level = (page: Page, label: string | RegExp) =>
  page
    .locator("dl > div", { has: page.locator("dt", { hasText: label }) })
    .locator("dd")
    .first();

/** An entry of the title block, by its label. */
export const condition = (page: Page, label: string) =>
  page.locator(".title-block > div", { has: page.locator("dt", { hasText: label }) }).locator("dd");

export async function judgeAt(page: Page, instant: string): Promise<void> {
  const field = page.getByLabel("Judge at");
  await field.fill(instant);
  await field.press("Enter");
  await expect(condition(page, "Judged at")).toContainText("as you chose");
}
