import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { certTable, extendedReport } from "@/lib/simulator/certificate-table";
import { mintReport } from "@/lib/simulator/report";
import { snp } from "./index";

const report = await mintReport({ product: "Genoa" });
const content = Uint8Array.of(0x30, 3, 2, 1, 0);
const table = certTable([{ guid: "vcek", content }]);
const strangerFirst = certTable([
  { guid: "00112233-4455-6677-8899-aabbccddeeff", content },
  { guid: "vcek", content },
]);
const response = (status: number, inner = report) => {
  const header = new Uint8Array(32);
  new DataView(header.buffer).setUint32(0, status, true);
  new DataView(header.buffer).setUint32(4, 1184, true);
  return concatBytes(header, inner);
};

const formatOf = (data: Uint8Array) => snp.formats.find(({ detect }) => detect(data)) ?? null;
const strayInHeader = response(0);
strayInHeader[31] = 1;

const nameOf = (data: Uint8Array) => formatOf(data)?.name ?? null;
const changed = (offset: number, ...bytes: number[]) => {
  const copy = report.slice();
  copy.set(bytes, offset);
  return copy;
};
const errorOf = (data: Uint8Array) => {
  try {
    formatOf(data)!.parse(data);
    return null;
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return { code: error.code, offset: error.offset };
  }
};

describe("what the bytes are taken for", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["a report", report, "amd-snp/report"],
    ["a report and zeros", concatBytes(report, new Uint8Array(100)), "amd-snp/report"],
    ["a cut report", report.subarray(0, 1183), "amd-snp/report"],
    ["a report cut to 256 bytes", report.subarray(0, 256), "amd-snp/report"],
    ["255 bytes of one", report.subarray(0, 255), null],
    ["a report with a table", extendedReport(report, table), "amd-snp/extended-report"],
    ["a report with something else after it", concatBytes(report, Uint8Array.of(1)), "amd-snp/extended-report"],
    ["a table", table, "amd-snp/cert-table"],
    ["a table whose first GUID nobody knows", strangerFirst, "amd-snp/cert-table"],
    ["a raw response of the device", response(0), "amd-snp/guest-response"],
    ["a report of a version to come", changed(0, 200), "amd-snp/report"],
    ["a report whose version is damaged", changed(0, 0, 1, 1, 1), "amd-snp/report"],
    ["a report whose algorithm is damaged", changed(0x34, 9), "amd-snp/report"],
    ["a report whose reserved word is damaged", changed(0x4c, 9), "amd-snp/report"],
    ["1184 bytes with two of the three damaged", changed(0x34, 9).fill(9, 0x4c, 0x50), null],
    ["zeros", new Uint8Array(1184), "amd-snp/report"],
    ["nothing", new Uint8Array(0), null],
  ])("%s", (_, data, name) => expect(nameOf(data)).toBe(name));

  test("a report whose GUEST_SVN is 1184 is still one", async () => {
    const data = await mintReport({ product: "Milan", version: 2, guestSvn: 1184, familyId: Uint8Array.of(1), imageId: Uint8Array.of(2) });
    expect(nameOf(data)).toBe("amd-snp/report");
  });

  test("detect never throws", () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1400 }), (data) => void snp.formats.forEach(({ detect }) => detect(data)))));
});

describe("what is in them", () => {
  test("a report with a table holds both, at their offsets", () => {
    const { contains } = formatOf(extendedReport(report, table))!.parse(extendedReport(report, table));
    expect(contains.map(({ name, offset, bytes }) => [name, offset, bytes.length])).toEqual([
      ["report", 0, 1184],
      ["certificate table", 1184, table.length],
    ]);
  });

  test("a response holds the report behind its header", () => {
    const { contains } = formatOf(response(0))!.parse(response(0));
    expect(contains.map(({ name, offset, bytes }) => [name, offset, bytes.length])).toEqual([["report", 32, 1184]]);
  });

  test("a table holds its entries under their labels", () => {
    const { contains, facts } = formatOf(table)!.parse(table);
    expect(contains.map(({ name, offset }) => [name, offset])).toEqual([["VCEK", 48]]);
    expect(facts).toEqual({ entries: 1 });
  });
});

describe("what is broken", () => {
  test.each<[string, Uint8Array, { code: string; offset: number }]>([
    ["a cut report", report.subarray(0, 700), { code: "truncated", offset: 700 }],
    ["a byte after the report", concatBytes(report, Uint8Array.of(1)), { code: "trailing-bytes", offset: 1184 }],
    ["a table without an end", concatBytes(report, table.subarray(0, 47)), { code: "truncated", offset: 1184 + 24 }],
    ["a table cut in its content", extendedReport(report, table.subarray(0, -1)), { code: "bad-value", offset: 1184 + 16 }],
    [
      "bytes behind a table",
      concatBytes(extendedReport(report, table), Uint8Array.of(9)),
      { code: "trailing-bytes", offset: 1184 + table.length },
    ],
    ["noise where the table should be", concatBytes(report, new Uint8Array(100).fill(3)), { code: "truncated", offset: 1184 + 96 }],
    ["a response that says it failed", response(0x16), { code: "bad-value", offset: 0 }],
    ["a response with something in its reserved bytes", strayInHeader, { code: "bad-value", offset: 31 }],
  ])("%s", (_, data, error) => expect(errorOf(data)).toEqual(error));

  test("every truncation of a report with a table is one or the other, and never taken whole", () => {
    const whole = extendedReport(report, table);
    for (let length = 256; length < whole.length; length++) {
      const data = whole.subarray(0, length);
      if (length === 1184) expect(errorOf(data)).toBeNull();
      else expect(errorOf(data), `cut to ${length}`).not.toBeNull();
    }
  });
});
