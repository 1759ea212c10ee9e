import { concatBytes } from "@/lib/bytes/bytes";
import { certTable, extendedReport } from "@/lib/simulator/certificate-table";
import { sample } from "@/lib/simulator/samples";
import type { Page } from "@playwright/test";
import { choose, openVerify } from "./evidence-files";
import { axe, expect, test } from "./fixtures";

const [report, ...certificates] = sample("good").files as [GivenFile, ...GivenFile[]];
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const grid = (page: Page) => page.getByRole("grid", { name: /^Bytes of / });
const byte = (page: Page, at: string) => grid(page).getByRole("gridcell", { name: new RegExp(`^byte ${at}, `) });
const focused = (page: Page) => page.locator("*:focus");
const detail = (page: Page) => page.getByRole("region", { name: "The finding in full" });

const artefact = (page: Page) => page.getByRole("combobox", { name: "Bytes of" });

/** The altered sample with its report's bytes in sight: the first finding is about a certificate. */
async function openAltered(page: Page): Promise<void> {
  await openVerify(page, "/verify?sample=altered");
  await artefact(page).selectOption({ label: "sample-report.bin" });
  await expect(grid(page)).toHaveAccessibleName("Bytes of sample-report.bin");
}

test("the bytes are one tab stop, and arrows, Home, End and Page keys move in them", async ({ page }) => {
  await openAltered(page);
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await grid(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press("Control+Home");
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x000, [0-9a-f]{2}, VERSION$/);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x051, [0-9a-f]{2}, REPORT_DATA$/);
  await page.keyboard.press("End");
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x05f, /);
  await page.keyboard.press("PageDown");
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x0ef, /);
  await page.keyboard.press("Control+End");
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x49f, 00, SIGNATURE \(rest\)$/);
  await page.keyboard.press("Tab");
  await expect(grid(page).locator(":focus")).toHaveCount(0);
});

test("only rows in sight are in the document", async ({ page }) => {
  await openAltered(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "74");
  expect(await grid(page).getByRole("row").count()).toBeLessThan(30);
});

test("a finding shows its bytes, bytes show their field and its findings, all from the keyboard", async ({ page }) => {
  await openAltered(page);
  await page.locator("[data-finding]", { hasText: "The report is not signed by the key" }).press("Enter");
  await detail(page)
    .getByRole("button", { name: /^show the bytes of SIGNATURE in / })
    .press("Enter");
  await expect(focused(page)).toHaveAttribute("aria-label", /^byte 0x2a0, [0-9a-f]{2}, SIGNATURE\.R$/);
  await expect(focused(page)).toHaveAttribute("aria-selected", "true");

  await page.keyboard.press("Control+Home");
  for (let row = 0; row < 9; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(byte(page, "0x0bf")).toHaveAttribute("aria-selected", "true");
  await expect(byte(page, "0x0c0")).toHaveAttribute("aria-selected", "false");
  await expect(page.getByRole("listbox", { name: "Fields" }).getByRole("option", { selected: true })).toContainText("MEASUREMENT");

  const resting = page.getByRole("list", { name: "Findings that rest on MEASUREMENT" });
  await resting.getByRole("button", { name: "The launch measurement was compared with nothing" }).press("Enter");
  await expect(detail(page).getByRole("heading", { level: 3 })).toHaveText("The launch measurement was compared with nothing");
  await expect(page.getByRole("button", { name: /The launch measurement was compared with nothing/, expanded: true })).toBeFocused();
});

test("a field is found by name or offset and its bytes are selected", async ({ page }) => {
  await openAltered(page);
  await page.keyboard.press("/");
  await expect(page.getByLabel("Find a field")).toBeFocused();
  await page.keyboard.type("chip_id");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: /CHIP_ID/ })).toBeFocused();
  await expect(byte(page, "0x1a0")).toHaveAttribute("aria-selected", "true");
});

test("single keys move, copy, export and list themselves, and can be turned off", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAltered(page);
  const opened = page.locator("[data-finding][aria-expanded=true]");
  const first = await opened.innerText();
  await page.keyboard.press("j");
  await expect(opened).not.toHaveText(first);
  await page.keyboard.press("k");
  await expect(opened).toContainText(first.split("\n").at(-1)!);

  await page.keyboard.press("c");
  await expect(page.locator("#announcer")).toContainText("Copied ");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]+$/);

  const saved = page.waitForEvent("download");
  await page.keyboard.press("e");
  expect((await saved).suggestedFilename()).toBe("appraisal.json");

  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys on this page" });
  await expect(list).toBeVisible();
  await list.getByRole("switch", { name: "Single keys" }).press("Space");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("?");
  await expect(list).toBeHidden();

  await page.reload({ waitUntil: "networkidle" });
  await expect(page.getByText("Single keys are off.")).toBeVisible();
});

test("a report in a raw response has both addresses, and its file shows the same fields", async ({ page }) => {
  const header = new Uint8Array(32);
  new DataView(header.buffer).setUint32(4, report.bytes.length, true);
  await openVerify(page);
  await choose(page, [{ name: "response.bin", bytes: concatBytes(header, report.bytes) }, ...certificates]);
  await artefact(page).selectOption({ label: "response.bin, report" });
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("REPORT_DATA");
  await page.keyboard.press("Enter");
  await expect(page.getByText("report 0x050, file 0x070", { exact: true })).toBeVisible();
  await expect(grid(page).getByRole("gridcell", { name: /^byte 0x050, file 0x070, [0-9a-f]{2}, REPORT_DATA$/ })).toBeVisible();

  await artefact(page).selectOption({ label: "response.bin" });
  await expect(page.getByRole("option", { name: /REPORT_DATA/ })).toContainText("070");
});

test("certificates in an extended report have both addresses", async ({ page }) => {
  const table = certTable([{ guid: "vcek", content: certificates[0]!.bytes }]);
  await openVerify(page);
  await choose(page, [{ name: "extended.bin", bytes: extendedReport(report.bytes, table) }]);
  await expect(artefact(page)).toBeVisible();
  const labels = await artefact(page).locator("option").allTextContents();
  await artefact(page).selectOption({ label: labels.find((label) => label.endsWith("VCEK"))! });
  await expect(page.getByText(/^certificate 0x[0-9a-f]+, file 0x[0-9a-f]+$/)).toBeVisible();
});

test("the drawn chain says what was measured, by whom it was signed, and where it is cut", async ({ page }) => {
  await openAltered(page);
  const drawing = page.getByRole("img", { name: "Boot chain: this evidence" });
  await expect(drawing).toBeVisible();
  await expect(drawing.locator("desc")).toContainText("Signature fails under");
  const firmware = page.getByRole("list", { name: "The boot chain from the chip up" }).getByRole("listitem").nth(1);
  await expect(firmware).toContainText("MEASUREMENT");
  await firmware.focus();
  await expect(drawing.locator("[data-ring=firmware]")).not.toHaveCSS("stroke", "none");
});

test("nothing about the bytes and the chain breaks a rule of accessibility, in light and in dark", async ({ page }) => {
  test.slow();
  await openAltered(page);
  await byte(page, "0x090").click();
  expect(await axe(page)).toEqual([]);
});

test("on a phone a row has 8 bytes, the finding opens with its bytes, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await openAltered(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "148");
  await page.locator("[data-finding]").first().click();
  await expect(page.locator("li", { has: page.locator("[data-finding][aria-expanded=true]") }).getByRole("grid")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await axe(page)).toEqual([]);
});
