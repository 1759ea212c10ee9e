import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

/** A page on which links to terms open in place: before its script runs, they lead to the method page. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("html")).toHaveClass(/terms-in-place/);
}

/** Keeps the glossary's own script from the page until it is told what to do with it. */
async function holdGlossary(page: Page): Promise<{ readonly release: () => void; readonly refuse: () => void }> {
  let decide: (what: "release" | "refuse") => void = () => undefined;
  const decided = new Promise<"release" | "refuse">((resolve) => (decide = resolve));
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    if (!text.includes("showPopover")) return route.fulfill({ response });
    return (await decided) === "release" ? route.fulfill({ response }) : route.abort();
  });
  return { release: () => decide("release"), refuse: () => decide("refuse") };
}

test("a term opens beside its link, is read out, closes with Escape and gives the focus back", async ({ page }) => {
  await open(page, "/offerings/aws-ec2-snp");
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
  await open(page, "/offerings/aws-ec2-snp");
  await page.getByRole("link", { name: "trustworthy", exact: true }).click();
  await page.getByRole("link", { name: "nominal", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Nominal" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a term that is followed while the glossary is on its way opens once it is there", async ({ page }) => {
  const { release } = await holdGlossary(page);
  await open(page, "/offerings/aws-ec2-snp");
  await page.getByRole("link", { name: "trustworthy", exact: true }).click();
  await page.getByRole("link", { name: "nominal", exact: true }).click();
  release();
  await expect(page.getByRole("dialog", { name: "Nominal" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page).toHaveURL(/\/offerings\/aws-ec2-snp$/);
});

test("one term after another opens on a slow machine too, and the one that closes takes nothing with it", async ({ page }) => {
  await open(page, "/offerings/aws-ec2-snp");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  for (const [link, name] of [
    ["trustworthy", "Trustworthy"],
    ["trustworthy", "Trustworthy"],
    ["nominal", "Nominal"],
    ["nominal", "Nominal"],
  ] as const) {
    await page.getByRole("link", { name: link, exact: true }).click();
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(1);
  }
});

test.describe("where the glossary cannot be had", () => {
  test.use({ allowedErrors: [/ERR_FAILED/] });

  test("a term leads to the method page", async ({ page }) => {
    const { refuse } = await holdGlossary(page);
    refuse();
    await open(page, "/offerings/aws-ec2-snp");
    await page.getByRole("link", { name: "nominal", exact: true }).click();
    await expect(page).toHaveURL(/\/method#nominal$/);
  });
});

test("what was dropped is still there after a term was looked up", async ({ page }) => {
  await open(page, "/verify?sample=good");
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
  await open(page, "/offerings/aws-ec2-snp");
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
