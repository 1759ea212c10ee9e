import type { Page } from "@playwright/test";
import { sample } from "@/lib/simulator/samples";
import { expect, test } from "./fixtures";
import { condition, drop, headline, openVerify, untilPrepared } from "./evidence-files";

const { files } = sample("good");

/** Every request that the browser makes from now on, of page and worker alike. */
function requestsFromNow(page: Page): string[] {
  const made: string[] = [];
  page.context().on("request", (request) => made.push(request.url()));
  return made;
}

test("between a drop and its verdict neither page nor worker makes a request, and the page says so", async ({ page }) => {
  await openVerify(page);
  const made = requestsFromNow(page);
  await drop(page, files);
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(condition(page, "Requests since this was given")).toHaveText("0");
  await page.waitForTimeout(500);
  expect(made).toEqual([]);
  await expect(condition(page, "Requests since this was given")).toHaveText("0");
});

test("a drop that comes before the worker has its parts counts every part that is fetched then", async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    if (page.workers().length > 0) await held;
    await route.continue();
  });
  await page.goto("/verify");
  await drop(page, files);
  const made = requestsFromNow(page);
  release();
  await expect(headline(page)).toHaveText("Not genuine");
  await untilPrepared(page);
  expect(made.length).toBeGreaterThan(0);
  await expect(condition(page, "Requests since this was given").locator("summary")).toHaveText(String(made.length));
});

test("the same holds for a drop on the first page, which then leads to the verdict", async ({ page }) => {
  await openVerify(page, "/");
  const made = requestsFromNow(page);
  await drop(page, files);
  await expect(headline(page)).toHaveText("Not genuine");
  await expect(page).toHaveURL(/\/verify$/);
  await expect(condition(page, "Requests since this was given")).toHaveText("0");
  expect(made).toEqual([]);
});

test("nothing that is named or granted afterwards makes a request either", async ({ page }) => {
  await openVerify(page);
  await drop(page, files);
  await expect(headline(page)).toBeVisible();
  const made = requestsFromNow(page);
  await page.getByLabel("Challenge you sent").fill("00112233445566778899aabbccddeeff");
  await expect(condition(page, "Challenge")).toContainText("00112233");
  await page.getByRole("button", { name: "JSON" }).click();
  await page.waitForTimeout(300);
  expect(made).toEqual([]);
});

test("sharing sends nothing: it fetches at most a part of this program, and that is counted", async ({ page, baseURL }) => {
  await openVerify(page);
  await drop(page, files);
  await expect(headline(page)).toBeVisible();
  const made = requestsFromNow(page);
  await page.getByRole("button", { name: "Share a link" }).click();
  await expect(page.getByRole("textbox", { name: "The link" })).toBeVisible();
  expect(made.filter((url) => !url.startsWith(`${baseURL}/_next/static/`))).toEqual([]);
  await expect(condition(page, "Requests since this was given")).toHaveText(new RegExp(`^${made.length}`));
});

test("what a later request asks for is counted and named: the certificate reader is one", async ({ page }) => {
  await openVerify(page);
  await drop(page, files);
  await page.getByRole("button", { name: "Details of sample-vcek.der" }).click();
  await expect(page.getByText("Signed with")).toBeVisible();
  const counted = condition(page, "Requests since this was given");
  await expect(counted.locator("summary")).toHaveText(/^[1-9]\d*$/);
  await counted.locator("summary").click();
  await expect(counted).toContainText("/_next/static/");
});

test.describe("inside the worker", () => {
  // What the worker is refused, the browser logs as an error.
  test.use({ allowedErrors: [/Content Security Policy|violates the following|Refused to connect|fetch/i] });

  test("a request to anywhere fails under the worker’s own policy", async ({ page, baseURL }) => {
    await openVerify(page);
    const [worker] = page.workers();
    const attempt = (address: string) =>
      worker!.evaluate(
        (url) =>
          fetch(url).then(
            () => "reached",
            () => "refused",
          ),
        address,
      );
    const made = requestsFromNow(page);
    expect(await attempt(`${baseURL}/verify`)).toBe("refused");
    expect(await attempt("http://127.0.0.1:9/elsewhere")).toBe("refused");
    expect(
      await worker!.evaluate(() =>
        new Promise((resolve) => {
          const socket = new WebSocket("ws://127.0.0.1:9");
          socket.onopen = () => resolve("reached");
          socket.onerror = () => resolve("refused");
        }).catch(() => "refused"),
      ),
    ).toBe("refused");
    expect(made.filter((url) => url.includes("elsewhere"))).toEqual([]);
  });
});
