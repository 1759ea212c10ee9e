import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";

// What others take: data, feeds, embeds, badges, pictures. The site's address is the one that the build was given.

const SITE = /^https?:\/\/[^/]+/;
const path = (address: string) => address.replace(SITE, "");

const addressesIn = async (request: APIRequestContext) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
};

test.describe("the catalogue as data", () => {
  test("comes whole, under a stable address, for any page to read", async ({ request }) => {
    const response = await request.get("/catalogue.json");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain("application/json");
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    expect(response.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
    const document = await response.json();
    expect(document.schema).toBe("trustgap.catalogue/1");
    expect(document.license).toBe("CC-BY-4.0");
    expect(document.offerings.length).toBeGreaterThan(20);
    const schema = await request.get("/schema/catalogue-1.json");
    expect(schema.headers()["access-control-allow-origin"]).toBe("*");
  });

  test("is told as feeds that a reader can parse, which every page names", async ({ page, request }) => {
    const feed = await (await request.get("/feed.json")).json();
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect((await request.get("/feed.xml")).headers()["content-type"]).toContain("application/atom+xml");
    const xml = await (await request.get("/feed.xml")).text();
    await page.goto("/method");
    const atom = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      return { broken: parsed.querySelector("parsererror")?.textContent ?? null, entries: parsed.querySelectorAll("feed > entry").length };
    }, xml);
    expect(atom).toEqual({ broken: null, entries: feed.items.length });
    const named = await page.locator("link[rel=alternate]").evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href));
    expect(named.map(path)).toEqual(["/feed.json", "/feed.xml"]);
  });

  test("is led to from feeds: every page that an entry names is there", async ({ request }) => {
    const { items } = (await (await request.get("/feed.json")).json()) as { items: { url: string }[] };
    for (const address of new Set(items.map(({ url }) => path(url).replace(/\?.*/, "")))) {
      expect((await request.get(address)).status(), address).toBe(200);
    }
  });
});

test("every page of the sitemap is there and names itself as canonical", async ({ request }) => {
  const addresses = await addressesIn(request);
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses) {
    const response = await request.get(path(address) || "/");
    expect(response.status(), address).toBe(200);
    expect(await response.text(), address).toContain(`<link rel="canonical" href="${address}"`);
  }
  expect(await (await request.get("/robots.txt")).text()).toMatch(/^Sitemap: https?:\/\/[^/]+\/sitemap\.xml$/m);
});

for (const page of ["/", "/compare", "/offerings/gcp-cvm-snp", "/method"]) {
  test(`${page} has a picture for links, of a size that is taken`, async ({ request }) => {
    const html = await (await request.get(page)).text();
    const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(html).toContain('<meta property="og:image:alt"');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
    const response = await request.get(path(picture));
    expect(response.headers()["content-type"]).toBe("image/png");
    const bytes = await response.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(200_000);
  });
}

test.describe("in somebody else’s page", () => {
  let server: Server;
  let elsewhere: string;

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      const asked = new URL(request.url ?? "/", "http://localhost").searchParams.get("show") ?? "";
      response.end(
        `<!doctype html><title>Elsewhere</title><iframe src="${asked}" width="320" height="760"></iframe><img src="${asked}" alt="">`,
      );
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    elsewhere = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  test.afterAll(() => server.close());

  /** Neither page is ours, and what is refused is said in the console. */
  test.use({
    allowedErrors: [/request to another origin: http:\/\/localhost:|frame-ancestors|X-Frame-Options|chrome-error|ERR_BLOCKED_BY_RESPONSE/i],
  });

  for (const view of ["gcp-cvm-snp", "azure-cvm-snp/strict", "aws-ec2-snp/2024-03-26", "aws-ec2-snp/2025-05-05/strict"]) {
    test(`/embed/${view} is shown, without a script`, async ({ page, baseURL }) => {
      await page.goto(`${elsewhere}?show=${baseURL}/embed/${view}`);
      const frame = page.frameLocator("iframe");
      await expect(frame.locator("h1")).toBeVisible();
      await expect(frame.locator("dl.block")).toContainText(view.includes("strict") ? "strictly" : "as in the talk");
      await expect(frame.locator("script")).toHaveCount(0);
      expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).paddingTop)).toBe("12px");
    });
  }

  for (const address of ["/", "/compare", "/offerings/gcp-cvm-snp", "/any-day/embed/gcp-cvm-snp", "/catalogue.json"]) {
    test(`${address} is not shown`, async ({ page, baseURL }) => {
      await page.goto(`${elsewhere}?show=${baseURL}${address}`);
      await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
    });
  }

  test("a badge is shown", async ({ page, baseURL }) => {
    await page.goto(`${elsewhere}?show=${baseURL}/badge/gcp-cvm-snp/2024-03-26.svg`);
    await expect.poll(() => page.locator("img").evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(20);
  });
});

test("an embed fits 320 px and the height that its snippet gives, whatever the offering", async ({ page, request }) => {
  await page.setViewportSize({ width: 320, height: 760 });
  const { offerings } = (await (await request.get("/catalogue.json")).json()) as { offerings: { id: string }[] };
  for (const { id } of offerings) {
    await page.goto(`/embed/${id}/strict`);
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    expect(size, id).toEqual([320, 760]);
  }
});

test("an embed follows the reader’s light and dark", async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/embed/gcp-cvm-snp");
  expect(await ground()).toBe("rgb(244, 247, 247)");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe("rgb(15, 23, 28)");
});

test.describe("what is not there", () => {
  test.use({ allowedErrors: [/status of 404/] });
  for (const address of ["/embed/nobody", "/embed/gcp-cvm-snp/2999-01-01", "/badge/nobody.svg", "/badge/gcp-cvm-snp.png"]) {
    test(`${address} says so`, async ({ request }) => expect((await request.get(address)).status()).toBe(404));
  }
});

test("a badge is asked for as a picture and as data", async ({ request }) => {
  const svg = await request.get("/badge/gcp-cvm-snp/2024-03-26.svg");
  expect(svg.headers()["content-type"]).toContain("image/svg+xml");
  expect(svg.headers()["cache-control"]).toContain("max-age=3600");
  expect(await svg.text()).toContain("AL1 of 4, 26 Mar 2024, as in the talk");
  const data = await request.get("/badge/gcp-cvm-snp/2024-03-27/strict.json");
  expect(await data.json()).toMatchObject({ schemaVersion: 1, message: "AL1 of 4, 27 Mar 2024, strictly" });
});

test("a correction begins with what the cell says, and its text names the cell", async ({ page }) => {
  await page.goto("/corrections?cell=gcp-cvm-snp.firmware");
  await expect(page.getByRole("heading", { name: /Google.*Firmware: verifiable, only by trusting Google/ })).toBeVisible();
  await expect(page.locator("pre")).toContainText("Cell: gcp-cvm-snp.firmware");
  await page.getByLabel("Cell").selectOption("aws-ec2-snp.kernel");
  await expect(page.locator("pre")).toContainText("Cell: aws-ec2-snp.kernel");
  await expect(page).toHaveURL(/\?cell=aws-ec2-snp\.kernel$/);
  await page.goto("/corrections?cell=nobody.roof");
  await expect(page.locator("pre")).toHaveCount(0);
  await expect(page.getByLabel("Cell")).toBeVisible();
});
