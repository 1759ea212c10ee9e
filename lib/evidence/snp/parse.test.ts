import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { countingBytes } from "@/lib/simulator/product";
import { mintReport } from "@/lib/simulator/report";
import { looksLikeTurin, parseSnpReport, reportFacts, reportTcbs, signingKeyName } from "./parse";

/** Every byte of the report another, as far as a byte can be: a field read at a wrong place shows. */
const counted = Uint8Array.from({ length: 1184 }, (_, at) => (at * 7 + (at >> 8)) & 0xff);
const view = new DataView(counted.buffer);

const HEX_FIELDS: readonly (readonly [
  "familyId" | "reportData" | "measurement" | "hostData" | "reportId" | "chipId" | "signature",
  number,
  number,
])[] = [
  ["familyId", 0x10, 16],
  ["reportData", 0x50, 64],
  ["measurement", 0x90, 48],
  ["hostData", 0xc0, 32],
  ["reportId", 0x140, 32],
  ["chipId", 0x1a0, 64],
  ["signature", 0x2a0, 512],
];

describe("parsing a report", () => {
  test("reads integers little-endian, and bytes as they stand", () => {
    const report = parseSnpReport(counted);
    expect(report.version).toBe(view.getUint32(0, true));
    expect(report.policy).toBe(view.getBigUint64(8, true));
    expect(report.vmpl).toBe(view.getUint32(0x30, true));
    expect(report.platformInfo).toBe(view.getBigUint64(0x40, true));
    expect([report.cpuidFamId, report.currentBuild, report.committedMajor]).toEqual([counted[0x188], counted[0x1e8], counted[0x1ee]]);
    for (const [key, offset, size] of HEX_FIELDS) expect(toHex(report[key])).toBe(toHex(counted.subarray(offset, offset + size)));
  });

  test("takes KEY_INFO apart", async () => {
    const report = parseSnpReport(await mintReport({ product: "Milan", keyInfo: 0b10111 }));
    expect([report.authorKeyEn, report.maskChipKey, report.signingKey]).toEqual([true, true, 5]);
    expect([0, 1, 3, 7].map(signingKeyName)).toEqual(["VCEK", "VLEK", "reserved (3)", "none"]);
  });

  test("keeps the bytes received, and writes nothing to them", async () => {
    const bytes = await mintReport({ product: "Milan" });
    const before = toHex(bytes);
    expect(parseSnpReport(bytes).bytes).toBe(bytes);
    expect(toHex(bytes)).toBe(before);
  });

  test.each([
    [0x19, 0x00, "Milan"],
    [0x19, 0x0f, "Milan"],
    [0x19, 0x10, "Genoa"],
    [0x19, 0x1f, "Genoa"],
    [0x19, 0x20, null],
    [0x19, 0xa0, "Genoa"],
    [0x19, 0xaf, "Genoa"],
    [0x19, 0xb0, null],
    [0x1a, 0x00, "Turin"],
    [0x1a, 0x11, "Turin"],
    [0x1a, 0x12, null],
    [0x1a, 0x4f, null],
    [0x1a, 0x50, "Venice"],
    [0x1a, 0x57, "Venice"],
    [0x1a, 0x58, null],
    [0x1a, 0x8f, null],
    [0x1a, 0x90, "Venice"],
    [0x1a, 0xaf, "Venice"],
    [0x1a, 0xb0, null],
    [0x1a, 0xc0, "Venice"],
    [0x1a, 0xc7, "Venice"],
    [0x1a, 0xc8, null],
    [0x17, 0x01, null],
  ])("family %i, model %i is %s, from version 3 on", async (family, model, product) => {
    const of = async (version: number) =>
      parseSnpReport(await mintReport({ product: "Milan", version, cpuid: { family, model } })).cpuidProduct;
    expect(await of(3)).toBe(product);
    expect(await of(2)).toBeNull();
  });

  test("tells a chip that is masked, and one whose id is as long as Turin’s", async () => {
    const of = async (chipId: Uint8Array) => parseSnpReport(await mintReport({ product: "Turin", version: 2, chipId }));
    expect((await of(new Uint8Array(64))).chipIdMasked).toBe(true);
    expect(looksLikeTurin(await of(new Uint8Array(64)))).toBe(false);
    expect(looksLikeTurin(await of(countingBytes(8, 1)))).toBe(true);
    expect(looksLikeTurin(await of(countingBytes(9, 1)))).toBe(false);
  });

  test("reads TCBs in the order of their product", () => {
    const bytes = counted.slice();
    [0x38, 0x180, 0x1e0, 0x1f0].forEach((offset, i) =>
      bytes.set(
        [1, 2, 3, 4, 5, 6, 7, 8].map((n) => n + 10 * i),
        offset,
      ),
    );
    const report = parseSnpReport(bytes);
    const milan = { fmc: null, bootLoader: 1, tee: 2, snp: 7, microcode: 8 };
    const turin = { fmc: 1, bootLoader: 2, tee: 3, snp: 4, microcode: 8 };
    expect(reportTcbs(report, "Milan").current).toEqual(milan);
    expect(reportTcbs(report, "Genoa").current).toEqual(milan);
    expect(reportTcbs(report, "Turin").current).toEqual(turin);
    expect(reportTcbs(report, "Venice").current).toEqual(turin);
    const { reported, committed, launch } = reportTcbs(report, "Milan");
    expect([reported, committed, launch].map(({ microcode }) => microcode)).toEqual([18, 28, 38]);
  });
});

describe("facts of a report", () => {
  const shared = [
    "version",
    "guestSvn",
    "policy",
    "vmpl",
    "signatureAlgo",
    "platformInfo",
    "keyInfo",
    "signingKey",
    "currentVersion",
    "committedVersion",
  ];
  const hex = [
    ...["familyId", "imageId", "currentTcb", "reportData", "measurement", "hostData", "idKeyDigest", "authorKeyDigest"],
    ...["reportId", "reportIdMa", "reportedTcb", "chipId", "committedTcb", "launchTcb"],
  ];
  const cpuid = ["cpuidFamId", "cpuidModId", "cpuidStep"];
  const mitigations = ["launchMitVector", "currentMitVector"];

  test.each([
    [2, [...shared, ...hex]],
    [3, [...shared, ...hex, ...cpuid, "product"]],
    [4, [...shared, ...hex, ...cpuid, "product"]],
    [5, [...shared, ...hex, ...cpuid, ...mitigations, "product"]],
  ])("of version %i are those that the version has", async (version, keys) => {
    expect(Object.keys(reportFacts(parseSnpReport(await mintReport({ product: "Genoa", version }))))).toEqual(keys);
  });

  test("give byte strings and TCBs in memory order, and versions as people write them", async () => {
    const report = await mintReport({
      product: "Genoa",
      reportData: countingBytes(64, 1),
      currentFirmware: { major: 1, minor: 55, build: 29 },
      committedFirmware: { major: 1, minor: 54, build: 7 },
      policy: 0x3001fn,
      launchMitVector: 0x17n,
    });
    expect(reportFacts(parseSnpReport(report))).toMatchObject({
      version: 5,
      policy: "0x3001f",
      reportData: toHex(countingBytes(64, 1)),
      reportedTcb: "0a00000000001c5a",
      currentVersion: "1.55.29",
      committedVersion: "1.54.7",
      signingKey: "VCEK",
      launchMitVector: "0x17",
      product: "Genoa",
    });
  });
});

const codeOf = (read: () => unknown): string => {
  try {
    read();
    return "none";
  } catch (error) {
    if (error instanceof EvidenceError) return error.code;
    throw error;
  }
};

describe("damage", () => {
  test("every truncation of a report is reported with its length", async () => {
    const report = await mintReport({ product: "Milan" });
    for (let length = 0; length < report.length; length++) {
      expect(codeOf(() => parseSnpReport(report.subarray(0, length)))).toBe("truncated");
    }
    expect(() => parseSnpReport(report.subarray(0, 1180))).toThrow("needs 1184 bytes, got 1180");
  });

  test("a byte more is none of the report’s", async () => {
    const report = await mintReport({ product: "Milan" });
    expect(codeOf(() => parseSnpReport(concatBytes(report, Uint8Array.of(0))))).toBe("trailing-bytes");
  });

  test("arbitrary bytes parse or raise EvidenceError, nothing else", () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2048 }), (data) => void codeOf(() => parseSnpReport(data)))));

  test("any 1184 bytes parse, and their facts are plain text", () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1184, maxLength: 1184 }), (data) => {
        const facts = reportFacts(parseSnpReport(data));
        for (const value of Object.values(facts)) expect(["string", "number"]).toContain(typeof value);
      }),
    ));
});
