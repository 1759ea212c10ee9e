import { expect, test } from "vitest";
import type { EvidenceEntry } from "@/lib/appraisal/appraisal";
import { appraisalFixture } from "@/lib/testing/appraisal.fixture";
import { countsForNothing, depthOf, inInputOrder, openedHow, rootInput } from "./inventory-rows";

const entry = (changes: Partial<EvidenceEntry>): EvidenceEntry => ({ ...appraisalFixture().evidence[0]!, ...changes });
const zip = entry({ id: "e1", name: "set.zip", path: ["set.zip"], format: "archive/zip" });
const text = entry({ id: "e3", name: "report.hex", path: ["set.zip", "report.hex", "hex"], parent: "e1" });
const other = entry({ id: "e2", name: "vcek.der", path: ["vcek.der"] });
const all = [zip, other, text];

test("what was nested follows what it lay in", () => {
  expect(inInputOrder(all).map(({ id }) => id)).toEqual(["e1", "e3", "e2"]);
  expect(all.map((one) => depthOf(one, all))).toEqual([0, 0, 1]);
});

test("a parent that is not there hides no row", () => {
  const lost = entry({ id: "e9", parent: "e8" });
  expect(inInputOrder([zip, lost])).toHaveLength(2);
});

test("the way to an artefact is told from what it lay in", () => {
  expect(openedHow(zip, all)).toBe("as it is");
  expect(openedHow(text, all)).toBe("hex");
});

test("the input that holds an artefact is found through its path", () => {
  const bytes = new Uint8Array([1]);
  expect(rootInput(text, all, [{ name: "set.zip", bytes }])).toBe(bytes);
  expect(rootInput(text, all, [{ name: "else.zip", bytes }])).toBeNull();
});

test("what was not read or not understood is set apart from what was not needed", () => {
  const of = (used: EvidenceEntry["used"], note: string) => countsForNothing(entry({ used, note }));
  expect(of("unrecognised", "not recognised; tried hex")).toBe(true);
  expect(of("ignored", "not read: it has 65.0 MiB")).toBe(true);
  expect(of("ignored", "not needed: the evidence does not rely on it")).toBe(false);
  expect(of("ignored", "the same bytes as another input")).toBe(false);
  expect(of("evidence", "judged")).toBe(false);
});
