import { expect, test } from "vitest";
import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import { freshJudging, type Judging } from "@/components/evidence/evidence-state";
import { readJudging } from "@/components/evidence/judging-options";
import { appraisalFixture, unearned } from "@/lib/testing/appraisal.fixture";
import { claimRows, differences } from "./claim-rows";

const NOW = "2026-11-24T04:00:00Z";
const claimed: Claimed = {
  challenge: "5f".repeat(32),
  measurements: ["ab".repeat(48)],
  at: "2026-11-20T16:12:00Z",
  verdict: "valid",
  levels: { nominal: 2 },
};
const fresh = freshJudging(Date.parse(NOW));
const options = (judging: Judging): AppraisalOptions => readJudging(judging, claimed).options;
const rows = (judging: Judging) => claimRows(claimed, judging, options(judging), NOW);

test("nothing that a link claims counts before it is adopted", () => {
  expect(options(fresh)).toMatchObject({ challenge: null, measurements: [], at: NOW, granted: [], extraRoots: [] });
  expect(rows(fresh).map(({ kind, adopted }) => [kind, adopted])).toEqual([
    ["challenge", false],
    ["measurement", false],
    ["time", false],
  ]);
});

test("each claim is adopted on its own and can be taken back", () => {
  for (const { kind, adopt, undo } of rows(fresh)) {
    const after = { ...fresh, ...adopt };
    expect(
      rows(after)
        .filter(({ adopted }) => adopted)
        .map((row) => row.kind),
    ).toEqual([kind]);
    expect(rows({ ...after, ...undo }).filter(({ adopted }) => adopted)).toEqual([]);
  }
});

test("what the sender’s page showed otherwise is said, the verdict first", () => {
  const conditions = { ...appraisalFixture().conditions, claimed };
  expect(differences(appraisalFixture({ verdict: "invalid", ...unearned, conditions }))).toEqual([
    "The sender’s page said “valid”. Here it is “invalid”.",
    "The sender’s page showed 2 trusting everyone. Here it is 0.",
  ]);
  expect(differences(appraisalFixture({ nominalAL: 2, conditions }))).toEqual([]);
});
