import type { Page } from "@playwright/test";
import { sample } from "@/lib/simulator/samples";
import { expect, test, untilWhole } from "./fixtures";
import { choose, headline, openVerify, verdictWord } from "./evidence-files";

const good = sample("good");
const JUDGE_SIMULATED = "Judge under the simulator’s root";

const toPaper = async (page: Page) => {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
};

/** The page's style sheets, as they reach the margin of printed pages. */
const marginOf = (page: Page) =>
  page.evaluate(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"));

test("paper has every finding in full, whole digests, the commands that judge again, and no controls", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(verdictWord(page)).toHaveText("Valid");
  await untilWhole(page);
  const findings = await page.locator("button[data-finding]").count();
  await page.getByRole("group", { name: "Show" }).getByRole("button").nth(1).click();
  await toPaper(page);
  await expect(page.locator("button[data-finding]:visible")).toHaveCount(findings);
  await expect(page.locator("li:has(> button[data-finding]) article:visible")).toHaveCount(findings);
  await expect(page.getByRole("heading", { name: "Verify it again" })).toBeVisible();
  await expect(
    page.getByText("npm run -s trustgap -- verify sample-report.bin sample-vcek.der sample-cert_chain.pem").last(),
  ).toBeVisible();
  await expect(page.locator(".print-link")).toContainText("/verify#1.");
  await expect(page.getByRole("complementary", { name: "How it is judged" })).toBeHidden();
  await expect(page.locator(".value-short:visible")).toHaveCount(0);
  await expect(page.locator("main .button:visible")).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

test("every printed page bears the outcome, the conditions and the hashes, of what is on the page now", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await expect(headline(page)).toHaveText("Not genuine");
  await untilWhole(page);
  expect(await marginOf(page)).toMatch(
    /Invalid: Not genuine · no level is earned.*no challenge named.*simulated.*Evidence SHA-256 [0-9a-f]{16}/s,
  );
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(verdictWord(page)).toHaveText("Valid");
  await page.getByRole("switch", { name: "This evidence is fresh" }).click();
  await untilWhole(page);
  await expect.poll(() => marginOf(page)).toMatch(/As you chose AL1.*trust granted: presenter-fresh.*under a root that is not pinned/s);
  expect((await marginOf(page)).match(/@top-left/g)).toHaveLength(1);
});

test("paper is white whatever the screen is", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: "Light or dark" }).click();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const colours = await page.evaluate(() => {
    const [ground, ink] = [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color];
    return { ground, ink };
  });
  expect(colours).toEqual({ ground: "rgb(255, 255, 255)", ink: "rgb(19, 33, 42)" });
});

test("the link is on the paper when printing starts, however soon that is", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () =>
      void (document.body.dataset.printed = document.querySelector(".print-link")?.textContent?.slice(0, 200) ?? "no link");
  });
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(verdictWord(page)).toHaveText("Valid");
  await page.evaluate(() => {
    const button = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;
    document.querySelector<HTMLElement>("[role=switch]")!.click();
    button("Print").click();
  });
  await expect(page.locator("body")).toHaveAttribute("data-printed", /\/verify#1\./);
});

test("a link that fits a code of a readable size is printed as one; one that does not is text alone", async ({ page }) => {
  await openVerify(page);
  await choose(page, good.files.slice(0, 1));
  await expect(headline(page)).toContainText("Cannot be judged yet");
  await toPaper(page);
  const code = page.getByRole("img", { name: "The link as a QR code" });
  await expect(code).toBeVisible();
  const [side, width] = await code.evaluate((svg: SVGSVGElement) => [svg.viewBox.baseVal.width, svg.getBoundingClientRect().width]);
  expect((width! / side!) * (25.4 / 96), "millimetres a module").toBeGreaterThanOrEqual(0.5);
  await page.emulateMedia({ media: "screen" });
  await choose(page, good.files.slice(1), "Add files to this set");
  await expect(headline(page)).toHaveText("Not genuine");
  await toPaper(page);
  await expect(page.locator(".print-link")).toContainText("/verify#1.");
  await expect(code).toHaveCount(0);
});

for (const format of ["A4", "Letter"] as const) {
  test(`nothing is wider than a sheet of ${format}`, async ({ page }) => {
    await openVerify(page, "/verify?sample=good");
    await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
    await expect(verdictWord(page)).toHaveText("Valid");
    // A sheet less its margins of 9 mm.
    await page.setViewportSize({ width: Math.floor(((format === "A4" ? 210 : 215.9) - 18) * (96 / 25.4)), height: 900 });
    await toPaper(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("what has not had its turn yet is on the paper all the same", async ({ page }) => {
  await openVerify(page);
  // Nothing is painted any more, so that no part gets its turn.
  await page.evaluate(() => void (window.requestAnimationFrame = () => 0));
  await choose(page, good.files);
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(page.getByRole("heading", { name: "Findings" })).toHaveCount(0);
  await toPaper(page);
  await expect(page.getByRole("heading", { name: "Findings" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Verify it again" })).toBeVisible();
});
