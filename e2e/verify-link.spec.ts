import type { Page } from "@playwright/test";
import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import { encodeLink } from "@/lib/share/link";
import { sample } from "@/lib/simulator/samples";
import { expect, test } from "./fixtures";
import { condition, drop, headline, level, openVerify } from "./evidence-files";

const { files, challengeText, measurement } = sample("good");
const challenge = Buffer.from(challengeText).toString("hex");

/** All that a forger can put into a link: an old report, and the very values it holds as if they had been asked for. */
const FORGED: Claimed = {
  challenge,
  measurements: [measurement],
  at: "2026-02-01T00:00:00Z",
  lens: "talk",
  verdict: "valid",
  levels: { nominal: 2, trustworthy: 2, granted: 2, expected: 2 },
};

async function fragmentOf(inputs: readonly Input[], claimed: Claimed): Promise<string> {
  const link = await encodeLink({ base: "http://127.0.0.1", inputs, claimed });
  return link.slice(link.indexOf("#"));
}

const judgeSimulated = (page: Page) => page.getByRole("button", { name: "Judge under the simulator’s root" }).click();

test("a link says that it was judged again here, and where the sender’s page differs, before anything else", async ({ page }) => {
  await openVerify(page, `/verify${await fragmentOf(files, FORGED)}`);
  const notice = page.getByRole("region", { name: "You opened a link" });
  await expect(notice).toContainText("Its evidence was judged again here, in your browser, just now. Nothing was sent.");
  await expect(notice.getByRole("list", { name: "Where the sender’s page differs" }).getByRole("listitem").first()).toHaveText(
    "The sender’s page said “valid”. Here it is “invalid”.",
  );
  await expect(headline(page)).toHaveText("Not genuine");
});

test("a forged link earns nothing before its claims are adopted, one by one", async ({ page }) => {
  await openVerify(page, `/verify${await fragmentOf(files, FORGED)}`);
  await judgeSimulated(page);
  await expect(headline(page)).toHaveText("Simulated: hardware isolation, if this report is fresh");
  await expect(condition(page, "Challenge")).toHaveText("claimed by the sender, not adopted");
  await expect(condition(page, "Judged at")).not.toContainText("2026-02-01");
  await expect(condition(page, "Trust granted")).toHaveText("nobody but AMD");
  await expect(level(page, "Without the cloud")).toHaveText("1");
  await expect(level(page, "As you chose")).toHaveText("0");
  await expect(level(page, "Compared with values you named")).toHaveText("0");

  const claims = page.getByRole("list", { name: "What the sender claims" });
  await expect(claims.getByRole("listitem")).toHaveCount(3);
  await expect(claims).toContainText("“as you chose” goes from 0 to 1");
  await claims.getByRole("button", { name: "Adopt: I sent this" }).click();
  await expect(headline(page)).toHaveText("Simulated: hardware isolation");
  await expect(level(page, "As you chose")).toHaveText("1");
  await claims.getByRole("button", { name: "Take it back" }).click();
  await expect(headline(page)).toHaveText("Simulated: hardware isolation, if this report is fresh");

  await claims.getByRole("button", { name: "Adopt: I expect this" }).click();
  await expect(level(page, "Without the cloud")).toHaveText("2");
  await claims.getByRole("button", { name: "Adopt: judge then" }).click();
  await expect(condition(page, "Judged at")).toContainText("2026-02-01 00:00 UTC, as you chose");
});

test("a link made here opens to the same evidence elsewhere, with what was named here as claims", async ({ page, browser }) => {
  await openVerify(page);
  await drop(page, files);
  await judgeSimulated(page);
  await page.getByLabel("Challenge you sent").fill(`text:${challengeText}`);
  await page.getByRole("switch", { name: "The chip maker" }).click();
  await page.getByRole("switch", { name: "The chip maker" }).click();
  await page.getByRole("button", { name: "Share a link" }).click();
  await expect(page.getByText("the identity of the chip")).toBeVisible();
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(link);
  await expect(headline(elsewhere)).toHaveText("Not genuine");
  await expect(condition(elsewhere, "Challenge")).toHaveText("claimed by the sender, not adopted");
  await expect(condition(elsewhere, "Evidence")).toContainText("from a link, 3 files");
  await elsewhere.getByText("Check the same link on the command line").click();
  await expect(elsewhere.getByRole("region", { name: "The command" })).toContainText(`npm run -s trustgap -- verify '${link}'`);
  await elsewhere.context().close();
});

test("a link that is cut, altered, newer or too large gets a page that says which, and nothing is judged", async ({ page }) => {
  const fragment = await fragmentOf(files, FORGED);
  const middle = Math.floor(fragment.length / 2);
  const broken: readonly (readonly [string, string, RegExp])[] = [
    [fragment.slice(0, -40), "This link was cut short", /Characters it says it has/],
    [
      `${fragment.slice(0, middle)}${fragment[middle] === "A" ? "B" : "A"}${fragment.slice(middle + 1)}`,
      "This link was changed on its way",
      /Ask the sender/,
    ],
    [fragment.replace("#1.", "#7."), "This link comes from a newer version", /format version 7/],
  ];
  for (const [text, title, words] of broken) {
    await page.goto("about:blank");
    await page.goto(`/verify${text}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.locator("main")).toContainText(words);
    await expect(page.locator("#verdict")).toHaveCount(0);
  }
});

test("opening a link keeps what was dropped before, and a second link in the same tab is opened too", async ({ page }) => {
  await openVerify(page);
  await drop(page, [{ name: "mine.bin", bytes: files[0]!.bytes }]);
  await expect(headline(page)).toContainText("Cannot be judged yet");
  const open = (fragment: string) => page.evaluate((hash) => void (location.hash = hash), fragment);
  await open(await fragmentOf(files, FORGED));
  await expect(page.getByRole("region", { name: "You opened a link" })).toBeVisible();
  await expect(page.getByText("What you gave before is kept: mine.bin")).toBeVisible();
  await open(await fragmentOf(files.slice(0, 1), {}));
  await expect(headline(page)).toContainText("Cannot be judged yet");
  await expect(condition(page, "Evidence")).toContainText("from a link, 1 file");
});

test("a link that is pasted as text is opened like one that is followed", async ({ page }) => {
  await openVerify(page);
  const link = await encodeLink({ base: "https://example.org", inputs: files, claimed: FORGED });
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, link);
  await expect(page.getByRole("region", { name: "You opened a link" })).toBeVisible();
});
