import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures";

const matrix = (page: Page) => page.getByRole("table", { name: /^Offerings on/ });
const row = (page: Page, name: string | RegExp) => matrix(page).getByRole("row", { name });
/** Text of a row’s cells, its header left out. */
const cells = (page: Page, name: string | RegExp) => row(page, name).getByRole("cell").allInnerTexts();
const levels = async (page: Page, name: RegExp) => (await cells(page, name)).map((text) => text.replace(/^AL\s*/, ""));
const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);

const NOMINAL = /^Trusting everyone/;
const TRUSTWORTHY = /^Everyone but the cloud/;
const GRANTED = /^As you chose/;

const WITHOUT = "verifiable without trusting the cloud";
const ONLY = "verifiable, only by trusting the cloud";
/** The day of the published table. */
const TALK_DAY = "/compare?d=2024-03-26";

test("the page opens at the newest facts, and the talk’s table is one button away", async ({ page }) => {
  await page.goto("/compare");
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "1", "1", "4"]);
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "24 November 2026");
  await page.getByRole("button", { name: "The talk’s table, 26 Mar 2024" }).click();
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "0", "1", "4"]);
  await expect(page).toHaveURL(/\/compare\?o=talk&d=2024-03-26$/);
  await page.getByRole("button", { name: /^The newest facts/ }).click();
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "1", "1", "4"]);
});

test("the published table, derived: symbols, four fours, and 2, 0, 1 and 4", async ({ page }) => {
  await page.goto(TALK_DAY);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four SEV-SNP offerings, three clouds");
  await expect.poll(() => levels(page, NOMINAL)).toEqual(["4", "4", "4", "4"]);
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "0", "1", "4"]);
  const expected = {
    TEE: [WITHOUT, ONLY, WITHOUT, WITHOUT],
    Firmware: [WITHOUT, ONLY, ONLY, WITHOUT],
    Kernel: [ONLY, ONLY, ONLY, WITHOUT],
    "Root FS": [ONLY, ONLY, ONLY, WITHOUT],
  };
  for (const [stage, words] of Object.entries(expected)) {
    const texts = await cells(page, new RegExp(`^\\d?\\s*${stage}`));
    expect(texts.map((text) => text.split(":")[0])).toEqual(words);
  }
});

test("a cell opens by keyboard, arrows walk, Escape closes and gives the focus back", async ({ page }) => {
  await page.goto(TALK_DAY);
  await cell(page, "aws-ec2-snp.tee").focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "azure-cvm-snp.tee")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, "azure-cvm-snp.firmware")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");

  await expect(cell(page, "azure-cvm-snp.tee")).toHaveAttribute("aria-expanded", "true");
  const drawer = page.getByRole("cell").filter({ has: page.getByRole("heading", { name: /only by trusting Microsoft$/ }) });
  await expect(drawer).toContainText("it carries no challenge of yours");
  await expect(drawer).toContainText("csp-paravisor");
  await expect(drawer).toContainText("High confidence");
  await expect(drawer.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await expect(page).toHaveURL(/cell=azure-cvm-snp\.tee/);

  await cell(page, "aws-ec2-snp.kernel").click();
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^AWS EC2, Kernel/ })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: /^AWS EC2, Kernel/ })).toHaveCount(0);
  await expect(cell(page, "aws-ec2-snp.kernel")).toBeFocused();
  await expect(page).not.toHaveURL(/cell=/);
});

test("granting a word lifts levels at once and is announced; taking the chip maker away leaves nothing", async ({ page }) => {
  await page.goto(TALK_DAY);
  await expect(row(page, GRANTED)).toHaveCount(0);
  const paravisor = page.getByRole("switch", { name: "Paravisor in my VM is benign" });
  await expect(paravisor).toHaveAccessibleDescription(/Not granted\. Microsoft\. Lifts Azure from 0 to\s4/);
  await paravisor.click();
  await expect.poll(() => levels(page, GRANTED)).toEqual(["2", "4", "1", "4"]);
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "0", "1", "4"]);
  await expect(page.locator("#announcer")).toContainText("As you chose: AWS 2, Azure 4, Google 1, CVM in your VM 4");

  await page.getByRole("switch", { name: "vTPM outside my VM is honest" }).click();
  await expect.poll(() => levels(page, GRANTED)).toEqual(["4", "4", "1", "4"]);
  await page.getByRole("switch", { name: "Guest firmware is benign" }).click();
  await expect.poll(() => levels(page, GRANTED)).toEqual(["4", "4", "4", "4"]);
  await page.getByRole("switch", { name: "The chip maker" }).click();
  for (const name of [NOMINAL, TRUSTWORTHY, GRANTED]) await expect.poll(() => levels(page, name)).toEqual(["0", "0", "0", "0"]);
  await expect(page).toHaveURL(/distrust=hw-vendor/);
});

test("counting strictly takes AWS’s shared key into account", async ({ page }) => {
  await page.goto(TALK_DAY);
  await page.getByText("Counted strictly", { exact: true }).click();
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["0", "0", "1", "4"]);
  await expect(page.getByRole("term").filter({ hasText: "Counted" }).locator("..")).toContainText("strictly");
});

test("on 22 August 2024 Azure’s TEE comes to stand without Microsoft", async ({ page }) => {
  await page.goto(TALK_DAY);
  await page.getByRole("button", { name: "Next: 22 Aug 2024" }).click();
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "1", "1", "4"]);
  await expect(cell(page, "azure-cvm-snp.tee")).toHaveAccessibleName(/^verifiable without trusting the cloud/);
  await expect(page.getByRole("button", { name: "Before 22 Aug 2024" })).toBeVisible();

  const ruler = page.getByRole("slider");
  await ruler.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(ruler).toHaveAttribute("aria-valuetext", "21 August 2024");
  await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "0", "1", "4"]);
  await page.keyboard.press("PageUp");
  await expect(ruler).toHaveAttribute("aria-valuetext", "22 August 2024");
});

test("an address brings the whole page back, says that its trust came with it, and names what it does not know", async ({ page }) => {
  await page.goto(
    "/compare?o=gcp-cvm-snp,aws-ec2-snp,nowhere-vm&d=2024-08-22&trust=csp-hypervisor-vtpm&lens=strict&cell=aws-ec2-snp.firmware",
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two SEV-SNP offerings, two clouds");
  await expect(page.getByText("No offering here is called “nowhere-vm”.")).toBeVisible();
  await expect(page.getByText("This came with the address, not from you.")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^AWS EC2, Firmware/ })).toBeVisible();
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "22 August 2024");
  await expect(page.getByRole("switch", { name: "vTPM outside my VM is honest" })).toBeChecked();

  await page.getByRole("button", { name: "Remove AWS EC2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One SEV-SNP offering, one cloud");
  await expect(page).toHaveURL(/\/compare\?o=gcp-cvm-snp&d=2024-08-22&trust=csp-hypervisor-vtpm&lens=strict$/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One SEV-SNP offering, one cloud");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two SEV-SNP offerings, two clouds");
});

test("offerings are chosen by cloud, and none at all is a state of its own", async ({ page }) => {
  await page.goto("/compare?o=aws-ec2-snp&d=2024-03-26");
  await page.getByRole("button", { name: /^\+ offering/ }).click();
  await page.getByRole("checkbox", { name: /^Azure all \d/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ offerings, two clouds$/);
  await expect(page.getByRole("checkbox", { name: /^Azure confidential VM/ })).toBeChecked();
  await page.getByRole("button", { name: /^The talk’s four/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four SEV-SNP offerings, three clouds");
  await page.goto("/compare?o=&d=2024-03-26");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No offering is shown");
  await expect(matrix(page)).toHaveCount(0);
});

test("the gap is a chart that takes the focus, and a table of the same numbers in the same room", async ({ page }) => {
  await page.goto(TALK_DAY);
  const gap = page.getByRole("region", { name: "The trust gap" });
  const chart = gap.locator("svg.recharts-surface");
  await expect(chart).toBeVisible();
  const height = (await gap.boundingBox())?.height;
  await chart.focus();
  await page.keyboard.press("ArrowRight");
  await expect(gap.getByText("Everyone but the cloud 1, everyone 4.", { exact: false })).toBeVisible();
  await gap.getByText("Table", { exact: true }).click();
  await expect(gap.getByRole("row", { name: /^AWS EC2 AL2 AL4/ })).toBeVisible();
  expect((await gap.boundingBox())?.height).toBe(height);
});

for (const width of [1440, 390]) {
  test(`nothing moves while the page at ${width} px comes to life`, async ({ page }) => {
    await page.setViewportSize({ width, height: 3000 });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { readonly value: number };
          document.documentElement.dataset.shift = String(Number(document.documentElement.dataset.shift ?? 0) + value);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto("/compare", { waitUntil: "networkidle" });
    await expect(page.locator("svg.recharts-surface")).toBeVisible();
    expect(Number((await page.locator("html").getAttribute("data-shift")) ?? 0)).toBeLessThan(0.01);
  });
}

test("who must be trusted stands in words, level by level", async ({ page }) => {
  await page.goto(TALK_DAY);
  const who = page.getByRole("region", { name: "Who must be trusted for each level" });
  await expect(who.getByRole("row", { name: /^AWS EC2/ })).toContainText("Nobody but AMD and yourself");
  await expect(who.getByRole("row", { name: /^Google Confidential VM/ })).toContainText("Google’s firmware and its vTPM");
  await page.getByRole("switch", { name: "The chip maker" }).click();
  await expect(who.getByRole("row", { name: /^AWS EC2/ })).toContainText("Out of reach, whoever is trusted");
});

test("the page hands on its address and the command that prints the same", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(TALK_DAY);
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "26 March 2024");
  await page.getByRole("button", { name: "Copy the command" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "trustgap compare --date 2024-03-26 --offering aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,azure-cvm-in-vm",
  );
  await page.getByRole("button", { name: "Copy the address" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${new URL(page.url()).origin}/compare?o=talk&d=2024-03-26`);
});

test("evidence judged in this tab stands beside the offerings, with what its levels hang on, and can be taken away", async ({ page }) => {
  await page.goto("/verify");
  await page.getByRole("link", { name: "A plain SNP report" }).click();
  await expect(page.getByText("Simulated", { exact: false }).first()).toBeVisible();
  await page.getByRole("navigation").first().getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your evidence beside four SEV-SNP offerings");
  await expect(page.getByRole("term").filter({ hasText: "Your evidence judged" })).toBeVisible();
  await expect(row(page, TRUSTWORTHY).getByRole("cell").first()).toContainText("simulated");
  await page.getByRole("button", { name: "Remove your evidence" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four SEV-SNP offerings, three clouds");
});

test("axe finds nothing, in light and dark, with a drawer open and trust granted", async ({ page }) => {
  await page.goto(`${TALK_DAY}&trust=csp-paravisor&cell=azure-cvm-snp.tee`);
  await expect(page.locator("svg.recharts-surface")).toBeVisible();
  await page.getByRole("button", { name: /^\+ offering/ }).click();
  expect(await axe(page)).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("cells are symbols with their reason in the name, chains stand one at a time, and nothing scrolls sideways", async ({ page }) => {
    await page.goto(TALK_DAY);
    await expect(cell(page, "aws-ec2-snp.kernel")).toHaveAccessibleName(/^verifiable, only by trusting the cloud: \S+/);
    const chains = page.getByRole("region", { name: "Boot chains, from the chip up" });
    await expect(chains.getByRole("figure")).toHaveCount(1);
    await chains.getByRole("button", { name: "Google Confidential VM" }).click();
    await expect(chains.getByRole("img", { name: "Boot chain: Google Confidential VM" })).toBeVisible();
    await cell(page, "gcp-cvm-snp.firmware").click();
    await expect(page.getByRole("heading", { name: /^Google Confidential VM, Firmware/ })).toBeVisible();
    await expect(page.locator("svg.recharts-surface")).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the facts are in the page: symbols, reasons, levels, gap, people, chains as text", async ({ page }) => {
    await page.goto("/compare");
    await expect.poll(() => levels(page, NOMINAL)).toEqual(["4", "4", "4", "4"]);
    await expect.poll(() => levels(page, TRUSTWORTHY)).toEqual(["2", "1", "1", "4"]);
    await expect(row(page, /Firmware/)).toContainText("Open source; rebuilds to the measured value");
    await expect(page.getByRole("region", { name: "The trust gap" }).getByRole("row", { name: /^AWS EC2 AL2 AL4 Gap 2/ })).toBeVisible();
    await expect(page.getByRole("img", { name: "Boot chain: AWS EC2" })).toBeVisible();
    await page.getByText("Read it as text").first().click();
    await expect(page.getByRole("list", { name: /^Boot chain of AWS EC2/ })).toBeVisible();
  });

  test("nothing prerendered carries a style attribute", async ({ request }) => {
    expect(await (await request.get("/compare")).text()).not.toMatch(/\sstyle="/);
  });
});
