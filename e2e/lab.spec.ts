import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

const row = (page: Page, name: string) => page.getByRole("row", { name });
const noticed = (page: Page) => page.getByRole("region", { name: "What noticed" });

test("the sample holds until it is tampered with, and is marked as simulated throughout", async ({ page }) => {
  await page.goto("/lab");
  await expect(page.getByText("The sample holds")).toBeVisible();
  await expect(page.getByText("Simulated: firmware measured")).toBeVisible();
  await page.getByRole("radio", { name: "Flip a bit" }).check();
  await expect(page.getByRole("heading", { name: /^A level dropped\. .* noticed\.$/ })).toBeVisible();
  await expect(page.getByText("Simulated, tampered with")).toBeVisible();
  await expect(row(page, "Verdict")).toContainText("Invalid");
  await expect(row(page, "Trusting everyone")).toContainText("dropped");
  await expect(noticed(page)).toContainText("The report is not signed by the key in the VCEK given");
});

test("a bit is flipped where the reader says: by field, or by offset", async ({ page }) => {
  await page.goto("/lab?do=flip&in=report&at=0&bit=0");
  await page.getByLabel("Field").selectOption({ label: "REPORT_DATA, from 0x050" });
  await expect(page).toHaveURL(/at=80&/);
  await expect(noticed(page)).toContainText("The report does not answer your challenge");
  await page.getByLabel("Byte, from the start").fill("0x330");
  await expect(noticed(page)).toContainText("bytes that belong to no signature");
  await page.getByLabel("Byte, from the start").fill("0x4a0");
  await expect(page.getByText("Not used: a whole number, 0 to 0x49f")).toBeVisible();
  await expect(page).toHaveURL(/at=816&/);
});

for (const [act, check] of [
  ["?do=certificate&of=chip", "The VCEK was issued for another chip"],
  ["?do=certificate&of=product", "The report is Genoa’s, the certificate Milan’s"],
  ["?do=certificate&of=cloud", "Only a cloud’s certificate (VLEK) was given"],
  ["?do=certificate&of=none", "The chip’s certificate (VCEK) is missing"],
  ["?do=root", "does not lead to AMD’s root"],
  ["?do=cut&keep=1000", "needs 1184 bytes, got 1000"],
  ["?do=pad&count=16&value=65", "is broken"],
  ["?do=challenge", "The report does not answer your challenge"],
] as const) {
  test(`${act} is noticed: ${check}`, async ({ page }) => {
    await page.goto(`/lab${act}`);
    await expect(noticed(page)).toContainText(check);
    await expect(row(page, "Trusting everyone")).toContainText("AL0");
  });
}

test("zeros behind the report are noticed and cost no level", async ({ page }) => {
  await page.goto("/lab?do=pad&count=16&value=0");
  await expect(page.getByRole("heading", { name: "One check noticed; no level dropped." })).toBeVisible();
  await expect(row(page, "Trusting everyone")).not.toContainText("dropped");
});

test("another challenge is said to be another condition", async ({ page }) => {
  await page.goto("/lab?do=challenge");
  await expect(page.getByText("judged under different conditions: the challenge differs")).toBeVisible();
});

test("the keyboard alone tampers and reads why", async ({ page }) => {
  await page.goto("/lab");
  await expect(page.getByText("The sample holds")).toBeVisible();
  await page.getByRole("radio", { name: "Nothing" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Flip a bit" })).toBeChecked();
  await expect(noticed(page)).toBeVisible();
  const full = noticed(page).locator("summary").first();
  await full.focus();
  await page.keyboard.press("Enter");
  await expect(noticed(page).getByText("Who would have to lie").first()).toBeVisible();
});

test("home, the empty page of verification and the footer lead here", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "tamper with one yourself" })).toHaveAttribute("href", "/lab");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Tamper lab" })).toHaveAttribute("href", "/lab");
  await page.goto("/verify");
  await page.getByRole("link", { name: "Tamper with one yourself" }).click();
  await expect(page).toHaveURL(/\/lab$/);
  await expect(page.getByText("The sample holds")).toBeVisible();
});

for (const path of ["/lab", "/lab?do=flip", "/lab?do=certificate&of=cloud"]) {
  test(`${path} has no accessibility faults, and fits a phone`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(path === "/lab" ? "The sample holds" : "Simulated, tampered with")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
