import { axe, expect, test } from "./fixtures";

test("a check’s page shows what it says of simulated evidence that holds and that does not", async ({ page }) => {
  await page.goto("/checks/snp/report-signature");
  await expect(page.getByRole("heading", { name: "What it looks like" })).toBeVisible();
  const passes = page
    .getByRole("region")
    .or(page.locator("section"))
    .filter({ has: page.getByRole("heading", { name: /An example that passes/ }) })
    .last();
  await expect(passes).toContainText("simulated");
  await expect(passes).toContainText("The report is signed by the key in the VCEK");
  const fails = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: /An example that fails/ }) })
    .last();
  await expect(fails).toContainText("simulated");
  await expect(fails).toContainText("not signed by the key in the VCEK given");
  await expect(fails.getByText("Observed")).toBeVisible();
  await expect(fails.getByText("Expected")).toBeVisible();
});

test("a check that only states says that no set fails it", async ({ page }) => {
  await page.goto("/checks/snp/platform");
  await expect(page.getByText("so no set fails it")).toBeVisible();
});

test("from a check the keyboard reaches the lab", async ({ page }) => {
  await page.goto("/checks/set/limits");
  await expect(page.getByText("No finding: there is nothing to say here.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "tamper lab" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/lab$/);
});

for (const path of ["/checks/snp/report-signature", "/checks/snp/certificate", "/checks/snp/table-label", "/checks/set/link"]) {
  test(`${path} has no accessibility faults, and fits a phone`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "What it looks like" })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
