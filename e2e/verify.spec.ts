import { sample } from "@/lib/simulator/samples";
import { axe, expect, test, untilWhole } from "./fixtures";
import { choose, condition, drop, headline, judgeAt, level, openVerify, verdictWord } from "./evidence-files";

const good = sample("good");
const [report, vcek, chain] = good.files as [(typeof good.files)[0], (typeof good.files)[0], (typeof good.files)[0]];
/** Axe reads every byte of the hex view, twice. */
const AXE_TIMEOUT_MS = 150_000;
const JUDGE_SIMULATED = "Judge under the simulator’s root";

test("simulated evidence is not genuine until the reader judges under the simulator’s root, which is marked", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(level(page, "All four levels")).toHaveText("0");
  await expect(condition(page, "Simulated")).toHaveText("made by TrustGap’s simulator");

  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(headline(page)).toHaveText("Simulated: hardware isolation, if this report is fresh");
  await expect(verdictWord(page)).toHaveText("Valid");
  await expect(condition(page, "Simulated")).toHaveText("judged under the simulator’s root");
  await expect(level(page, "Without the cloud")).toHaveText("1");
  await expect(level(page, "As you chose")).toHaveText("0");

  await page.getByRole("button", { name: "Stop judging under it" }).click();
  await expect(headline(page)).toHaveText("Not genuine");
});

test("an altered report stays not genuine under any root, and the finding says why", async ({ page }) => {
  await openVerify(page, "/verify?sample=altered");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(condition(page, "Simulated")).toHaveText("judged under the simulator’s root");
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(level(page, "All four levels")).toHaveText("0");
  const detail = page.getByRole("region", { name: "The finding in full" });
  await expect(detail).toContainText("not signed by the key");
  await expect(detail.getByText("Who would have to lie")).toBeVisible();
  await expect(detail.getByRole("link", { name: "snp/report-signature" })).toHaveAttribute("href", "/checks/snp/report-signature");
});

test("a report alone cannot be judged; the missing certificate joins it where it is dropped", async ({ page }) => {
  await openVerify(page);
  await drop(page, [report]);
  await expect(headline(page)).toHaveText("Cannot be judged yet: the chip’s certificate is missing");
  await expect(page.locator("pre", { hasText: "https://kdsintf.amd.com/vcek/v1/Genoa/" }).first()).toBeVisible();
  await expect(page.getByText("Read, not judged: until the signature is checked")).toBeVisible();
  await expect(level(page, "All four levels")).toHaveText("0");

  await drop(page, [vcek, chain]);
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(page.getByRole("row", { name: report.name })).toBeVisible();
  await expect(page.getByRole("row", { name: vcek.name })).toBeVisible();
});

test("what the reader knows and grants is judged at once", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await expect(level(page, "As you chose")).toHaveText("0");

  await page.getByRole("switch", { name: "This evidence is fresh" }).click();
  await expect(level(page, "As you chose")).toHaveText("1");
  await expect(condition(page, "Trust granted")).toHaveText("This evidence is fresh");
  await page.getByRole("switch", { name: "This evidence is fresh" }).click();
  await expect(level(page, "As you chose")).toHaveText("0");

  await page.getByLabel("Challenge you sent").fill(`text:${good.challengeText}`);
  await expect(headline(page)).toHaveText("Simulated: hardware isolation");
  await expect(level(page, "As you chose")).toHaveText("1");

  await page.getByLabel("Measurement you expect").fill(good.measurement);
  await expect(headline(page)).toHaveText("Simulated: firmware measured");
  await expect(level(page, "Compared with values you named")).toHaveText("2");

  await page.getByLabel("Challenge you sent").fill("00112233445566778899aabbccddeeff");
  await expect(headline(page)).toHaveText("Does not answer your challenge");
  await page.getByLabel("Challenge you sent").fill("0011");
  await expect(page.getByText("Not used: a challenge has at least 16 bytes")).toBeVisible();
  await expect(condition(page, "Challenge")).toHaveText("not named");

  await page.getByRole("radio", { name: "Counted strictly" }).check({ force: true });
  await expect(condition(page, "Counted")).toHaveText("strictly");
  await page.getByRole("switch", { name: "The chip maker" }).click();
  await expect(headline(page)).toHaveText("Simulated, but proves nothing without its chip maker");
});

test("where only a date fails, the time at which it held is a button and never chosen unasked", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await judgeAt(page, "2190-01-01 00:00 UTC");
  await expect(headline(page)).toContainText("Out of date: ");
  await expect(verdictWord(page)).toHaveText("Invalid");
  await expect(level(page, "All four levels")).toHaveText("0");
  await page.getByRole("button", { name: /^Judge at \d{4}/ }).click();
  await expect(headline(page)).toHaveText("Simulated: hardware isolation, if this report is fresh");
  await expect(condition(page, "Judged at")).toContainText("as you chose");
  await page.getByRole("button", { name: "Judge now" }).click();
  await expect(condition(page, "Judged at")).not.toContainText("as you chose");
});

test("a half time is not judged", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByLabel("Judge at").fill("2190-13");
  await page.getByLabel("Judge at").press("Enter");
  await expect(page.getByText("Not used: a time is")).toBeVisible();
  await expect(condition(page, "Judged at")).not.toContainText("as you chose");
});

test("leaving the page, coming back and loading it anew loses nothing; Clear forgets", async ({ page }) => {
  await openVerify(page);
  await drop(page, good.files);
  await page.getByLabel("Challenge you sent").fill(`text:${good.challengeText}`);
  await page.getByRole("link", { name: "Method", exact: true }).click();
  await expect(page).toHaveURL(/\/method$/);
  await page.getByRole("link", { name: "Verify", exact: true }).click();
  await expect(page.getByLabel("Challenge you sent")).toHaveValue(`text:${good.challengeText}`);
  await expect(page.getByRole("row", { name: report.name })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Challenge you sent")).toHaveValue(`text:${good.challengeText}`);
  await expect(page.getByRole("row", { name: report.name })).toBeVisible();

  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does your evidence prove?");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does your evidence prove?");
});

test("a new set puts the one before aside and gives it back", async ({ page }) => {
  await openVerify(page);
  await drop(page, good.files);
  await expect(headline(page)).toHaveText("Not genuine");
  await drop(page, [{ name: "other.bin", bytes: report.bytes }]);
  await expect(headline(page)).toContainText("Cannot be judged yet");
  await expect(page.getByText(`What you gave before is kept: ${report.name}`)).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("row", { name: vcek.name })).toBeVisible();
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.getByText("What you gave before is kept")).toHaveCount(0);
});

test("text that is pasted outside a field is judged, inside a field it is text", async ({ page }) => {
  await openVerify(page);
  const paste = (selector: string, text: string) =>
    page.evaluate(
      ([where, what]) => {
        const transfer = new DataTransfer();
        transfer.setData("text/plain", what!);
        document
          .querySelector(where!)!
          .dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
      },
      [selector, text],
    );
  await paste("body", Buffer.from(report.bytes).toString("hex"));
  await expect(headline(page)).toHaveText("Cannot be judged yet: the chip’s certificate is missing");
  await page.locator("#judge-at").waitFor();
  await paste("#judge-at", "nothing");
  await expect(page.getByRole("row", { name: "pasted text" }).first()).toBeVisible();
  await expect(headline(page)).toHaveText("Cannot be judged yet: the chip’s certificate is missing");
});

test("files that are nothing known are listed with what was tried", async ({ page }) => {
  await openVerify(page);
  await choose(page, [{ name: "notes.txt", bytes: new TextEncoder().encode("hello, nothing to see here") }]);
  await expect(headline(page)).toHaveText("Nothing here could be read as evidence");
  await expect(page.getByRole("row", { name: "notes.txt" })).toContainText("tried");
  await expect(page.getByRole("heading", { name: "What would be recognised" })).toBeVisible();
});

test("a file over the limit is named, and nothing is judged by halves", async ({ page }) => {
  await openVerify(page);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(65 * 1024 * 1024)], "big.bin"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(headline(page)).toContainText("Cannot be judged yet: it is over a limit");
  await expect(page.getByRole("row", { name: "big.bin" })).toContainText("the limit for one file is 64 MiB");
});

test("certificate details are read on demand", async ({ page }) => {
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: `Details of ${vcek.name}` }).click();
  await expect(page.getByText("Signed with")).toBeVisible();
  await expect(page.locator("dl", { hasText: "Signed with" })).toContainText("SEV-Genoa");
});

test("the JSON is what the page shows", async ({ page }) => {
  await openVerify(page, "/verify?sample=altered");
  await page.getByRole("button", { name: "JSON" }).click();
  const json = JSON.parse((await page.getByLabel("The appraisal as JSON").textContent()) ?? "") as { verdict: string; simulated: boolean };
  expect(json).toMatchObject({ schema: "trustgap.appraisal/1", verdict: "invalid", simulated: true });
});

test("findings are filtered and opened by keyboard alone", async ({ page }) => {
  await openVerify(page, "/verify?sample=altered");
  const filter = page.getByRole("button", { name: /^Passed \d+/ });
  await filter.focus();
  await page.keyboard.press("Enter");
  await expect(filter).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const open = page.locator("button[aria-expanded=true]", { hasText: "passed:" });
  await expect(open).toHaveCount(1);
  await expect(page.getByRole("region", { name: "The finding in full" })).toContainText("Specification");
});

test("everything from choosing a file to adopting a grant works by keyboard", async ({ page }) => {
  await openVerify(page);
  const reach = async (name: RegExp) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent) ?? "";
      });
      if (name.test(label)) return;
    }
    throw new Error(`no stop named ${String(name)}`);
  };
  await reach(/^A plain SNP report$/);
  await page.keyboard.press("Enter");
  await expect(headline(page)).toHaveText("Not genuine");
  await reach(/^Judge under the simulator’s root$/);
  await page.keyboard.press("Enter");
  await expect(headline(page)).toContainText("Simulated");
  await untilWhole(page);
  await reach(/^This evidence is fresh$/);
  await page.keyboard.press("Space");
  await expect(level(page, "As you chose")).toHaveText("1");
});

for (const [name, path] of [
  ["empty", "/verify"],
  ["not genuine", "/verify?sample=good"],
  ["altered", "/verify?sample=altered"],
  ["from a link", "/verify?sample=link"],
] as const) {
  test(`axe finds nothing on the page ${name}`, async ({ page }) => {
    test.setTimeout(AXE_TIMEOUT_MS);
    await openVerify(page, path);
    if (path !== "/verify") await expect(headline(page)).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
}

test("axe finds nothing on a valid set with everything open, nor on an incomplete one", async ({ page }) => {
  test.setTimeout(2 * AXE_TIMEOUT_MS);
  await openVerify(page, "/verify?sample=good");
  await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
  await page.getByRole("button", { name: `Details of ${vcek.name}` }).click();
  await page.getByRole("button", { name: "Share a link" }).click();
  await expect(page.getByRole("textbox", { name: "The link" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This evidence beside what offerings can prove" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await drop(page, [report]);
  await expect(headline(page)).toContainText("Cannot be judged yet");
  expect(await axe(page)).toEqual([]);
});

for (const width of [320, 390, 768, 1180]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/verify", "/verify?sample=good", "/verify?sample=link"]) {
      await openVerify(page, path);
      if (path.endsWith("good")) await page.getByRole("button", { name: JUDGE_SIMULATED }).click();
      await untilWhole(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}
