import { describe, expect, test } from "vitest";
import { STAGES } from "@/lib/appraisal/stage";
import { OFFERINGS, offeringById } from "@/lib/catalogue/catalogue";
import { detailsOf, historyOf, levelSince, levelsOverTime, strictlyAlso } from "./view";
import { ledeOf, sinceText } from "./words";

const offering = (id: string) => offeringById(id)!;

test("since when the level without the cloud is today’s goes back past facts that left it as it was", () => {
  expect(sinceText(levelSince(offering("azure-cvm-snp"))!)).toBe("22 August 2024");
  expect(sinceText(levelSince(offering("aws-ec2-snp"))!)).toBe("26 March 2024 or before");
  expect(sinceText(levelSince(offering("aws-nitro-enclaves"))!)).toBe("28 October 2020 or before");
  expect(levelSince(offering("azure-sgx"))).toBeNull();
});

describe("an offering’s history", () => {
  test("is told newest first, and begins with the first day on record", () => {
    for (const each of OFFERINGS) {
      const entries = historyOf(each);
      const dates = entries.map(({ date }) => date);
      expect([...dates].sort().reverse(), each.id).toEqual(dates);
      expect(
        entries.some(({ what }) => what === "The first day on record."),
        each.id,
      ).toBe(true);
    }
  });

  test("names the cell, the level and the source of a change", () => {
    const change = historyOf(offering("azure-cvm-snp")).find(({ kind, date }) => kind === "snapshot" && date === "2024-08-22")!;
    expect(change.cells.talk).toEqual([{ stage: "tee", from: "partial", to: "full" }]);
    expect(change.levels.talk.map(({ level, from, to }) => [level, from.level, to.level])).toEqual([["trustworthy", 0, 1]]);
    expect(change.sources.length).toBeGreaterThan(0);
  });

  test("says what only the strict count changes", () => {
    const change = historyOf(offering("gcp-cvm-snp")).find(({ kind, date }) => kind === "snapshot" && date === "2026-05-13")!;
    expect(change.levels.talk).toEqual([]);
    expect(change.levels.strict.map(({ level, to }) => [level, to.level])).toEqual([["trustworthy", 0]]);
  });
});

test("levels over time have one entry a snapshot, oldest first, and none for an enclave", () => {
  for (const each of OFFERINGS) {
    const levels = levelsOverTime(each);
    expect(levels.length, each.id).toBe(each.ladder ? each.snapshots.length : 0);
    expect(levels.map(({ date }) => date)).toEqual(levels.map(({ date }) => date).toSorted());
  }
});

test("strict costs are told beside those of the talk, and only what they add", () => {
  const { talk, strict } = detailsOf(offering("aws-ec2-snp"));
  expect(strictlyAlso(talk.cells.tee.paths[0]!, strict, "tee").map(({ id }) => id)).toContain("csp-key-custody");
  for (const each of OFFERINGS) {
    const details = detailsOf(each);
    for (const stage of STAGES)
      for (const path of details.talk.cells[stage].paths)
        for (const { id } of strictlyAlso(path, details.strict, stage)) expect(path.costs.map((cost) => cost.id)).not.toContain(id);
  }
});

test("the first sentences name maker, owner and both levels, and say where little is published", () => {
  const { talk } = detailsOf(offering("aws-ec2-snp"));
  expect(ledeOf({ ...talk, thin: false })).toBe(
    "A confidential machine on AMD SEV-SNP, rented from AWS. It can claim AL4; AL2 stands without AWS’s word.",
  );
  expect(ledeOf({ ...talk, thin: true })).toContain("Little is published about it.");
});
