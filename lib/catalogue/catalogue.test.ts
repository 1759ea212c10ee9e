import { describe, expect, test } from "vitest";
import { STAGES } from "@/lib/appraisal/stage";
import type { PathFact } from "@/lib/trust/facts";
import {
  ADVISORIES,
  advisoryById,
  CATALOGUE_DATE,
  CATALOGUE_VERSION,
  EVENTS,
  isDay,
  OFFERINGS,
  offeringAt,
  offeringById,
  snapshotAt,
  sourceById,
  SOURCES,
} from "./catalogue";
import { catalogueData } from "./lint/data";
import { RULES } from "./lint/lint";
import type { Offering } from "./schema";
import { advisoriesShape, eventsShape, offeringShape, problemsOf, sourcesShape } from "./validate";

const DATA = catalogueData(CATALOGUE_DATE);

describe("the catalogue’s files", () => {
  test.each(OFFERINGS.map((offering) => [offering.id, offering] as const))("%s has the shape of an offering", (_, offering) => {
    expect(problemsOf(offering, offeringShape)).toEqual([]);
  });

  test("sources, advisories and events have theirs", () => {
    expect(problemsOf(SOURCES, sourcesShape)).toEqual([]);
    expect(problemsOf(ADVISORIES, advisoriesShape)).toEqual([]);
    expect(problemsOf(EVENTS, eventsShape)).toEqual([]);
  });

  test.each(RULES.filter(({ severity }) => severity === "error").map((rule) => [rule.description, rule] as const))("%s", (_, { check }) => {
    expect(check(DATA)).toEqual([]);
  });

  test("hold no symbol and no level: those are derived", () => {
    const text = JSON.stringify([OFFERINGS, ADVISORIES]);
    expect(text).not.toMatch(/[●◐○]/);
    expect(text).not.toMatch(/"(symbol|level|nominal|trustworthy|costs)[A-Za-z]*":/);
  });

  test("say of a version which day it speaks for", () => {
    expect(CATALOGUE_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
    expect(isDay(CATALOGUE_DATE)).toBe(true);
  });
});

describe("the guard on shapes", () => {
  const aws = OFFERINGS[0]!;
  test("names what is missing, what is too much and what is of another kind, with where", () => {
    const first = aws.snapshots[0]!;
    const broken = {
      ...aws,
      ladder: "yes",
      extra: 1,
      snapshots: [{ ...first, asOf: "26 March", stages: { ...first.stages, kernel: "none" } }],
    };
    expect(problemsOf(broken, offeringShape)).toEqual([
      "ladder: needs true or false",
      "snapshots[0].asOf: needs YYYY-MM-DD",
      "snapshots[0].stages.kernel: needs a list",
      "extra: is no field of this",
    ]);
    expect(problemsOf({ ...aws, snapshots: [] }, offeringShape)).toEqual(["snapshots: needs at least 1"]);
    expect(problemsOf({}, offeringShape)).toContain("id: is missing");
    expect(problemsOf(null, offeringShape)).toEqual([": needs an object"]);
  });

  test("refuses an assumption nobody could be asked for in a reference", () => {
    const tee = { ...(aws.snapshots[0]!.stages.tee as readonly PathFact[])[0], referenceTrust: "hw-vendor" };
    const broken = { ...aws, snapshots: [{ ...aws.snapshots[0]!, stages: { ...aws.snapshots[0]!.stages, tee: [tee] } }] };
    expect(problemsOf(broken, offeringShape)).toEqual(["snapshots[0].stages.tee[0].referenceTrust: needs an assumption’s id"]);
  });
});

describe("looking up", () => {
  test("gives undefined for what is not there, also for words every object knows", () => {
    for (const id of ["", "nothing", "constructor", "__proto__"]) {
      expect(offeringById(id)).toBeUndefined();
      expect(offeringAt(id, null)).toBeUndefined();
      expect(sourceById(id)).toBeUndefined();
      expect(advisoryById(id)).toBeUndefined();
    }
  });

  test("a snapshot is picked by the day its facts hold from, not by its newest source", () => {
    const old = OFFERINGS[0]!;
    const offering: Offering = { ...old, snapshots: [{ ...old.snapshots[0]!, asOf: "2026-11-24", validFrom: "2020-10-28" }] };
    expect(snapshotAt(offering, "2020-10-27")).toBeUndefined();
    expect(snapshotAt(offering, "2020-10-28")?.snapshot.asOf).toBe("2026-11-24");
  });

  test("a day is one that the calendar has", () => {
    for (const day of ["2024-03-26", "2024-02-29", "0099-01-01"]) expect(isDay(day)).toBe(true);
    for (const day of ["2023-02-29", "2024-13-01", "2024-3-26", "2024-03-26T00:00:00Z", " 2024-03-26", ""]) expect(isDay(day)).toBe(false);
  });

  test("every stage of every snapshot has something drawn for it, or is no part of the TEE", () => {
    for (const { chain, stages } of OFFERINGS.flatMap(({ snapshots }) => snapshots))
      for (const stage of STAGES) expect(stages[stage] === "absent" ? "." : chain.stages[stage]?.text).toMatch(/\.$/);
  });
});
