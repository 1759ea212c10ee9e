import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lens } from "@/lib/appraisal/assumption";
import { STAGES } from "@/lib/appraisal/stage";
import { schemaProblems } from "@/lib/testing/json-schema";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { CATALOGUE_VERSION, heldFrom, OFFERING_IDS, OFFERINGS } from "../catalogue";
import { compareDetailed } from "../describe";
import { LEVERS } from "../levers";
import { compare, type CompareOptions } from "../matrix";
import { csvField } from "./csv";
import { TEXT_FORMATS, takeMatrix } from "./formats";
import { latexText } from "./latex";
import { markdownText } from "./markdown";

const DATES: readonly (string | null)[] = [null, "2020-01-01", ...OFFERINGS.flatMap(({ snapshots }) => snapshots.map(heldFrom))];

const anyQuestion: fc.Arbitrary<CompareOptions> = fc.record({
  date: fc.constantFrom(...DATES),
  lens: fc.constantFrom<Lens>("talk", "strict"),
  offerings: fc.subarray([...OFFERING_IDS]),
  granted: fc.subarray(ASSUMPTIONS.map(({ id }) => id)),
  withdrawn: fc.constantFrom([], ["hw-vendor" as const]),
  levers: fc.subarray(LEVERS.map(({ id }) => id)),
});
const question = (changes: Partial<CompareOptions> = {}): CompareOptions => ({
  date: "2024-03-26",
  lens: "talk",
  offerings: [],
  granted: [],
  withdrawn: [],
  ...changes,
});

/** Fields of every line, by RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    if (lines.length === 0 || lines.at(-1)!.at(-1) === "\n") lines.push([]);
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\n") lines.at(-1)!.push("\n");
  }
  return lines.map((fields) => fields.slice(0, -1));
}

describe("every text format", () => {
  test.each(TEXT_FORMATS)("%s names date, counting, trust and the catalogue’s version, and ends with a newline", (format) => {
    const text = takeMatrix(format, question({ lens: "strict", granted: ["csp-paravisor"] }), null);
    expect(text.endsWith("\n")).toBe(true);
    for (const part of ["2024-03-26", "strict", "csp-paravisor", CATALOGUE_VERSION]) expect(text).toContain(part);
    expect(takeMatrix(format, question({ lens: "strict", granted: ["csp-paravisor"] }), null)).toBe(text);
  });

  test.each(TEXT_FORMATS)("%s of nothing still says so, with its conditions", (format) => {
    const text = takeMatrix(format, question({ date: "2020-01-01" }), null);
    if (format !== "csv") expect(text).toContain("2020-01-01");
    expect(text).not.toContain("undefined");
  });
});

test.skipIf(LEVERS.length === 0).each(TEXT_FORMATS)("%s marks what is hypothetical", (format) => {
  const lever = LEVERS[0]!;
  const text = takeMatrix(format, question({ levers: [lever.id], date: null }), null);
  expect(text).toMatch(format === "csv" || format === "json" ? lever.id : "Hypothetical: ");
});

describe("CSV", () => {
  test("parses back to the cells of the matrix, whatever was asked", () => {
    fc.assert(
      fc.property(anyQuestion, (options) => {
        const matrix = compare(options);
        const [head, ...lines] = parseCsv(takeMatrix("csv", options, null));
        const read = lines.map((fields) => Object.fromEntries(head!.map((name, index) => [name, fields[index]])));
        expect(read.map(({ id }) => id)).toEqual(matrix.offerings.map(({ id }) => id));
        for (const [index, offering] of matrix.offerings.entries()) {
          const line = read[index]!;
          expect(STAGES.map((stage) => line[`${stage}Symbol`])).toEqual(STAGES.map((stage) => offering.stages[stage]));
          const { nominalAL, trustworthyAL, grantedAL } = offering;
          expect([line.nominalAL, line.trustworthyAL, line.grantedAL]).toEqual(
            [nominalAL, trustworthyAL, grantedAL].map((level) => (level === null ? "" : String(level))),
          );
          expect([line.name, line.asOf, line.lowerBounds]).toEqual([offering.name, offering.asOf, offering.lowerBounds.join(" ")]);
          expect([line.date, line.lens, line.catalogue]).toEqual([options.date ?? "", options.lens, CATALOGUE_VERSION]);
          expect(line.hypothetical).toBe((offering.hypothetical ?? []).join(" "));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("runs as a formula in no spreadsheet and comes back whole from a parser", () => {
    for (const sign of ["=", "+", "-", "@", "\t", "\r"]) expect(csvField(`${sign}1+1`).replace(/^"/, "")).toMatch(/^'/);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const field = csvField(text);
        const [[back]] = parseCsv(`${field},\n`) as [[string]];
        expect(back.replace(/^'(?=[=+\-@\t\r])/, "")).toBe(text.replace(/^'(?=[=+\-@\t\r])/, ""));
        expect(back).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe("Markdown", () => {
  test("keeps its columns and its lines, whatever a name holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("|", "\\", "\n", "`", "<", ">", "[", "]", "*", "_", "a") }), (text) => {
        const written = markdownText(text);
        expect(written).not.toContain("\n");
        // Every sign that means something has an odd number of backslashes before it.
        expect(written.replace(/\\./g, "")).not.toMatch(/[|\\`<>[\]*_]/);
      }),
    );
    const rows = takeMatrix("md", question(), null)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(new Set(rows.map((line) => line.replaceAll("\\|", "").split("|").length)).size).toBe(1);
  });
});

describe("LaTeX", () => {
  test("writes no sign that LaTeX would act on", () => {
    expect(latexText("50 % of {a} & b_c #1 $x$ ~ ^ \\ “q” – ≥ …")).toBe(
      "50 \\% of \\{a\\} \\& b\\_c \\#1 \\$x\\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} ``q'' -- $\\geq$ \\ldots{}",
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("\\", "{", "}", "$", "&", "#", "_", "%", "^", "~", "\n", "a") }), (text) => {
        const bare = latexText(text)
          .replace(/\\text[a-z]+\{\}/g, "")
          .replace(/\\[{}$&#_%]/g, "");
        expect(bare).toMatch(/^[a ]*$/);
      }),
    );
  });

  test("has as many columns in every row as the table declares", () => {
    const text = takeMatrix("tex", question({ granted: ["csp-paravisor"] }), null);
    const columns = /\\begin\{tabular\}\{(l?c*)\}/.exec(text)![1]!.length;
    const rows = text.split("\n").filter((line) => line.endsWith("\\\\"));
    expect(rows.length).toBe(1 + compareDetailed(question()).length);
    for (const row of rows) expect(row.split(" & ")).toHaveLength(columns);
    expect(text.match(/\{/g)!.length).toBe(text.match(/\}/g)!.length);
  });
});

describe("BibTeX", () => {
  const text = takeMatrix("bib", question(), "https://example.org/compare?o=aws-ec2-snp&d=2024-03-26");
  const keys = [...text.matchAll(/^@misc\{([^,]+),$/gm)].map(([, key]) => key!);

  test("has the matrix first and each source of its offerings once", () => {
    const sources = new Set(compareDetailed(question()).flatMap((row) => row.sources.map(({ id }) => `trustgap-source-${id}`)));
    expect(keys[0]).toBe(`trustgap-${CATALOGUE_VERSION}-2024-03-26`);
    expect(new Set(keys.slice(1))).toEqual(sources);
    expect(keys).toHaveLength(1 + sources.size);
  });

  test("has balanced entries, keys that BibTeX takes, and addresses as they are", () => {
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9.-]+$/);
    for (const entry of text.split("\n\n")) expect(entry.match(/\{/g)!.length).toBe(entry.match(/\}/g)!.length);
    expect(text).toContain("= {https://example.org/compare?o=aws-ec2-snp&d=2024-03-26},");
    expect(takeMatrix("bib", question({ offerings: ["aws-ec2-snp"] }), "https://e.org/}\\x")).toContain("{https://e.org/%7D%5Cx}");
  });
});

describe("JSON", () => {
  const schema = JSON.parse(readFileSync("public/schema/matrix-1.json", "utf8")) as Record<string, unknown>;

  test("is what its schema says, whatever was asked", () => {
    fc.assert(
      fc.property(anyQuestion, (options) => {
        expect(schemaProblems(schema, JSON.parse(takeMatrix("json", options, null)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("its schema knows every assumption and refuses what is no matrix", () => {
    const matrix = JSON.parse(takeMatrix("json", question(), null)) as Record<string, unknown>;
    const all = { ...matrix, granted: ASSUMPTIONS.map(({ id }) => id) };
    expect(schemaProblems(schema, all)).toEqual([]);
    for (const broken of [{ ...matrix, lens: "kind" }, { ...matrix, extra: 1 }, { ...matrix, date: "today" }, []])
      expect(schemaProblems(schema, broken)).not.toEqual([]);
  });
});
