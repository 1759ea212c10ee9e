import { expect, test } from "vitest";
import { appraisalFixture } from "@/lib/testing/appraisal.fixture";
import type { EvidenceEntry } from "@/lib/appraisal/appraisal";
import { addressText, placeInFile, rangeIn } from "./places";

const base = appraisalFixture().evidence[0]!;
const entry = (changes: Partial<EvidenceEntry>): EvidenceEntry => ({ ...base, ...changes });

const zip = entry({ id: "e1", name: "all.zip", format: "archive/zip", bytes: 9000 });
const response = entry({ id: "e2", name: "response.bin", format: "amd-snp/guest-response", bytes: 1216, parent: "e1", offset: null });
const report = entry({ id: "e3", name: "report", parent: "e2", offset: 32 });
const all = [zip, response, report];

test("a report in a raw response has an address in it and none in the archive that was unpacked", () => {
  expect(placeInFile(report, all)).toEqual({ file: response, offset: 32 });
  expect(placeInFile(response, all)).toBeNull();
  expect(addressText(0x50, report, placeInFile(report, all))).toBe("report 0x050, file 0x070");
});

test("an artefact that is a file has one address", () => {
  expect(addressText(0x50, entry({}), null)).toBe("0x050");
});

test("a finding’s bytes are found in what holds them, and nowhere else", () => {
  const ref = { evidence: "e3", field: "REPORT_DATA", bytes: [0x50, 0x90] as const };
  expect(rangeIn("e3", ref, all)).toEqual([0x50, 0x90]);
  expect(rangeIn("e2", ref, all)).toEqual([0x70, 0xb0]);
  expect(rangeIn("e1", ref, all)).toBeNull();
});

test("entries that hold each other in a circle end", () => {
  const circle = [entry({ id: "a", parent: "b", offset: 0 }), entry({ id: "b", parent: "a", offset: 0 })];
  expect(rangeIn("c", { evidence: "a", field: "x", bytes: [0, 1] }, circle)).toBeNull();
});
