import { expect, test } from "vitest";
import { PRODUCTS } from "@/lib/simulator/product";
import { mintReport } from "@/lib/simulator/report";
import { findingOf, flipped, judge, mintSet } from "@/lib/testing/simulated-set";
import { KeyCache } from "@/lib/x509/issued";

/** What is kept from one set to the next saves time and must never carry an answer over. */
const keys = new KeyCache();
const { files, report, vek } = await mintSet();
const [reportFile, vekFile, chainFile] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]];
const first = await judge(files, {}, { keys });

test.each([
  ["without the root", files, { extraRoots: [] }, "invalid"],
  ["after the certificates ended", files, { at: "2080-01-01T00:00:00Z" }, "invalid"],
  ["without the intermediate", [reportFile, vekFile], {}, "invalid"],
  ["with one bit of the report changed", [{ ...reportFile, bytes: flipped(report, 0x90, 0) }, vekFile, chainFile], {}, "invalid"],
  [
    "with one bit of the certificate changed",
    [reportFile, { ...vekFile, bytes: flipped(vek, vek.length - 40, 0) }, chainFile],
    {},
    "invalid",
  ],
] as const)("the same certificates %s are judged as if they were new", async (_, inputs, changes, verdict) => {
  const warm = await judge(inputs, changes, { keys });
  expect(warm.verdict).toBe(verdict);
  expect(await judge(inputs, changes)).toEqual(warm);
  expect(await judge(files, {}, { keys })).toEqual(first);
});

test("a path is told in the ids of its own set", async () => {
  const turned = await judge([chainFile, vekFile, reportFile], {}, { keys });
  expect(turned.verdict).toBe("valid");
  const entry = turned.evidence.find(({ name }) => name === vekFile.name)!;
  expect(entry.id).not.toBe(first.evidence.find(({ name }) => name === vekFile.name)!.id);
  expect(findingOf(turned, "snp/certificate")!.rests.map(({ evidence }) => evidence)).toEqual([entry.id]);
  expect(turned.evidence.flatMap(({ signers }) => signers ?? []).flatMap(({ evidence }) => evidence ?? [])).toContain(entry.id);
});

test("advisories follow the levels of each report, of each product", async () => {
  for (const product of PRODUCTS)
    for (const tcb of [
      { snp: 1, microcode: 1 },
      { snp: 0xff, microcode: 0xff },
      { snp: 1, microcode: 1 },
    ]) {
      const minted = await mintSet({ report: { product, version: 3, tcb } });
      const appraisal = await judge(minted.files, {}, { keys });
      expect(appraisal.verdict).toBe("valid");
      const older = (appraisal.advisories ?? []).some(({ status, because }) => status === "older" && because.includes("REPORTED_TCB"));
      expect(older).toBe(product !== "Turin" && tcb.snp === 1);
    }
});

test("a report by another key than the certificate's is refused after one that is by it", async () => {
  const other = await mintReport({ product: "Milan", signWith: "vlek" });
  const appraisal = await judge([{ ...reportFile, bytes: other }, vekFile, chainFile], {}, { keys });
  expect(appraisal.verdict).not.toBe("valid");
});
