import { expect, test } from "vitest";
import { SOURCES, sourceById } from "@/lib/catalogue/catalogue";
import { countOf, restingOn } from "./rests";

test("something rests on every source but those marked as background", () => {
  const idle = SOURCES.filter((source) => !source.background && countOf(restingOn(source)) === 0).map(({ id }) => id);
  expect(idle).toEqual([]);
});

test("a source lists the cells that cite it, each with the days on which it does", () => {
  const { cells } = restingOn(sourceById("TALK")!);
  const kernel = cells.find(({ offering, stage }) => offering.id === "aws-ec2-snp" && stage === "kernel")!;
  expect(kernel.dates[0]).toBe("2024-03-26");
  expect(kernel.because).not.toBe("");
});

test("an advisory’s source leads to it", () => {
  expect(restingOn(sourceById("VCEK-SEED")!).advisories.map(({ id }) => id)).toContain("adv-milan-seed");
});
