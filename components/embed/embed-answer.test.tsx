import { describe, expect, test } from "vitest";
import { CATALOGUE_VERSION, OFFERINGS } from "@/lib/catalogue/catalogue";
import { viewPath, viewsAhead } from "@/lib/catalogue/dated-view";
import { embedAnswer } from "./embed-answer";
import { EMBED_STYLE } from "./embed-style";

const embed = async (path: string) => {
  const answer = await embedAnswer(path.split("/"));
  return { status: answer.status, html: await answer.text() };
};

describe("an embed", () => {
  test("shows levels with day, counting and catalogue, and leads to the pages behind it", async () => {
    const { status, html } = await embed("gcp-cvm-snp/2024-03-26");
    expect(status).toBe(200);
    expect(html.startsWith('<!doctype html><html lang="en">')).toBe(true);
    for (const part of ["26 Mar 2024", "as in the talk", CATALOGUE_VERSION, ">AL1<", ">AL4<", "Everyone but Google"]) {
      expect(html).toContain(part);
    }
    expect(html).toContain('href="http://127.0.0.1:3000/offerings/gcp-cvm-snp"');
    expect(html).toContain("/compare?o=gcp-cvm-snp&amp;d=2024-03-26");
  });

  test("counts strictly where it is asked to, and says that it does", async () => {
    const { html } = await embed("aws-ec2-snp/2024-03-26/strict");
    expect(html).toContain(">strictly<");
    expect(html).toContain('class="zero">AL0<');
  });

  test("says whether its day is fixed or the latest", async () => {
    expect((await embed("gcp-cvm-snp")).html).toContain(", the latest");
    expect((await embed("gcp-cvm-snp/2024-03-26")).html).not.toContain(", the latest");
  });

  test.each(viewsAhead().map(viewPath))("%s holds no script, no style attribute and nothing from elsewhere", async (path) => {
    const { status, html } = await embed(path);
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|javascript:|<link|<img|undefined|\[object/i);
    expect(html).toContain(`<style>${EMBED_STYLE}</style>`);
  });

  test("of a process TEE has no level", async () => {
    const process = OFFERINGS.find(({ ladder }) => !ladder);
    if (process) expect((await embed(process.id)).html).not.toMatch(/>(≥ )?AL\d</);
  });

  test.each(["nobody", "gcp-cvm-snp/2001-01-01", "gcp-cvm-snp/2999-01-01", "gcp-cvm-snp/<script>", ""])(
    "“%s” is not found",
    async (path) => {
      const { status, html } = await embed(path);
      expect(status).toBe(404);
      expect(html).toContain("Nothing to show here");
      expect(html).not.toContain("<script");
    },
  );
});
