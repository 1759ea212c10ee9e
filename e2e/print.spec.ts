import { expect, test } from "./fixtures";
import { openVerify, verdictWord } from "./evidence-files";

test("paper has every finding in full, whole digests, the commands that judge again, and no controls", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: "Judge under the simulator’s root" }).click();
  await expect(verdictWord(page)).toHaveText("Valid");
  const findings = await page.locator("button[data-finding]").count();
  await page.getByRole("group", { name: "Show" }).getByRole("button").nth(1).click();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("button[data-finding]:visible")).toHaveCount(findings);
  await expect(page.locator("li:has(> button[data-finding]) article:visible")).toHaveCount(findings);
  await expect(page.getByRole("heading", { name: "Verify it again" })).toBeVisible();
  await expect(page.locator(".print-link")).toContainText("/verify#1.");
  await expect(page.getByRole("complementary", { name: "How it is judged" })).toBeHidden();
  await expect(page.locator(".value-short:visible")).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
