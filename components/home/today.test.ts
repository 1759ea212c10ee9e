import { expect, test } from "vitest";
import { todayRows } from "./today";

const THREE = ["azure-cvm-snp", "gcp-cvm-snp", "aws-ec2-snp"];

test("the highest level without the cloud comes first, whatever order was asked for", () => {
  const rows = todayRows(THREE);
  expect(rows.map(({ id, trustworthy }) => [id, trustworthy.level])[0]).toEqual(["aws-ec2-snp", 2]);
  expect(rows.map(({ trustworthy }) => trustworthy.level)).toEqual([2, 1, 1]);
});

test("a level holds since the day it last became what it is, or before the first day on record", () => {
  const since = Object.fromEntries(todayRows(THREE).map(({ id, since }) => [id, [since.date, since.orBefore]]));
  expect(since["azure-cvm-snp"]).toEqual(["2024-08-22", false]);
  expect(since["aws-ec2-snp"]).toEqual(["2024-03-26", true]);
});

test("a level is no surer than the least sure fact below it", () => {
  const sure = Object.fromEntries(todayRows([...THREE, "azure-cvm-in-vm"]).map(({ id, confidence }) => [id, confidence]));
  expect(sure).toEqual({ "aws-ec2-snp": "medium", "azure-cvm-snp": "medium", "gcp-cvm-snp": "high", "azure-cvm-in-vm": "high" });
});

test("who says so is the sources of the highest stage that holds", () => {
  for (const { sources } of todayRows(THREE)) expect(sources.length).toBeGreaterThan(0);
  expect(todayRows(["aws-ec2-snp"])[0]!.sources.map(({ id }) => id)).toContain("AWSUEFI");
});

test("an offering that is not on record has no row", () => {
  expect(todayRows(["no-such-offering"])).toEqual([]);
});
