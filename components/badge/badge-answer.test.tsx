import { describe, expect, test } from "vitest";
import { viewPath, viewsAhead } from "@/lib/catalogue/dated-view";
import { badgeAnswer } from "./badge-answer";
import { BADGE_STYLE } from "./badge-style";

const badge = (path: string) => badgeAnswer(path.split("/"));
const text = async (path: string) => (await badge(path)).text();

describe("a badge", () => {
  test("says the level with whose word is left out, the day and how it is counted", async () => {
    const svg = await text("gcp-cvm-snp/2024-03-26.svg");
    expect(svg).toContain(">without Google:<");
    expect(svg).toContain(">AL1 of 4, 26 Mar 2024, as in the talk<");
    expect(svg).toContain("4 trusting everyone, as of 26 March 2024");
    expect(svg).toContain('height="20"');
    expect(await text("aws-ec2-snp/2024-03-26/strict.svg")).toContain(">AL0 of 4, 26 Mar 2024, strictly<");
  });

  test("says for a service that draws badges the same, zero without a colour and never in green", async () => {
    const one: unknown = JSON.parse(await text("gcp-cvm-snp/2024-03-26.json"));
    expect(one).toEqual({ schemaVersion: 1, label: "without Google", message: "AL1 of 4, 26 Mar 2024, as in the talk", color: "0b5878" });
    expect(JSON.parse(await text("azure-cvm-snp/2024-03-26.json"))).toMatchObject({
      message: expect.stringMatching(/^AL0 /),
      color: "566870",
    });
  });

  test.each(viewsAhead().map(viewPath))("%s is a picture that stands alone", async (path) => {
    const answer = await badge(`${path}.svg`);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await answer.text();
    expect(svg).not.toMatch(/<script|\sstyle=|href|undefined|NaN/i);
    expect(svg).toContain(`<style>${BADGE_STYLE}</style>`);
    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(460);
  });

  test.each(["nobody.svg", "gcp-cvm-snp", "gcp-cvm-snp.png", "gcp-cvm-snp.svg/strict", "gcp-cvm-snp/2999-01-01.svg", ".svg", ""])(
    "“%s” is not found",
    async (path) => expect((await badge(path)).status).toBe(404),
  );
});
