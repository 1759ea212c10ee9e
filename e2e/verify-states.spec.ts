import type { Page } from "@playwright/test";
import { sample } from "@/lib/simulator/samples";
import { axe, expect, test, untilWhole } from "./fixtures";
import { choose, condition, headline, judgeAt, openVerify } from "./evidence-files";

const [report, ...certificates] = sample("good").files as [GivenFile, ...GivenFile[]];
interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Axe reads every byte of the hex view, in light and in dark. */
const AXE_TIMEOUT_MS = 240_000;

const judgeSimulated = (page: Page) => page.getByRole("button", { name: "Judge under the simulator’s root" }).click();

async function openSample(page: Page): Promise<void> {
  await openVerify(page, "/verify?sample=good");
  await judgeSimulated(page);
  await expect(condition(page, "Simulated")).toHaveText("judged under the simulator’s root");
  await untilWhole(page);
}

/** Opens the sample's link after a change to its fragment. */
async function openLink(page: Page, change: (fragment: string) => string): Promise<void> {
  await openVerify(page, "/verify?sample=link");
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(1);
  const { hash } = new URL(page.url());
  await page.goto("about:blank");
  await page.goto(`/verify${change(hash)}`);
}

async function giveTooLarge(page: Page): Promise<void> {
  await openVerify(page);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(65 * 1024 * 1024)], "big.bin"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(headline(page)).toContainText("over a limit");
}

const copies = (count: number): GivenFile[] => Array.from({ length: count }, (_, i) => ({ name: `${i}.bin`, bytes: report.bytes }));

/** States of the page that no other journey reads with axe. */
const STATES: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  [
    "out of date",
    async (page) => {
      await openSample(page);
      await judgeAt(page, "2190-01-01 00:00 UTC");
      await expect(headline(page)).toContainText("Out of date");
    },
  ],
  [
    "valid and answering a challenge",
    async (page) => {
      await openSample(page);
      await page.getByLabel("Challenge you sent").fill(`text:${sample("good").challengeText}`);
      await expect(headline(page)).toHaveText("Simulated: hardware isolation");
    },
  ],
  [
    "unrecognised",
    async (page) => {
      await openVerify(page);
      await choose(page, [{ name: "notes.bin", bytes: new TextEncoder().encode("Not evidence of anything.") }]);
      await expect(page.getByRole("heading", { name: "What would be recognised" })).toBeVisible();
    },
  ],
  ["over a limit", giveTooLarge],
  [
    "with many files",
    async (page) => {
      await openVerify(page);
      await choose(page, [...copies(40), ...certificates]);
      await expect(headline(page)).toHaveText("Not genuine");
    },
  ],
  [
    "from a cut link",
    async (page) => {
      await openLink(page, (fragment) => fragment.slice(0, -40));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link was cut short");
    },
  ],
  [
    "with its keys listed",
    async (page) => {
      await openVerify(page, "/verify?sample=altered");
      await page.locator("button[data-finding]").first().focus();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys on this page" })).toBeVisible();
    },
  ],
  [
    "with the JSON open",
    async (page) => {
      await openSample(page);
      await page.getByRole("button", { name: "JSON" }).click();
      await expect(page.getByLabel("The appraisal as JSON")).toBeVisible();
    },
  ],
];

for (const [name, open] of STATES) {
  test(`axe finds nothing on the page ${name}, and it fits 320 px`, async ({ page }) => {
    test.setTimeout(AXE_TIMEOUT_MS);
    await open(page);
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("a file that was not read is named where the evidence is", async ({ page }) => {
  await giveTooLarge(page);
  await expect(condition(page, "Evidence")).toHaveText("big.bin, not used");
});

for (const [width, rows] of [
  [320, 2],
  [360, 1],
  [390, 1],
  [1440, 1],
] as const) {
  test(`at ${width} px no item of the menu stands alone on a line`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/verify");
    const links = await page.getByRole("navigation", { name: "Main" }).getByRole("link").all();
    const tops = await Promise.all(links.map(async (link) => Math.round((await link.boundingBox())!.y)));
    const perRow = [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    expect(perRow).toHaveLength(rows);
    expect(new Set(perRow).size).toBe(1);
  });
}

test("nothing that is read is under 12 px on a verdict, drawings included", async ({ page }) => {
  await openSample(page);
  for (const width of [320, 390, 1180, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await untilWhole(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("main *")].flatMap((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (!own || !element.checkVisibility() || element.getBoundingClientRect().width < 2) return [];
        const svg = element.closest("svg");
        const scale = svg?.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
        return parseFloat(getComputedStyle(element).fontSize) * scale < 11.95 ? [element.textContent ?? ""] : [];
      }),
    );
    expect(small, `${width} px`).toEqual([]);
  }
});

test("under reduced motion nothing moves by itself, marks of a drawing included", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openSample(page);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((all) => all.split(",").some((one) => parseFloat(one) > 0));
      }).length,
  );
  expect(moving).toBe(0);
});

test("the order of the keyboard is the order of the document: head, actions, what is known, findings, bytes", async ({ page }) => {
  await openSample(page);
  const places = await page.evaluate(() => {
    const find = (what: string) =>
      [...document.querySelectorAll<HTMLElement>("main a, main button, main input, main [tabindex='0']")].findIndex(
        (element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().startsWith(what) || element.id === what,
      );
    return ["Stop judging under it", "Share a link", "JSON", "Print", "judge-at", "Add files to this set", "All "].map(find);
  });
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count()).toBe(0);
});

test.describe("before any script of the page has run", () => {
  test.use({ allowedErrors: [/Failed to load resource/] });
  const title = (page: Page) => page.getByRole("heading", { level: 1 });
  const withoutScripts = (page: Page) => page.route(/_next\/static\/.*\.js/, (route) => route.abort());

  test("the empty page stands where nothing is awaited", async ({ page }) => {
    await withoutScripts(page);
    await page.goto("/verify");
    await expect(title(page)).toBeVisible();
  });

  for (const awaited of ["/verify?sample=good", "/verify#1.VGcAAABV"]) {
    test(`it does not where something is: ${awaited}`, async ({ page }) => {
      await withoutScripts(page);
      await page.goto(awaited);
      await expect(page.locator("main h1")).toHaveCount(1);
      await expect(page.locator("main h1")).toBeHidden();
    });
  }

  test("nor where the tab holds a set from before", async ({ page }) => {
    await openVerify(page);
    await choose(page, sample("good").files);
    await expect(headline(page)).toBeVisible();
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem("trustgap-holds"))).toBe("1");
    await withoutScripts(page);
    await page.reload();
    await expect(page.locator("main h1")).toHaveCount(1);
    await expect(page.locator("main h1")).toBeHidden();
  });
});
