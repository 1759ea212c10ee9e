import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { integer, sequence } from "@/lib/simulator/der-writer";
import { mintReport } from "@/lib/simulator/report";
import { asArray, asHex, constellationJson, firstCrateJson, laterCrateJson, messageJson } from "@/lib/testing/report-spellings";
import { readJsonReport } from "./json-report";
import { settleRebuilt } from "./rebuilt-report";

const second = await mintReport({ product: "Milan", version: 2 });
/** All of its bits have words in Constellation's report. */
const plain = await mintReport({ product: "Milan", version: 2, platformInfo: 1n });
const third = await mintReport({ product: "Genoa", version: 3 });
const fifth = await mintReport({ product: "Milan", version: 5, signWith: "vlek" });
const turin = await mintReport({ product: "Turin", version: 5, tcb: { fmc: 1, bootLoader: 2, tee: 3, snp: 4, microcode: 200 } });

const hexOf = (value: unknown) => {
  const report = readJsonReport(value);
  return report && toHex(report);
};
const signatureDer = (report: Uint8Array) =>
  sequence(...[0x2a0, 0x2e8].map((at) => integer(BigInt(`0x${toHex(report.slice(at, at + 48).reverse())}`))));

describe("a report given field by field", () => {
  test.each<[string, Uint8Array, unknown]>([
    ["the first crate’s, version 2", second, firstCrateJson(second)],
    ["the first crate’s, whose reserved bytes hold version 5's fields", fifth, firstCrateJson(fifth)],
    ["the first crate’s in hex", second, firstCrateJson(second, asHex)],
    ["the later crate’s, version 2", second, laterCrateJson(second, false)],
    ["the later crate’s, version 3", third, laterCrateJson(third, false, asArray)],
    ["the later crate’s, version 5", fifth, laterCrateJson(fifth, false)],
    ["the later crate’s in hex", fifth, laterCrateJson(fifth, false, asHex)],
    ["the later crate’s of Turin, whose TCB begins with FMC", turin, laterCrateJson(turin, true)],
    ["go-sev-guest’s message as JSON", third, messageJson(third)],
    ["the same with mitigation vectors", fifth, messageJson(fifth)],
    ["Constellation’s words", plain, constellationJson(plain, signatureDer(plain))],
  ])("is put together to its bytes: %s", (_, report, value) => {
    expect(hexOf(value)).toBe(toHex(report));
  });

  const good = laterCrateJson(fifth, false);
  test.each(Object.keys(good).filter((name) => !/mit_vector|cpuid/.test(name)))("is not known without its %s", (name) => {
    const { [name]: _gone, ...rest } = good;
    expect(readJsonReport(rest)).toBeNull();
  });

  test.each<[string, Record<string, unknown>]>([
    ["a measurement of 47 bytes", { measurement: "00".repeat(47) }],
    ["a byte of 256", { host_data: [...Array<number>(31).fill(0), 256] }],
    ["a negative number", { vmpl: -1 }],
    ["a fraction", { guest_svn: 0.5 }],
    ["a number past what JSON holds", { policy: 2 ** 60 }],
    ["a version number in words", { version: "five" }],
    ["a security version of 256", { reported_tcb: { fmc: null, bootloader: 256, tee: 0, snp: 0, microcode: 0 } }],
    ["a TCB as one text, whose order nobody knows", { reported_tcb: "0300000000000873" }],
    ["a reserved part of unknown size", { _reserved_7: "00".repeat(9) }],
    ["a reserved word that is not zero", { _reserved_2: 1 }],
    ["a name in two spellings", { guestSvn: 0 }],
    ["two words for one field", { signature_algo: 1 }],
    ["a signature without s", { signature: { r: Array(72).fill(0) } }],
    ["a signature that is words", { signature: "signed" }],
  ])("is not guessed with %s", (_, change) => {
    expect(readJsonReport({ ...good, ...change })).toBeNull();
  });

  test("has any JSON end in 1184 bytes or in nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (name, value) => {
        const report = readJsonReport({ ...good, [name]: value });
        expect(report === null || report.length === 1184).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(readJsonReport(value)).toBeNull()));
  });
});

describe("findings of a rebuilt report", () => {
  const ref = (evidence: string) => ({ evidence, field: "X", bytes: [0, 1] as const });
  const finding = (id: string, status: "pass" | "fail", evidence: string, must = true) => ({
    id,
    status,
    must,
    stage: "tee" as const,
    evidence: "e1",
    title: id,
    detail: "",
    spec: "",
    rests: [ref(evidence)],
    cause: { text: "?", proven: false },
  });

  test("that fail by its bytes could not be made, unless its signature holds", () => {
    const failed = [
      finding("snp/report-signature", "fail", "e1"),
      finding("snp/vmpl", "fail", "e1"),
      finding("snp/debug", "fail", "e1", false),
      finding("snp/certificate-chain", "fail", "e2"),
    ];
    const settled = settleRebuilt(failed, "e1");
    expect(settled.map(({ status }) => status)).toEqual(["missing", "missing", "fail", "fail"]);
    expect(settled[0]).toMatchObject({ need: expect.stringContaining("1184 bytes"), title: expect.stringContaining("put together") });
    expect(settled[0]).not.toHaveProperty("cause");
    const signed = [finding("snp/report-signature", "pass", "e1"), finding("snp/vmpl", "fail", "e1")];
    expect(settleRebuilt(signed, "e1")).toEqual(signed);
  });
});
