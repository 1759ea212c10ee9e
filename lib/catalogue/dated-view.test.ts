import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE_DATE, OFFERING_IDS } from "./catalogue";
import { readView, viewDetail, viewPath, viewsAhead, type DatedView } from "./dated-view";

test("a view is read back from its path", () => {
  const day = fc.constantFrom(null, "2024-03-26", "2025-02-28", "2024-02-29");
  const view = fc.record({ offering: fc.constantFrom(...OFFERING_IDS), date: day, lens: fc.constantFrom("talk", "strict") });
  fc.assert(fc.property(view, (each) => void expect(readView(viewPath(each as DatedView).split("/"))).toEqual(each)));
});

test.each([
  "",
  "nobody",
  "constructor",
  "gcp-cvm-snp/2024-02-30",
  "gcp-cvm-snp/talk",
  "gcp-cvm-snp/strict/2024-03-26",
  "gcp-cvm-snp/strict/x",
])("“%s” is no view", (path) => expect(readView(path.split("/"))).toBeNull());

test("a day before anything is known, and one the catalogue does not speak for yet, show nothing", () => {
  expect(viewDetail({ offering: "gcp-cvm-snp", date: "2001-01-01", lens: "talk" })).toBeNull();
  expect(viewDetail({ offering: "gcp-cvm-snp", date: "2999-01-01", lens: "talk" })).toBeNull();
});

test("a fixed day shows that day’s facts, the latest the catalogue’s own, by either way of counting", () => {
  const levelOn = (date: string | null, lens: "talk" | "strict") => viewDetail({ offering: "azure-cvm-snp", date, lens });
  expect(levelOn("2024-03-26", "talk")?.detail.levels?.trustworthy.level).toBe(0);
  expect(levelOn("2025-01-01", "talk")).toMatchObject({ date: "2025-01-01", detail: { levels: { trustworthy: { level: 1 } } } });
  expect(levelOn(null, "strict")).toMatchObject({ date: CATALOGUE_DATE, detail: { levels: { trustworthy: { level: 0 } } } });
});

test("every view made ahead shows something, under a path of its own", () => {
  const paths = viewsAhead().map(viewPath);
  expect(new Set(paths).size).toBe(paths.length);
  for (const view of viewsAhead()) expect(viewDetail(view), viewPath(view)).not.toBeNull();
});
