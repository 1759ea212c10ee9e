import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

const LATEST = "d=2026-11-24";
const matrix = (page: Page) => page.getByRole("table", { name: /^Offerings on/ });
const heads = (page: Page) => matrix(page).getByRole("columnheader");
const list = (page: Page) => page.getByRole("region", { name: /^Ranked by what stands/ });
const reach = (page: Page) => page.getByRole("region", { name: /^The other way round/ });
const openPicker = (page: Page) => page.getByRole("button", { name: /^\+ offering/ }).click();
const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);

test("everything is a list ranked by what stands without the cloud, and rows ticked go side by side", async ({ page }) => {
  await page.goto("/compare");
  await openPicker(page);
  await page.getByRole("button", { name: /^Everything \d/ }).click();
  await expect(page).toHaveURL(/\/compare\?o=all&d=2026-11-24$/);
  await page.goto(`/compare?o=all&${LATEST}`);
  const titles = await list(page).getByRole("heading", { level: 3 }).allInnerTexts();
  const levels = titles.map((title) => Number(/AL(\d)/.exec(title)?.[1] ?? -1));
  expect(levels).toEqual([...levels].sort((a, b) => b - a));
  await expect(list(page).getByText("Enclave: measured code only").first()).toBeVisible();
  await expect(matrix(page)).toHaveCount(0);

  await list(page)
    .getByRole("checkbox", { name: /^AWS EC2 SEV-SNP|^AWS EC2$/ })
    .first()
    .check();
  await list(page)
    .getByRole("checkbox", { name: /^Google Confidential VM/ })
    .first()
    .check();
  await expect(page).toHaveURL(/tick=aws-ec2-snp,gcp-cvm-snp/);
  await page.reload();
  await expect(list(page).getByRole("checkbox", { checked: true })).toHaveCount(2);
  await list(page)
    .getByRole("button", { name: /^Compare 2 of \d+$/ })
    .click();
  await expect(page).toHaveURL(/o=aws-ec2-snp,gcp-cvm-snp&/);
  await expect(heads(page)).toHaveCount(3);
});

test("granting a word ranks the list again by what was chosen", async ({ page }) => {
  await page.goto(`/compare?o=all&${LATEST}&trust=csp-paravisor`);
  await expect(list(page)).toHaveAccessibleName("Ranked by what stands as you chose");
  const first = list(page).getByRole("list").first();
  await expect(first).toContainText("Azure confidential VM");
});

test("the picker narrows by words, by where the vTPM is and by availability, and ticks a TEE or a cloud at once", async ({ page }) => {
  await page.goto(`/compare?o=talk&${LATEST}`);
  await openPicker(page);
  await page.getByRole("searchbox").fill("google snp");
  await expect(page.getByRole("checkbox", { name: /^Google Confidential VM/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^AWS EC2/ })).toHaveCount(0);
  await page.getByRole("searchbox").fill("no such offering");
  await expect(page.getByText("No offering is all of this.")).toBeVisible();
  await page.getByRole("searchbox").fill("snp");
  await page.getByRole("button", { name: "in the hypervisor" }).click();
  await page.getByRole("button", { name: /^Show just/ }).click();
  await expect(page.getByRole("button", { name: "Remove AWS EC2", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove Azure confidential VM" })).toHaveCount(0);
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "in the hypervisor" }).click();
  const picker = page.getByRole("region", { name: "What is shown" });
  await picker.getByRole("checkbox", { name: /^Intel TDX \d/ }).click();
  await expect(picker.getByRole("checkbox", { name: /^Self-hosted TDX/ })).toBeChecked();
});

test("columns are moved and pinned by keyboard, and a pinned one stays when another set is chosen", async ({ page }) => {
  await page.goto(`/compare?o=talk&${LATEST}`);
  await page.getByRole("button", { name: "Move AWS EC2 right" }).focus();
  await page.keyboard.press("Enter");
  await expect(heads(page).nth(1)).toContainText("Azure confidential VM");
  await expect(page).toHaveURL(/o=azure-cvm-snp,aws-ec2-snp,/);
  await page.getByRole("button", { name: "Pin Google Confidential VM" }).focus();
  await page.keyboard.press("Space");
  await expect(heads(page).nth(1)).toContainText("Google Confidential VM");
  await expect(page.getByRole("button", { name: "Pin Google Confidential VM" })).toHaveAttribute("aria-pressed", "true");
  await openPicker(page);
  await page.getByRole("searchbox").fill("aws ec2");
  await page.getByRole("button", { name: /^Show just/ }).click();
  await expect(heads(page).nth(1)).toContainText("Google Confidential VM");
  await expect(page).toHaveURL(/pin=gcp-cvm-snp/);
});

test("a column is dragged onto another one’s place, and that is no evidence dropped", async ({ page }) => {
  await page.goto(`/compare?o=talk&${LATEST}`);
  await expect(heads(page).nth(1)).toContainText("AWS EC2");
  await heads(page).nth(1).getByText("AWS EC2").dragTo(heads(page).nth(3));
  await expect(heads(page).nth(3)).toContainText("AWS EC2");
  await expect(page).toHaveURL(/\/compare\?/);
});

test("what changed between two days is told cell by cell, with the source that changed it and levels before and after", async ({
  page,
}) => {
  await page.goto(`/compare?o=talk&${LATEST}`);
  await page.getByText("What changed between two days").click();
  await expect(page).toHaveURL(/since=2024-03-26/);
  const azure = page.getByRole("heading", {
    name: /^Azure confidential VM, without the cloud 0\s*→ to 1|^Azure confidential VM, without the cloud 0/,
  });
  await expect(azure).toBeVisible();
  const cell = page.getByRole("listitem").filter({ hasText: "Before: Report made once at boot" });
  await expect(cell.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await page.getByLabel("The day above against").fill("2026-11-24");
  await expect(page.getByText("nothing shown here changed", { exact: false })).toBeVisible();
});

test("the other way round: whom one is ready to trust gives the offerings that reach a level, in both ways of counting", async ({
  page,
}) => {
  await page.goto(`/compare?o=talk&${LATEST}`);
  await expect(reach(page)).toContainText(/\d+ of \d+ reach AL3 counted as in the talk, \d+ counted strictly\./);
  const reached = () => reach(page).getByRole("list").first();
  await expect(reached()).not.toContainText("Google Confidential VM");
  await reach(page).getByRole("checkbox", { name: "Guest firmware is benign" }).check();
  await reach(page).getByRole("checkbox", { name: "vTPM outside my VM is honest" }).check();
  await expect(reached()).toContainText("Google Confidential VM");
  await expect(page).toHaveURL(/trust=csp-guest-firmware,csp-hypervisor-vtpm/);
  await reach(page).getByText("AL1", { exact: true }).click();
  await expect(page).toHaveURL(/al=1/);
  await page.getByRole("switch", { name: "The chip maker" }).click();
  await expect(reach(page)).toContainText("Cannot reach AL1 while the chip maker is not believed");
  await expect(page.getByText("every level is 0, whoever else is trusted", { exact: false })).toBeVisible();
});

test("a lever is marked as hypothetical wherever it has effect", async ({ page }) => {
  await page.goto(`/compare?o=aws-ec2-snp&${LATEST}`);
  const whatIf = page.getByRole("region", { name: "What if" });
  await expect(whatIf).toContainText("Hypothetical: none of this holds today");
  await whatIf.getByRole("switch").first().click();
  await expect(page).toHaveURL(/if=aws-kernel-hashes/);
  await expect(page.getByRole("term").filter({ hasText: "Hypothetical" }).locator("..")).toContainText("What if:");
  await expect(heads(page).nth(1)).toContainText("what if");
  await expect(matrix(page).getByRole("row", { name: /^Everyone but the cloud/ })).toContainText("if it changed");
  await expect(whatIf).toContainText(/Counted strictly: .*still asks for trust in/);
  await expect(page.getByText("--what-if whatif-aws-kernel-hashes", { exact: false })).toBeVisible();
});

test("whom each level asks to trust is there as sentences", async ({ page }) => {
  await page.goto("/compare?o=gcp-cvm-snp&d=2024-03-26");
  await page.getByText("Read it as sentences").click();
  await expect(page.getByText("To reach AL4 on Google Confidential VM you must trust Google’s firmware and Google’s vTPM.")).toBeVisible();
});

for (const [name, query] of [
  ["the list", `?o=all&${LATEST}&trust=csp-paravisor`],
  ["six columns with two days compared", `?o=talk,selfhosted-snp,azure-sgx&${LATEST}&since=2024-03-26`],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await page.goto(`/compare${query}`);
    await openPicker(page);
    await expect(page.getByRole("searchbox")).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });

  test(`nothing scrolls sideways at 320 px in ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/compare${query}`);
    await openPicker(page);
    await expect(page.getByRole("searchbox")).toBeVisible();
    await noSidewaysScroll(page);
  });
}
