import { axe, expect, test } from "./fixtures";

for (const path of ["/method", "/checks", "/checks/snp/report-signature", "/sources"]) {
  test(`axe finds nothing on ${path} in light and dark`, async ({ page }) => {
    await page.goto(path);
    expect(await axe(page)).toEqual([]);
  });
}

test("the levels are built up from the chip, each drawn and each readable as text", async ({ page }) => {
  await page.goto("/method");
  for (const name of [
    "AL0, no attestation",
    "AL1, attested isolation",
    "AL2, measured firmware",
    "AL3, measured kernel",
    "AL4, fully measured boot",
  ]) {
    await expect(page.getByRole("img", { name: `Boot chain: ${name}`, exact: true })).toBeVisible();
  }
  await expect(page.getByText("Read it as text")).toHaveCount(5);
});

test("focus in the list rings the stratum in the drawing", async ({ page }) => {
  await page.goto("/method");
  const figure = page.locator("figure.chain").nth(2);
  await figure.getByText("Read it as text").click();
  const ring = figure.locator('.chain-wide [data-ring="firmware"]');
  expect(await ring.evaluate((element) => getComputedStyle(element).stroke)).toBe("none");
  await figure.getByRole("listitem").nth(1).focus();
  expect(await ring.evaluate((element) => getComputedStyle(element).stroke)).not.toBe("none");
});

test("lettering stays in its drawing, and the outside folds under the signer where there is no room", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/method");
  await page.evaluate(() => document.fonts.ready);
  const drawing = page.locator("figure.chain").last().locator(".chain-module > svg:visible");
  await expect(drawing).toHaveAttribute("viewBox", /^0 0 246 /);
  await expect(drawing.getByText(/^Outside: /)).toBeVisible();
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const burst = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>(".chain-module text")]
        .filter((text) => text.getClientRects().length > 0)
        .filter((text) => {
          const [box, frame] = [text.getBoundingClientRect(), text.ownerSVGElement!.getBoundingClientRect()];
          return box.left < frame.left - 1 || box.right > frame.right + 1;
        })
        .map((text) => text.textContent),
    );
    expect(burst, `at ${width}`).toEqual([]);
  }
});

test("terms have addresses, and pinned roots show fingerprint and validity", async ({ page }) => {
  await page.goto("/method#trustworthy");
  await expect(page.locator("#trustworthy")).toBeInViewport();
  await expect(page.locator("#trustworthy")).toContainText("everybody but the cloud");
  const milan = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "ARK-Milan", exact: true }) });
  await expect(milan).toContainText("69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd");
  await expect(milan).toContainText("2020-10-22 to 2045-10-22");
});

test("every check of the list has a page that says what it proves and what it does not", async ({ page }) => {
  await page.goto("/checks");
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
  await links.first().click();
  for (const question of [
    "Why it matters",
    "What a pass does not show",
    "Usual causes of a failure",
    "What to do then",
    "Who would have to lie",
    "Where it comes from",
  ]) {
    await expect(page.getByRole("term").filter({ hasText: question }).first()).toBeVisible();
  }
});

test.describe("an address that is none", () => {
  test.use({ allowedErrors: [/404/] });

  test("gets a page that says so and leads on", async ({ page }) => {
    const response = await page.goto("/checks/snp/no-such-check");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
    await page.getByRole("main").getByRole("link", { name: "Every check there is" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every check there is");
  });
});
