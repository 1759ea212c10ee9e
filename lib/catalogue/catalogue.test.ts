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
import { LINTS, lint, type CatalogueData } from "./lint";
import type { Offering, Snapshot } from "./schema";
import { advisoriesShape, eventsShape, offeringShape, problemsOf, sourcesShape } from "./validate";

const DATA: CatalogueData = { offerings: OFFERINGS, sources: SOURCES, advisories: ADVISORIES, events: EVENTS, date: CATALOGUE_DATE };

describe("the catalogue’s files", () => {
  test.each(OFFERINGS.map((offering) => [offering.id, offering] as const))("%s has the shape of an offering", (_, offering) => {
    expect(problemsOf(offering, offeringShape)).toEqual([]);
  });

  test("sources, advisories and events have theirs", () => {
    expect(problemsOf(SOURCES, sourcesShape)).toEqual([]);
    expect(problemsOf(ADVISORIES, advisoriesShape)).toEqual([]);
    expect(problemsOf(EVENTS, eventsShape)).toEqual([]);
  });

  test.each(LINTS.map((rule) => [rule.description, rule] as const))("%s", (_, { check }) => {
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

/** The data with one snapshot of one offering changed. */
function changed(change: (snapshot: Snapshot) => Partial<Snapshot>, at = 1): CatalogueData {
  const [first, second, ...rest] = OFFERINGS;
  const snapshots = second!.snapshots.map((each, index) => (index === at ? { ...each, ...change(each) } : each));
  return { ...DATA, offerings: [first!, { ...second!, snapshots }, ...rest] };
}

const withFact = (stage: "tee" | "firmware" | "kernel" | "rootfs", change: Partial<PathFact>) =>
  changed(({ stages }) => ({
    stages: { ...stages, [stage]: (stages[stage] as readonly PathFact[]).map((each) => ({ ...each, ...change })) },
  }));

const withChain = (change: Partial<Snapshot["chain"]>) => changed(({ chain }) => ({ chain: { ...chain, ...change } }));

describe("the rules about sense", () => {
  const BROKEN: readonly (readonly [string, string, CatalogueData])[] = [
    ["unique-ids", "an offering is listed twice", { ...DATA, offerings: [...OFFERINGS, OFFERINGS[0]!] }],
    ["real-dates", "a day is not in the calendar", changed(() => ({ validFrom: "2024-02-30" }))],
    ["real-dates", "a source is dated ahead", { ...DATA, sources: SOURCES.map((each) => ({ ...each, date: "2999" })) }],
    ["periods-in-order", "facts hold from before the snapshot before", changed(() => ({ validFrom: "2020-01-01" }))],
    ["periods-in-order", "facts are said to hold later than their source", changed(() => ({ validFrom: "2024-09-01" }))],
    ["periods-in-order", "the first snapshot says that something changed", changed(() => ({ change: "New." }), 0)],
    ["short-texts", "a summary has eleven words", withFact("tee", { summary: "one two three four five six seven eight nine ten eleven" })],
    ["short-texts", "a reason is two sentences", withFact("tee", { because: "This holds. That too." })],
    ["short-texts", "a reason is no sentence", withFact("tee", { because: "because it is" })],
    ["known-sources", "a fact cites what is not listed", withFact("tee", { sources: ["NOBODY"] })],
    [
      "known-sources",
      "a source is never cited",
      { ...DATA, sources: [...SOURCES, { id: "SPARE", title: "Spare", url: null, date: null }] },
    ],
    ["sources-in-time", "a fact rests only on later pages", withFact("rootfs", { sources: ["AZ-VERITY"] })],
    ["known-advisories", "an advisory is not listed", changed(() => ({ advisories: ["adv-nothing"] }))],
    ["known-advisories", "an advisory is of a later snapshot’s time", changed(() => ({ advisories: ["adv-milan-seed"] }))],
    ["words-have-a-giver", "a closed blob asks nobody to be believed", withFact("firmware", { referenceTrust: undefined })],
    ["words-have-a-giver", "a rebuildable blob asks somebody to be believed", withFact("firmware", { reference: "reproducible" })],
    ["words-have-a-giver", "a mediated report has no mediator", withFact("tee", { mediator: undefined })],
    ["stages-in-reach", "the firmware is measured by what it starts", withFact("firmware", { measuredBy: "paravisor-vtpm" })],
    ["stages-in-reach", "the kernel checks itself", withFact("kernel", { measuredBy: "in-tee-os" })],
    [
      "unknown-stays-unknown",
      "a stage is unknown without a reason",
      changed(({ stages }) => ({ stages: { ...stages, rootfs: "unknown" } })),
    ],
    [
      "chains-hold-together",
      "an arrow ends nowhere",
      withChain({ arrows: [{ from: "kernel", to: "nowhere", kind: "vtpm", label: null }] }),
    ],
    [
      "chains-hold-together",
      "an arrow of a measurement ends in a stage",
      withChain({ arrows: [{ from: "rootfs", to: "kernel", kind: "tee", label: null }] }),
    ],
    ["chains-hold-together", "a vTPM has registers that are not drawn", withChain({ registers: [] })],
    ["known-offerings", "an event concerns nobody", { ...DATA, events: [{ ...EVENTS[0]!, offerings: ["nobody"] }] }],
  ];
  test.each(BROKEN)("%s: %s", (name, _, data) => {
    expect(lint(data).filter((problem) => problem.startsWith(`${name}: `))).not.toEqual([]);
  });

  test("every rule has a case that breaks it", () => {
    expect(new Set(BROKEN.map(([name]) => name))).toEqual(new Set(LINTS.map(({ name }) => name)));
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

  test("every stage of every snapshot has something drawn for it", () => {
    for (const { snapshots } of OFFERINGS)
      for (const { chain } of snapshots) for (const stage of STAGES) expect(chain.stages[stage]?.text).toMatch(/\.$/);
  });
});
