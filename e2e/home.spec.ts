import { axe, expect, test } from "./fixtures";

test("the first screen asks the question, opens two ways in and shows what three clouds keep", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How much of your confidential VM rests on the cloud’s word?");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("link", { name: "Open the matrix" })).toBeInViewport({ ratio: 1 });
  const plate = page.getByRole("img", { name: /Ladders of four levels/ });
  await expect(plate).toBeInViewport({ ratio: 1 });
  const words = await plate.getAttribute("aria-label");
  expect(words).toContain("AWS: claims level 4, keeps level 2 without its cloud");
  expect(words).toContain("Azure: claims level 4, keeps level 0 without its cloud");
  expect(words).toContain("Google: claims level 4, keeps level 1 without its cloud");
  await expect(plate.getByText(/^AL[0-4]$/)).toHaveText(["AL2", "AL2", "AL0", "AL1", "AL1", "AL1"]);
  expect(words).toContain("On 24 November 2026 it keeps level 1.");
});

test("the matrix opens at the newest facts, and samples open the page that judges them", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "a plain SNP report" })).toHaveAttribute("href", "/verify?sample=good");
  await expect(page.getByRole("link", { name: "an altered one" })).toHaveAttribute("href", "/verify?sample=altered");
  await expect(page.getByRole("link", { name: "one from a link" })).toHaveAttribute("href", "/verify?sample=link");
  await page.getByRole("link", { name: "Open the matrix" }).click();
  await expect(page).toHaveURL(/\/compare$/);
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "24 November 2026");
});

test.describe("where one taps", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("there is a button to paste, and no talk of dropping", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Paste" })).toBeVisible();
    await expect(page.getByText("Drop or paste them anywhere")).toBeHidden();
  });
});

test("axe finds nothing on the home page in light and dark", async ({ page }) => {
  await page.goto("/");
  expect(await axe(page)).toEqual([]);
});

test("the first key reaches a link past the header, and the whole way in works by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeFocused();
});

test("a chosen scheme stays, and is there before the first paint", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Light or dark" }).click();
  await expect(page.locator("html")).toHaveClass(/theme-dark/);
  await expect(page.getByRole("status").filter({ hasText: "The page is dark now" })).toBeAttached();
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      document.documentElement.dataset.early = String(document.documentElement.classList.contains("theme-dark"));
    });
  });
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-early", "true");
  expect(await ground()).not.toBe(light);
  await page.getByRole("button", { name: "Light or dark" }).click();
  await expect(page.locator("html")).not.toHaveClass(/theme-/);
  expect(await ground()).toBe(light);
});

for (const path of ["/", "/method", "/checks", "/checks/snp/report-signature", "/sources"]) {
  test(`${path} never scrolls sideways and writes nothing under 12 px`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 390, 720, 1180, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
      const small = await page.evaluate(() => {
        const scaleOf = (element: Element) => {
          const svg = element instanceof SVGTextElement ? element.ownerSVGElement : null;
          return svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1;
        };
        return [...document.querySelectorAll("body *")]
          .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
          .filter((element) => element.getClientRects().length > 0 && !element.closest(".sr-only, script, style"))
          .filter((element) => parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) < 11.95)
          .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
      });
      expect(small, `at ${width}`).toEqual([]);
    }
  });

  test(`${path} does not move while it loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const root = window as unknown as { shifted: number };
      root.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) root.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.02);
  });
}
