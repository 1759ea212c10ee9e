import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import type { Patch, ReportSpec } from "@/lib/simulator/report";
import { PRODUCTS, SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import { findingOf, input, judge, judgeSimulated, mintSet, type SetSpec } from "@/lib/testing/simulated-set";

const cause = async (spec: SetSpec) => {
  const appraisal = await judgeSimulated(spec);
  expect(appraisal.verdict).toBe("invalid");
  return findingOf(appraisal, "snp/report-signature")?.cause;
};
const at = (offset: number, ...bytes: number[]): Patch => [offset, Uint8Array.from(bytes)];
const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);

test.each<[string, Partial<ReportSpec>, SetSpec["options"], string]>([
  [
    "the measurement you named",
    { tampering: [at(0x9f, 0)] },
    { measurements: ["ab".repeat(48), SIMULATED_MEASUREMENT] },
    "MEASUREMENT was changed after signing: with the value that you named",
  ],
  ["the challenge you named", { reportData: challenge, tampering: [at(0x51, 0xff)] }, { challenge }, "with the challenge itself there"],
  ["the REPORT_DATA you named", { tampering: [at(0x8f, 0xff)] }, { reportData: "00".repeat(64) }, "REPORT_DATA was changed"],
  [
    "the HOST_DATA you named",
    { hostData: challenge, tampering: [at(0xc0, 0xff)] },
    { hostData: toHex(challenge) },
    "HOST_DATA was changed",
  ],
  ["the VMPL you named", { vmpl: 1, tampering: [at(0x30, 0)] }, { vmpl: 1 }, "VMPL was changed"],
  ["zeros in what is reserved", { tampering: [at(0x220, 9)] }, {}, "Reserved bytes were changed"],
  ["zeros around R and S", { tampering: [at(0x2a0 + 50, 1)] }, {}, "Bytes of SIGNATURE that must be zero were changed"],
])("a report is put right with %s, and that proves the cause", async (_, report, options, text) => {
  expect(await cause({ report, options })).toMatchObject({ proven: true, text: expect.stringContaining(text) });
});

test.each(PRODUCTS)("the certificate of %s proves which of its values was changed", async (product) => {
  const { vek, intermediate, report } = await mintSet({ report: { product } });
  const causeOf = async (offset: number) => {
    const changed = report.slice();
    changed[offset]! ^= 0x01;
    const appraisal = await judge([input("report.bin", changed), input("vcek.der", vek), input("ask.der", intermediate)]);
    return findingOf(appraisal, "snp/report-signature")?.cause;
  };
  expect(await causeOf(0x1a0)).toMatchObject({ proven: true, text: expect.stringContaining("CHIP_ID was changed") });
  expect(await causeOf(0x187)).toMatchObject({ proven: true, text: expect.stringContaining("REPORTED_TCB was changed") });
});

test("byte orders that a program turned round are found", async () => {
  const { files, report } = await mintSet();
  const turned = (ranges: readonly (readonly [number, number])[]) => {
    const copy = report.slice();
    for (const [from, size] of ranges) copy.set(report.slice(from, from + size).reverse(), from);
    return [input("report.bin", copy), ...files.slice(1)];
  };
  const causeOf = async (ranges: readonly (readonly [number, number])[]) =>
    findingOf(await judge(turned(ranges)), "snp/report-signature")?.cause;
  for (const size of [48, 72])
    expect(
      await causeOf([
        [0x2a0, size],
        [0x2e8, size],
      ]),
    ).toMatchObject({ proven: true, text: expect.stringContaining("other byte order") });
  expect(
    await causeOf([
      [0x38, 8],
      [0x180, 8],
      [0x1e0, 8],
      [0x1f0, 8],
    ]),
  ).toMatchObject({ proven: true, text: expect.stringContaining("TCB versions stand in the other byte order") });
});

test("what no repair proves is not called proven", async () => {
  expect(await cause({ report: { tampering: [at(0x9f, 0)] } })).toEqual({
    proven: false,
    text: "A byte of the report was changed after it was signed.",
  });
  expect(await cause({ report: { tampering: [at(0x9f, 0)] }, options: { measurements: ["ab".repeat(48)] } })).toMatchObject({
    proven: false,
  });
  expect(
    await cause({ report: { tampering: [at(0x9f, 0), at(0x50, 1)] }, options: { measurements: [SIMULATED_MEASUREMENT] } }),
  ).toMatchObject({ proven: false });
});

test("a certificate that was fetched for CURRENT_TCB is told", async () => {
  const found = await cause({ report: { currentTcb: { microcode: 230 }, tampering: [at(0x50, 1)] }, chain: { tcb: { microcode: 230 } } });
  expect(found).toEqual({
    proven: false,
    text: "The certificate was fetched for CURRENT_TCB; the report is signed with the key for REPORTED_TCB.",
  });
});

test("a repair never makes the report hold, and the number of tries is bounded", async () => {
  const measurements = Array.from({ length: 400 }, (_, i) => toHex(new Uint8Array(48).fill(i & 0xff)));
  expect(
    await cause({ report: { tampering: [at(0x9f, 0)] }, options: { measurements: [...measurements, SIMULATED_MEASUREMENT] } }),
  ).toMatchObject({ proven: false });
});
