import { describe, expect, test } from "vitest";
import { CATALOGUE_DATE, FIRST_DATE, offeringAt, OFFERING_IDS, OFFERINGS } from "./catalogue";
import { differenceOf, differences } from "./differences";

const AZURE = "azure-cvm-snp";

describe("what changed between two days", () => {
  test("a cell that changed is told with its sentence and the sources that changed it, and levels before and after", () => {
    const [azure] = differences([AZURE], FIRST_DATE, "2024-08-22", "talk");
    expect(azure?.cells.map(({ stage, from, to }) => [stage, from, to])).toContainEqual(["tee", "partial", "full"]);
    const tee = azure!.cells.find(({ stage }) => stage === "tee")!;
    expect(tee.sources.map(({ id }) => id)).toContain("ITA-CLIENT");
    expect(tee.sources.map(({ id }) => id)).not.toContain("TALK");
    expect(tee.because.length).toBeGreaterThan(0);
    expect(azure?.levels.map(({ level, from, to }) => [level, from.level, to.level])).toEqual([["trustworthy", 0, 1]]);
    expect(azure?.steps.map(({ date }) => date)).toEqual(["2024-08-22"]);
  });

  test("the order of the days does not matter, and the same day twice changes nothing", () => {
    expect(differences(OFFERING_IDS, CATALOGUE_DATE, FIRST_DATE, "talk")).toEqual(
      differences(OFFERING_IDS, FIRST_DATE, CATALOGUE_DATE, "talk"),
    );
    expect(differences(OFFERING_IDS, FIRST_DATE, FIRST_DATE, "strict")).toEqual([]);
  });

  test("an offering that appears in between has no cells to compare, and one that is unknown is no error", () => {
    const [appeared] = differences([AZURE], "2020-01-01", FIRST_DATE, "talk");
    expect(appeared).toMatchObject({ appeared: true, before: null, cells: [], levels: [] });
    expect(differences(["nowhere"], FIRST_DATE, CATALOGUE_DATE, "talk")).toEqual([]);
  });

  test("offerings that are the same on both days are left out, and every difference has a step", () => {
    const found = differences(OFFERING_IDS, FIRST_DATE, CATALOGUE_DATE, "strict");
    for (const { id, steps } of found) {
      expect(steps.length).toBeGreaterThan(0);
      expect(offeringAt(id, FIRST_DATE)?.snapshot).not.toBe(offeringAt(id, CATALOGUE_DATE)?.snapshot);
    }
  });

  test("every cell that differs has a sentence and a source", () => {
    for (const offering of OFFERINGS) {
      const found = differenceOf(offering, FIRST_DATE, CATALOGUE_DATE, "talk");
      for (const cell of found?.cells ?? []) {
        expect(cell.because).not.toBe("");
        expect(cell.sources.length).toBeGreaterThan(0);
      }
    }
  });
});
