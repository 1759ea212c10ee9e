import { sample } from "@/lib/simulator/samples";
import { axe, expect, test } from "./fixtures";
import { condition, headline, level, openVerify, verdictWord } from "./evidence-files";

/** Axe reads every byte of the hex view, in light and in dark. */
const AXE_TIMEOUT_MS = 150_000;

const good = sample("good");

async function openForm(page: import("@playwright/test").Page) {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: "Judge under the simulator’s root" }).click();
  await expect(verdictWord(page)).toHaveText("Valid");
  await page.getByText("Policy and further values").click();
  await expect(page.getByLabel("Policy file")).toBeVisible();
}

test("a policy that is typed is judged by at once, and saved as a file that asks the same", async ({ page }) => {
  await openForm(page);
  await page.getByRole("button", { name: "Add a measurement" }).click();
  await expect(page.getByText("The policy is not used: measurements[0].value in the policy must be 96 hex digits.")).toBeVisible();
  await page.getByLabel("Measurement 1").fill(good.measurement);
  await expect(condition(page, "Policy, SHA-256")).toBeVisible();
  await expect(level(page, "Without the cloud")).toHaveText("2");

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download the policy" }).click()]);
  const file = await download.path();
  await page.getByRole("button", { name: "Clear the policy" }).click();
  await expect(condition(page, "Policy, SHA-256")).toHaveCount(0);
  await expect(level(page, "Without the cloud")).toHaveText("1");
  await page.getByLabel("Policy file").setInputFiles(file);
  await expect(level(page, "Without the cloud")).toHaveText("2");
});

test("a policy file that is wrong is refused by the path of its key, and what is typed wrongly is marked", async ({ page }) => {
  await openForm(page);
  await page
    .getByLabel("Policy file")
    .setInputFiles({ name: "p.json", mimeType: "application/json", buffer: Buffer.from(`{"allow":{"all":true}}`) });
  await expect(page.getByRole("alert").filter({ hasText: "p.json" })).toContainText("allow.all in the policy is not known");
  const floor = page.getByLabel("Least snp of Milan");
  await floor.fill("256");
  await expect(floor).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("minimumTcb.Milan.snp in the policy must be a whole number from 0 to 255")).toBeVisible();
  await page.getByLabel("HOST_DATA you expect").fill("zz");
  await expect(page.getByText("Not used: HOST_DATA is hex digits only")).toBeVisible();
});

test("axe finds nothing on the open form", async ({ page }) => {
  test.setTimeout(AXE_TIMEOUT_MS);
  await openForm(page);
  await page.getByRole("button", { name: "Add a measurement" }).click();
  expect(await axe(page)).toEqual([]);
});

test("a link without what identifies the chip earns nothing, and says on arrival what fell away", async ({ page, browser }) => {
  test.setTimeout(AXE_TIMEOUT_MS);
  await openForm(page);
  await page.getByRole("button", { name: "Share a link" }).click();
  const box = page.getByRole("textbox", { name: "The link" });
  const whole = await box.inputValue();
  await expect(page.getByRole("list", { name: "What identifies a chip or machine here" })).toContainText("CHIP_ID");
  await page.getByRole("switch", { name: "Leave out what identifies the chip" }).click();
  await expect(page.getByText("Verification is lost")).toBeVisible();
  await expect(box).not.toHaveValue(whole);
  expect(await axe(page)).toEqual([]);

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(await box.inputValue());
  await expect(headline(elsewhere)).toContainText("Cannot be judged yet");
  await expect(elsewhere.getByText("The sender says that what identifies the chip was left out:")).toBeVisible();
  await expect(elsewhere.getByRole("list", { name: "Findings that fell away" })).toContainText("snp/report-signature");
  await elsewhere.context().close();
});
