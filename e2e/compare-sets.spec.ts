import { sample } from "@/lib/simulator/samples";
import { axe, expect, test } from "./fixtures";
import { choose, condition, drop, headline, openVerify } from "./evidence-files";

const good = sample("good");
const altered = sample("altered");
const AXE_TIMEOUT_MS = 150_000;
const JUDGE_SIMULATED = "Judge under the simulator’s root";

const start = async (page: Parameters<typeof openVerify>[0]) => {
  await openVerify(page);
  await drop(page, good.files);
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(headline(page)).toContainText("Simulated");
  await page.getByRole("button", { name: "Compare with another set" }).first().click();
};
const part = (page: Parameters<typeof openVerify>[0]) => page.getByRole("region", { name: "Compared with another set" });

test("a set that is dropped while one is waited for is compared, and the one on the page stays", async ({ page }) => {
  await start(page);
  const requests = condition(page, "Requests since this was given, page and worker");
  const before = await requests.textContent();
  await expect(part(page)).toBeFocused();
  await expect(part(page).getByRole("button", { name: "Choose the other set" })).toBeVisible();
  await drop(page, altered.files);
  await expect(
    part(page).getByRole("heading", { name: /^A level dropped\. \d+ checks? came out worse|^A level dropped\. One check/ }),
  ).toBeVisible();
  await expect(part(page)).toContainText("Not genuine");
  await expect(part(page).getByRole("row", { name: /Trusting everyone/ })).toContainText("AL1, if fresh");
  await expect(headline(page)).toContainText("Simulated: hardware isolation");
  await expect(page.locator("#announcer")).toContainText("Compared. A level dropped.");
  expect(await requests.textContent(), "nothing is asked for by comparing").toBe(before);

  await part(page).getByRole("button", { name: "Turn it around" }).click();
  await expect(part(page).getByRole("heading", { name: "Nothing got worse." })).toBeVisible();
});

test("what the other set answers is its own challenge, and the difference of conditions is said", async ({ page }) => {
  await start(page);
  await choose(page, good.files, "Choose the other set");
  await expect(part(page)).toContainText("Both sets hold the same files, byte for byte.");
  await expect(part(page).getByRole("heading", { name: "No check sees a difference." })).toBeVisible();
  await part(page).getByText("Judge the other set under conditions of its own").click();
  await part(page).getByLabel("Challenge you sent for it").fill(`text:${good.challengeText}`);
  await expect(part(page)).toContainText("judged under different conditions: the challenge differs.");
  await part(page).getByRole("button", { name: "Judge it as the page is judged" }).click();
  await expect(part(page)).not.toContainText("different conditions");
});

test("what is granted on the page counts for both sets", async ({ page }) => {
  await start(page);
  await choose(page, good.files, "Choose the other set");
  await expect(part(page).getByRole("row", { name: /As you chose/ })).toContainText("AL0");
  await page.getByRole("switch", { name: "This evidence is fresh" }).click();
  await expect(part(page).getByRole("row", { name: /As you chose/ })).toContainText("AL1AL1");
  await expect(part(page)).not.toContainText("different conditions");
});

test("a link is compared as files are, and one that was cut says so", async ({ page, baseURL }) => {
  await start(page);
  await page.getByRole("button", { name: "Share a link" }).click();
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
  await choose(page, [{ name: "cut.txt", bytes: new TextEncoder().encode(link.slice(0, -40)) }], "Choose the other set");
  await expect(part(page).getByRole("status")).toContainText("The other set could not be opened");
  await part(page).getByRole("button", { name: "Take another instead" }).click();
  await choose(page, [{ name: "link.txt", bytes: new TextEncoder().encode(link) }], "Choose the other set");
  await expect(part(page).getByRole("heading", { name: "No check sees a difference." })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test("stopping forgets the other set, and what is dropped next starts anew", async ({ page }) => {
  await start(page);
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await expect(part(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Compare with another set" }).first()).toBeFocused();
  await drop(page, [{ name: "other.bin", bytes: good.files[0]!.bytes }]);
  await expect(headline(page)).toContainText("Cannot be judged yet");
  await page.getByRole("button", { name: "Compare with another set" }).first().click();
  await part(page)
    .getByRole("button", { name: /kept from before/ })
    .click();
  await expect(part(page).getByRole("heading", { name: /./ }).nth(1)).toBeVisible();
});

for (const width of [320, 1440]) {
  test(`axe finds nothing in a comparison at ${width} px, and nothing scrolls sideways`, async ({ page }) => {
    test.setTimeout(AXE_TIMEOUT_MS);
    await page.setViewportSize({ width, height: 900 });
    await start(page);
    expect(await axe(page)).toEqual([]);
    await choose(page, altered.files, "Choose the other set");
    await expect(part(page).getByRole("heading", { name: /^A level dropped/ })).toBeVisible();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
