import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";

const COMPARE = "/compare?o=aws-ec2-snp,gcp-cvm-snp&d=2024-03-26";

async function saved(page: Page, title: string): Promise<{ name: string; bytes: Buffer }> {
  const section = page.getByRole("region", { name: "Take it away" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    section.getByRole("button", { name: `Save ${title}`, exact: true }).click(),
  ]);
  await expect(section.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("each text format is saved with its date and edition in its name and in it", async ({ page }) => {
  await page.goto(COMPARE);
  for (const [title, extension] of [
    ["CSV", "csv"],
    ["Markdown", "md"],
    ["LaTeX", "tex"],
    ["JSON", "json"],
    ["BibTeX", "bib"],
  ] as const) {
    const { name, bytes } = await saved(page, title);
    expect(name).toMatch(new RegExp(`^trustgap-matrix-2024-03-26-catalogue-[0-9.-]+\\.${extension}$`));
    expect(bytes.toString()).toContain("2024-03-26");
  }
});

test("the matrix and the boot chains are pictures that a browser draws without anything else", async ({ page }) => {
  await page.goto(COMPARE);
  for (const [title, words] of [
    ["The matrix, SVG", "AWS EC2"],
    ["The boot chains, SVG", "MEASUREMENT"],
  ] as const) {
    const svg = (await saved(page, title)).bytes.toString();
    expect(svg).toContain(words);
    const problem = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent ?? null,
      svg,
    );
    expect(problem).toBeNull();
  }
});

test("the matrix as PNG has 300 dots for each inch of the drawing", async ({ page }) => {
  await page.goto(COMPARE);
  const svg = (await saved(page, "The matrix, SVG")).bytes.toString();
  const { bytes } = await saved(page, "The matrix, PNG");
  expect(bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height].map((each) => Math.round((Number(each) * 300) / 96)));
});

test("a page of one offering has it, too, and what makes the files comes when one is asked for", async ({ page }) => {
  await page.goto("/offerings/azure-sgx");
  await page.getByRole("heading", { name: "Take it away" }).scrollIntoViewIfNeeded();
  // Other parts of the page come as they are scrolled to.
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  expect((await saved(page, "The boot chains, SVG")).bytes.toString()).toContain("MRENCLAVE");
  expect(asked.filter((path) => path.startsWith("/_next/static/chunks/"))).not.toEqual([]);
});
