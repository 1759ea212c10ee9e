import { corpusCases, filesOfCase, type CorpusCase } from "./evidence-corpus";
import { expect, test } from "./fixtures";
import { condition, drop, headline, judgeAt, level, openVerify, verdictWord } from "./evidence-files";

const ABSENT = "evidence corpus not present, skipping: ../shared/evidence is not beside the checkout";
const cases = corpusCases();

const isPlain = ({ files, wrap, args }: CorpusCase) =>
  files.every((file) => file.startsWith("snp/")) && !wrap && args.length === 2 && args[0] === "--at";
const plain = cases.filter(isPlain);
const VALID = plain.filter(({ verdict, mutate }) => !mutate && verdict.join() === "valid");
const ALTERED = plain.filter(({ id, verdict }) => /flip-0x(?:50|90|2a0)$/.test(id) && verdict.join() === "invalid");

/** A corpus that is there and has lost a case fails the test, rather than skipping it. */
function caseOf(id: string) {
  const found = VALID.find((one) => one.id === id);
  if (!found) throw new Error(`the corpus has no valid case ${id}`);
  return found;
}

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

test.describe("real reports through the page", () => {
  test.skip(cases.length === 0, ABSENT);

  for (const [index, group] of inGroups(VALID, 12).entries()) {
    test(`valid ones are judged valid, part ${index + 1} (${group.length})`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const one of group) await test.step(one.id, () => expectVerdict(page, one, "Valid"));
    });
  }

  for (const [index, group] of inGroups(ALTERED, 16).entries()) {
    test(`altered ones are never genuine, part ${index + 1} (${group.length})`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const one of group) {
        await test.step(one.id, async () => {
          await expectVerdict(page, one, "Invalid");
          await expect(headline(page)).toHaveText("Not genuine");
        });
      }
    });
  }

  test("a report whose signing certificate ended says so, and the time at which it held is offered", async ({ page }) => {
    const aws = caseOf("snp-report-milan-v3-vlek-aws-use2");
    await openVerify(page);
    await drop(page, filesOfCase(aws));
    await expect(headline(page)).toHaveText(/^Out of date: AWS’s signing certificate ended on \d+ \w+ \d{4}$/);
    await expect(level(page, "All four levels")).toHaveText("0");
    await page.getByRole("button", { name: /^Judge at \d{4}/ }).click();
    await expect(verdictWord(page)).toHaveText("Valid");
    await expect(condition(page, "Judged at")).toContainText("as you chose");
  });

  test("a report without its certificate names the exact address for its chip", async ({ page }) => {
    const genoa = caseOf("snp-report-genoa-v5-live");
    await openVerify(page);
    await drop(page, filesOfCase(genoa).slice(0, 1));
    await expect(headline(page)).toHaveText("Cannot be judged yet: the chip’s certificate is missing");
    await expect(
      page.locator("pre", { hasText: /curl .*https:\/\/kdsintf\.amd\.com\/vcek\/v1\/Genoa\/[0-9a-f]{128}\?blSPL=/ }).first(),
    ).toBeVisible();
  });
});

async function expectVerdict(page: Parameters<typeof openVerify>[0], one: CorpusCase, word: string): Promise<void> {
  await page.goto("/verify");
  await drop(page, filesOfCase(one));
  await expect(headline(page)).toBeVisible();
  await judgeAt(page, one.args[1]!);
  await expect(verdictWord(page)).toHaveText(word);
  for (const [key, label] of [
    ["nominalAL", "Trusting everyone"],
    ["trustworthyAL", /^Without /],
  ] as const) {
    const expected = one.levels?.[key];
    if (expected !== undefined && word === "Valid") await expect(level(page, label)).toHaveText(String(expected));
  }
}
