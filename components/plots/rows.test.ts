import { expect, test } from "vitest";
import { compareDetailed } from "@/lib/catalogue/describe";
import { gapRowsOf } from "./gap-rows";
import { grantRowsOf, mostGrants, withGrants } from "./grant-rows";
import { timelineOf } from "./timeline";

const details = compareDetailed({ date: null, offerings: [], granted: [], withdrawn: [], lens: "talk" });

test("gaps are ranked widest first, and an enclave has none", () => {
  const rows = gapRowsOf(details);
  expect(rows.map(({ onWord }) => onWord)).toEqual(rows.map(({ onWord }) => onWord).toSorted((a, b) => b - a));
  expect(rows.length).toBe(details.filter(({ levels }) => levels !== null).length);
});

test("with no assumption granted an offering stands no higher than without its cloud, and with all as high as it claims", () => {
  const rows = grantRowsOf(details);
  for (const row of rows) {
    const { levels } = details.find(({ id }) => id === row.id)!;
    expect(row.steps[0]!.level, row.id).toBeLessThanOrEqual(levels!.trustworthy.level);
    expect(withGrants(row, mostGrants(rows)).level, row.id).toBe(levels!.nominal.level);
  }
});

test("one more assumption never lowers a level", () => {
  for (const { id, steps } of grantRowsOf(details))
    expect(
      steps.map(({ level }) => level),
      id,
    ).toEqual(steps.map(({ level }) => level).toSorted());
});

test("a plot over time is drawn on to the day the catalogue was read, once", () => {
  const at = (date: string) => ({ date, nominal: { level: 4, lowerBound: false }, trustworthy: { level: 1, lowerBound: true } }) as const;
  const points = timelineOf([at("2024-03-26")], "2026-11-24");
  expect(points.map(({ date, without }) => [date, without])).toEqual([
    ["2024-03-26", "≥ AL1"],
    ["2026-11-24", "≥ AL1"],
  ]);
  expect(timelineOf([at("2026-11-24")], "2026-11-24").length).toBe(1);
});

test("a step that a third party’s word reaches is not drawn as the cloud’s", () => {
  const steps = grantRowsOf(details).find(({ id }) => id === "gcp-confidential-space-tdx")?.steps ?? [];
  expect(steps.find(({ count }) => count === 1)?.onCloud).toBe(false);
  const aws = grantRowsOf(details).find(({ id }) => id === "aws-ec2-snp")!.steps;
  expect(aws.map(({ count, onCloud }) => [count, onCloud])).toEqual([
    [0, false],
    [1, true],
  ]);
});
