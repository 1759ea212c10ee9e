import { expect, test } from "vitest";
import { appraisalFixture, unearned } from "@/lib/testing/appraisal.fixture";
import { raiseRows, rowName } from "./raise-rows";

test("there is one row for each level not reached, nearest first, with what to supply", () => {
  const missing = [
    { for: 1, need: "The challenge you sent.", command: "trustgap verify" },
    { for: 2, need: "The measurement you expect." },
  ];
  const rows = raiseRows(appraisalFixture({ missing }));
  expect(rows.map(rowName)).toEqual(["AL1", "AL2", "AL3 to AL4"]);
  expect(rows[0]).toMatchObject({ conditional: true, needs: [missing[0]!].map(({ need, command }) => ({ need, command })) });
  expect(rows[1]).toMatchObject({ conditional: false, trust: [] });
});

test("levels that the same thing lifts share a row, and a level that stands has none", () => {
  const minimalTrust = { "1": [[]], "2": [["csp-paravisor"]], "3": [["csp-paravisor"]], "4": [["csp-paravisor"]] } as const;
  const rows = raiseRows(appraisalFixture({ grantedAL: 1, conditional: [], minimalTrust }));
  expect(rows.map(rowName)).toEqual(["AL2 to AL4"]);
});

test("a verdict that is not valid is not raised", () => {
  expect(raiseRows(appraisalFixture({ verdict: "incomplete", ...unearned }))).toEqual([]);
});
