import { axe, expect, test } from "./fixtures";

const PAGES = ["/offerings", "/offerings/azure-cvm-snp", "/clouds", "/clouds/azure", "/sources/TALK"];

for (const path of PAGES) {
  test(`axe finds nothing on ${path} in light and dark`, async ({ page }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await axe(page)).toEqual([]);
  });

  test(`${path} has no sideways scroll and no lettering below 12 px from 320 px up`, async ({ page }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    for (const width of [320, 390, 720, 1180, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
      // A plot is drawn anew a moment after its place has another width.
      const small = () =>
        page.evaluate(() => {
          const scaleOf = (element: Element) => {
            const svg = element instanceof SVGElement ? element.ownerSVGElement : null;
            return svg?.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
          };
          return [...document.querySelectorAll("body *")]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
            .filter((element) => element.getClientRects().length > 0 && !element.closest(".sr-only, script, style"))
            .filter((element) => parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) < 11.95)
            .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
        });
      await expect.poll(small, `at ${width}`).toEqual([]);
    }
  });
}

test("no offering’s page scrolls sideways at 320 px or writes a drawing’s lettering below 12 px", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto("/offerings");
  const links = page.getByRole("main").locator('li a[href^="/offerings/"]');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    const smallest = await page.locator("figure.chain svg:visible text").evaluateAll((texts: SVGTextElement[]) =>
      Math.min(
        ...texts.map((text) => {
          const svg = text.ownerSVGElement!;
          return (parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
        }),
      ),
    );
    expect(smallest, path).toBeGreaterThanOrEqual(11.95);
  }
});

test("from the home page it is one click to who is highest on SEV-SNP without its cloud, since when, and who says so", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Who is highest today" }).click();
  const section = page.getByRole("region", { name: "Today, on SEV-SNP, without the cloud’s word" });
  await expect(section).toBeInViewport();
  await expect(section).toContainText("AWS EC2 reaches the highest level without trusting its cloud on 24 November 2026: AL2");
  const first = section.getByRole("row").nth(1);
  await expect(first).toContainText("AWS EC2");
  await expect(first).toContainText("AL2");
  await expect(first).toContainText("26 March 2024");
  await expect(first.getByRole("link", { name: "AWSUEFI", exact: true })).toBeVisible();
  await first.getByRole("link", { name: "AWS EC2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amazon EC2");
});

test("an offering’s page counts both ways, stage by stage, each fact with its price and its sources", async ({ page }) => {
  await page.goto("/offerings/aws-ec2-snp");
  const table = page.getByRole("table", { name: /counted as in the talk and strictly/ });
  await expect(table.getByRole("row", { name: /Everyone but AWS/ })).toContainText("AL2");
  await expect(table.getByRole("row", { name: /Everyone but AWS/ })).toContainText("AL0");
  for (const [stage, name] of [
    ["tee", "TEE"],
    ["firmware", "Firmware"],
    ["kernel", "Kernel"],
    ["rootfs", "Root FS"],
  ] as const) {
    const facts = page.locator(`#stage-${stage}`);
    await expect(facts.getByRole("heading", { level: 3 })).toContainText(name);
    await expect(facts.locator('a[href^="/sources/"]').first()).toBeVisible();
    await expect(facts.getByRole("term").filter({ hasText: "Costs" }).first()).toBeVisible();
  }
  await expect(page.getByRole("img", { name: "Boot chain: AWS EC2" }).first()).toBeVisible();
  await expect(page.locator("dl").filter({ hasText: "Facts as of" }).first()).toContainText("as in the talk, and strictly");
});

test("the list is narrowed by cloud, TEE and words, and says how much of it is left", async ({ page }) => {
  await page.goto("/offerings");
  const status = page.getByRole("main").getByRole("status");
  await expect(status).toHaveText(/^All \d+ shown\.$/);
  await page.getByRole("group", { name: "Cloud" }).getByRole("button", { name: "Azure" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("nested");
  await expect(status).toHaveText(/^1 of \d+ shown\.$/);
  await expect(page.getByRole("main").getByRole("list").getByRole("link")).toHaveText(["Confidential VM nested in your own Azure VM"]);
  await expect(page).toHaveURL(/\/offerings\?q=nested&cloud=azure$/);
  await page.reload();
  await expect(status).toHaveText(/^1 of \d+ shown\.$/);
  await expect(page.getByRole("button", { name: "Azure", pressed: true })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("no such thing");
  await expect(page.getByText("Nothing here is all of that.")).toBeVisible();
});

test("a page says whether this release judges the evidence it tells how to get", async ({ page }) => {
  await page.goto("/offerings/azure-cvm-tdx");
  await expect(page.getByText("This release does not judge this evidence yet", { exact: false })).toBeVisible();
  await page.goto("/offerings/aws-ec2-snp");
  await expect(page.getByText("does not judge", { exact: false })).toHaveCount(0);
});

test("home page and offering page name the same day since which a level holds", async ({ page }) => {
  for (const [id, day] of [
    ["aws-ec2-snp", "26 March 2024"],
    ["azure-cvm-snp", "22 August 2024"],
  ] as const) {
    await page.goto("/");
    const row = page
      .getByRole("region", { name: /^Today/ })
      .getByRole("row")
      .filter({ has: page.locator(`a[href="/offerings/${id}"]`) });
    await expect(row.locator("time")).toHaveText(day);
    await page.goto(`/offerings/${id}`);
    await expect(
      page
        .getByRole("term")
        .filter({ hasText: /^AL\d without the cloud since$/ })
        .locator(".."),
    ).toContainText(day);
  }
});

test("a phone shows the chains of a cloud one at a time", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/clouds");
  const chains = page.getByRole("region", { name: "On SEV-SNP, side by side" });
  await expect(chains.getByRole("figure")).toHaveCount(1);
  await chains.getByRole("button", { name: "Google Confidential VM" }).click();
  await expect(chains.getByRole("img", { name: "Boot chain: Google Confidential VM" })).toBeVisible();
});

test("an offering, a cloud and the sources say how to cite the edition, and the footer leads there", async ({ page }) => {
  for (const path of ["/offerings/aws-ec2-snp", "/clouds/aws", "/compare"]) {
    await page.goto(path);
    await expect(page.getByRole("region", { name: "Cite it" })).toContainText("version 2026-11-24.");
    await expect(page.getByRole("region", { name: "Cite it" })).toContainText(path);
  }
  await page.getByRole("contentinfo").getByRole("link", { name: "Cite", exact: true }).click();
  await expect(page).toHaveURL(/\/sources#cite$/);
  await expect(page.getByRole("region", { name: "Cite it" })).toBeInViewport();
});

test("every plot can be read as a table", async ({ page }) => {
  await page.goto("/offerings");
  const grants = page.getByRole("region", { name: "How many words it takes" });
  await grants.getByText("Table", { exact: true }).click();
  const row = grants.getByRole("row", { name: /^Google Confidential VM / });
  await expect(row.getByRole("cell").nth(0)).toHaveText("AL1");
  await expect(row.getByRole("cell").nth(1)).toHaveText("AL2");
  await expect(row.getByRole("cell").nth(2)).toHaveText("AL4");
});

test("a source leads to the cells that rest on it, and they lead back", async ({ page }) => {
  await page.goto("/sources");
  await page.getByRole("link", { name: "AWSUEFI", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: "AWS EC2, Firmware" }).click();
  await expect(page).toHaveURL(/\/offerings\/aws-ec2-snp#stage-firmware$/);
  await expect(page.locator("#stage-firmware").getByRole("link", { name: "AWSUEFI", exact: true })).toBeVisible();
});

test("addresses of nothing answer so", async ({ request }) => {
  for (const path of ["/offerings/no-such", "/clouds/no-such", "/sources/NO-SUCH"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every offering is listed with its levels, and its page shows levels, facts and sources", async ({ page }) => {
    await page.goto("/offerings");
    const rows = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.locator('a[href^="/offerings/"]') });
    const paths = await rows.locator('a[href^="/offerings/"]').evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(new Set(paths).size).toBeGreaterThan(3);
    for (const path of new Set(paths)) {
      await page.goto(path);
      await expect(page.getByRole("table", { name: /counted as in the talk and strictly/ }), path).toBeVisible();
      await expect(page.locator('main a[href^="/sources/"]').first(), path).toBeVisible();
      await expect(page.locator("figure.chain svg:visible").first(), path).toBeVisible();
    }
  });

  test("plots are tables, and a term leads to the glossary", async ({ page }) => {
    await page.goto("/offerings/azure-cvm-snp");
    await expect(page.getByRole("table", { name: /levels from each day on/ })).toContainText("22 Aug 2024");
    await page.getByRole("link", { name: "trustworthy", exact: true }).click();
    await expect(page).toHaveURL(/\/method#trustworthy$/);
  });

  test("on a phone all chains of a cloud stand below each other", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/clouds");
    await expect(page.getByRole("region", { name: "On SEV-SNP, side by side" }).getByRole("figure")).toHaveCount(4);
  });

  test("clouds and sources are all there", async ({ page }) => {
    for (const [path, text] of [
      ["/clouds", "no report names its key"],
      ["/clouds/aws", "measured by the TEE, into MEASUREMENT"],
      ["/sources/AWSUEFI", "AWS EC2, Firmware"],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(text).first(), path).toBeVisible();
    }
  });
});
