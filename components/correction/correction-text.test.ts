import { expect, test } from "vitest";
import { CATALOGUE_VERSION, OFFERINGS } from "@/lib/catalogue/catalogue";
import { cellsNow } from "./cells";
import { cellOf, correctionText } from "./correction-text";

const cells = cellsNow();

test("there is every stage of every offering, each with what it says and on whose strength", () => {
  expect(cells).toHaveLength(OFFERINGS.length * 4);
  for (const { id, because, sources, words } of cells) {
    expect([id, because === "", words === ""]).toEqual([id, false, false]);
    expect(sources.length, id).toBeGreaterThan(0);
  }
});

test("a cell is found by its address, and nothing else is", () => {
  expect(cellOf("?cell=gcp-cvm-snp.firmware", cells)).toMatchObject({ offering: expect.stringContaining("Google"), stage: "Firmware" });
  for (const search of ["", "?cell=", "?cell=gcp-cvm-snp", "?cell=gcp-cvm-snp.roof", "?cell=constructor", "?cell[]=gcp-cvm-snp.tee"]) {
    expect(cellOf(search, cells)).toBeNull();
  }
});

test("the text to send names cell, version and what is claimed, and leaves source and date open", () => {
  const text = correctionText(cellOf("?cell=gcp-cvm-snp.firmware", cells)!, CATALOGUE_VERSION);
  expect(text).toContain("Cell: gcp-cvm-snp.firmware\n");
  expect(text).toContain(`Catalogue version: ${CATALOGUE_VERSION}\n`);
  expect(text).toContain("It says: verifiable, only by trusting Google.");
  expect(text).toMatch(/^Source \(address\): $/m);
  expect(text).toMatch(/^Date of the source: $/m);
});
