import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATALOGUE_DATE, CATALOGUE_VERSION, OFFERINGS, OFFERING_IDS, SOURCES } from "../catalogue";
import { catalogueData } from "./data";
import { fileProblems } from "./files";
import { lint } from "./lint";
import { reportText, type Report } from "./report";

const data = catalogueData(CATALOGUE_DATE);
const clean: Report = { version: CATALOGUE_VERSION, data, shapes: [], problems: [], editions: [], unpublished: false };

test("a clean run says what was looked at and that nothing is wrong", () => {
  const { text, failed } = reportText(clean);
  expect(failed).toBe(false);
  expect(text).toContain(`TrustGap catalogue ${CATALOGUE_VERSION}\n  ${OFFERINGS.length} offerings, `);
  expect(text.endsWith("\n\n0 errors, 0 warnings\n")).toBe(true);
  expect(text).not.toMatch(/^(?:Errors|Warnings)$/m);
});

test("what breaks a rule stands under the rule’s sentence, each place on its line, and fails", () => {
  const broken = { ...data, sources: [...SOURCES, SOURCES[0]!, { id: "SPARE", title: "Spare", url: null, date: "2999" }] };
  const { text, failed } = reportText({ ...clean, data: broken, problems: lint(broken) });
  expect(failed).toBe(true);
  expect(text).toContain("\nErrors\n  unique-ids: Every offering, source, advisory, lever and collector has an id of its own.\n");
  expect(text).toContain(`\n    ${SOURCES[0]!.id}\n`);
  expect(text).toContain("\n    SPARE is not cited\n");
  expect(text).toMatch(/\n3 errors, \d+ warnings?\n/);
});

test("warnings are told apart and do not fail", () => {
  const old = { ...data, today: "2027-12-01" };
  const { text, failed } = reportText({ ...clean, data: old, problems: lint(old), unpublished: true });
  expect(failed).toBe(false);
  expect(text).toContain(`\nWarnings\n  catalogue-is-recent: `);
  expect(text).toContain("npm run catalogue -- --publish");
  expect(text).not.toContain("\nErrors\n");
});

test("a shape that is not right and an edition that changed are errors", () => {
  expect(reportText({ ...clean, shapes: ["sources.json: [0].id: is missing"] })).toMatchObject({ failed: true });
  expect(reportText({ ...clean, editions: ["2026-01-01.1 is not the file that was published"] }).text).toContain("1 error, 0 warnings");
});

const parsed = (path: string) => ({ path, value: JSON.parse(readFileSync(`lib/catalogue/${path}`, "utf8")) as Record<string, unknown> });

test("files are held to the shape of their kind, to their name and to the catalogue’s list", () => {
  const aws = parsed("offerings/aws-ec2-snp.json");
  expect(fileProblems([aws, parsed("sources.json"), parsed("advisories.json"), parsed("events.json")], OFFERING_IDS)).toEqual([]);
  expect(fileProblems([{ path: aws.path, value: { ...aws.value, ladder: "yes" } }], OFFERING_IDS)).toEqual([
    "offerings/aws-ec2-snp.json: ladder: needs true or false",
  ]);
  expect(fileProblems([{ ...aws, path: "offerings/other.json" }], OFFERING_IDS)).toEqual([
    "offerings/other.json: the id is not the file’s name",
  ]);
  expect(fileProblems([aws], [])).toEqual(["offerings/aws-ec2-snp.json: catalogue.ts does not list it"]);
  expect(fileProblems([{ path: "notes.json", value: [] }], OFFERING_IDS)).toEqual(["notes.json: no such file is known"]);
  expect(fileProblems([{ path: "offerings/x.json", value: null }], ["x"]).length).toBeGreaterThan(0);
});
