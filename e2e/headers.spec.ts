import type { APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";

const PAGES = ["/", "/verify", "/compare", "/method", "/checks"];

const header = (response: APIResponse, name: string) => response.headers()[name] ?? "";

/** The sources of each directive of a policy. */
const directives = (response: APIResponse) =>
  Object.fromEntries(
    header(response, "content-security-policy")
      .split("; ")
      .map((directive) => directive.split(" "))
      .map(([name = "", ...sources]) => [name, sources] as const),
  );

for (const path of PAGES) {
  test(`${path} allows its own inline scripts by hash and nothing inline besides`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    const policy = directives(response);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]?.[0]).toBe("'self'");
    expect(policy["script-src"]?.slice(1).every((source) => /^'sha256-[\w+/]{43}='$/.test(source))).toBe(true);
    expect(policy["style-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'self'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
  });

  test(`${path} runs without a violation of its policy`, async ({ page }) => {
    // The watched console fails the test if anything was refused.
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.locator("h1").first()).toBeVisible();
  });
}

test("every answer forbids sniffing, referrers, framing and powers that no page needs", async ({ request }) => {
  const paths = [...PAGES, "/no-such-page"];
  for (const path of paths) {
    const response = await request.get(path);
    expect(header(response, "x-content-type-options")).toBe("nosniff");
    expect(header(response, "referrer-policy")).toBe("no-referrer");
    expect(header(response, "x-frame-options")).toBe("DENY");
    expect(header(response, "permissions-policy")).toContain("camera=()");
    expect(header(response, "permissions-policy")).toContain("clipboard-read=(self)");
    expect(header(response, "x-powered-by")).toBe("");
  }
});

test("only embeds may be framed, and they may do nothing but be styled by their own stylesheet", async ({ request }) => {
  for (const path of ["/embed/gcp-cvm-snp", "/embed/gcp-cvm-snp/2025-05-05/strict", "/embed/nobody"]) {
    const response = await request.get(path);
    const policy = directives(response);
    expect(header(response, "x-frame-options")).toBe("");
    expect(policy["frame-ancestors"]).toEqual(["*"]);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toBeUndefined();
    expect(policy["style-src"]?.join(" ")).toMatch(/^'sha256-[\w+/]{43}='$/);
    expect(header(response, "x-content-type-options")).toBe("nosniff");
  }
  for (const path of [
    "/embed",
    "/embedded",
    "/badge/gcp-cvm-snp.svg",
    "/any-day/embed/gcp-cvm-snp",
    "/feed.json",
    "/offerings/gcp-cvm-snp",
  ]) {
    const response = await request.get(path);
    expect(header(response, "x-frame-options"), path).toBe("DENY");
    expect(directives(response)["frame-ancestors"], path).toEqual(["'none'"]);
  }
});

test("only what is meant as data may be read by other pages", async ({ request }) => {
  for (const path of ["/catalogue.json", "/feed.json", "/feed.xml", "/badge/gcp-cvm-snp.json", "/schema/offering-1.json"]) {
    expect(header(await request.get(path), "access-control-allow-origin"), path).toBe("*");
  }
  for (const path of [...PAGES, "/embed/gcp-cvm-snp", "/no-such-page", "/catalogue.json.map"]) {
    expect(header(await request.get(path), "access-control-allow-origin"), path).toBe("");
  }
});

test("every script of a page comes with a policy under which a worker can connect nowhere, and is kept for good", async ({
  page,
  request,
}) => {
  await page.goto("/verify");
  const scripts = await page.locator("script[src]").evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const response = await request.get(script);
    const policy = directives(response);
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy["script-src"]).toEqual(["'self'"]);
    expect(policy["connect-src"]).toEqual(["'none'"]);
    expect(header(response, "x-content-type-options")).toBe("nosniff");
    expect(header(response, "cache-control")).toContain("immutable");
  }
});

test("the worker’s own script carries that policy", async ({ page }) => {
  const scripts: APIResponse[] = [];
  const workerSeen = page.waitForEvent("worker");
  await page.goto("/verify");
  const worker = await workerSeen;
  scripts.push(await page.request.get(worker.url()));
  for (const script of scripts) {
    expect(script.status()).toBe(200);
    expect(directives(script)["connect-src"]).toEqual(["'none'"]);
    expect(directives(script)["default-src"]).toEqual(["'none'"]);
  }
});

test.describe("a page that is not there", () => {
  test.use({ allowedErrors: [/status of 404/] });

  test("says so with status 404, under a nonce of its own each time", async ({ page, request }) => {
    const [first, second] = [await request.get("/no-such-page"), await request.get("/no-such-page")];
    const nonce = (response: APIResponse) => directives(response)["script-src"]?.find((source) => source.startsWith("'nonce-"));
    expect(first.status()).toBe(404);
    expect(nonce(first)).toMatch(/^'nonce-[\w+/=]{24}'$/);
    expect(nonce(first)).not.toBe(nonce(second));
    await page.goto("/no-such-page", { waitUntil: "networkidle" });
    await expect(page.locator("h1").first()).toBeVisible();
  });
});
