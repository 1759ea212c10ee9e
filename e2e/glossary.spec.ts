import { axe, expect, test } from "./fixtures";

test("a term opens beside its link, is read out, closes with Escape and gives the focus back", async ({ page }) => {
  await page.goto("/offerings/aws-ec2-snp");
  const link = page.getByRole("link", { name: "trustworthy", exact: true });
  await link.focus();
  await page.keyboard.press("Enter");
  const box = page.getByRole("dialog", { name: "Trustworthy" });
  await expect(box).toBeFocused();
  await expect(box).toContainText("everybody but the cloud");
  await expect(page).toHaveURL(/\/offerings\/aws-ec2-snp$/);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(link).toBeFocused();
});

test("another term takes its place, and a click elsewhere closes it", async ({ page }) => {
  await page.goto("/offerings/aws-ec2-snp");
  await page.getByRole("link", { name: "trustworthy", exact: true }).click();
  await page.getByRole("link", { name: "nominal", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Nominal" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what was dropped is still there after a term was looked up", async ({ page }) => {
  await page.goto("/verify?sample=good");
  await page
    .getByRole("button", { name: /judge under the simulator/i })
    .first()
    .click();
  const term = page.getByRole("link", { name: "nominal", exact: true }).first();
  await term.click();
  await expect(page.getByRole("dialog", { name: "Nominal" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/\/verify/);
  await expect(term).toBeVisible();
});

test("on a phone the entry stands at the foot of the window, whole", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/offerings/aws-ec2-snp");
  await page.getByRole("link", { name: "Strictly" }).first().click();
  const box = await page.getByRole("dialog", { name: "Two ways to count" }).boundingBox();
  expect(box!.x).toBe(0);
  expect(box!.width).toBe(320);
  expect(Math.round(box!.y + box!.height)).toBe(640);
});

test("on the method page a term is a place in the page", async ({ page }) => {
  await page.goto("/method");
  await page.getByRole("link", { name: "nominal", exact: true }).click();
  await expect(page).toHaveURL(/#nominal$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
