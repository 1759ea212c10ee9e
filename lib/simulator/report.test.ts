import { describe, expect, test } from "vitest";
import { allZero, concatBytes } from "@/lib/bytes/bytes";
import { fromHex, toHex } from "@/lib/bytes/hex";
import { importEcdsa, verify } from "@/lib/crypto/engine";
import { generateEcdsa, type SigningKey } from "@/lib/crypto/sign";
import { simulatorKey } from "./keys";
import { PRODUCTS, SIMULATED_MEASUREMENT } from "./product";
import { mintReport, type ReportSpec } from "./report";

/** The signature check as amd-snp.md §6 words it, sharing no code with the verifier or the minting. */
async function signedBy(key: SigningKey, report: Uint8Array): Promise<boolean> {
  const bigEndian = (from: number) => Uint8Array.from(report.subarray(from, from + 48)).reverse();
  const signature = concatBytes(bigEndian(0x2a0), bigEndian(0x2e8));
  return verify(await importEcdsa(key.spki, "P-384", "SHA-384"), signature, report.subarray(0, 0x2a0));
}

const hexAt = (report: Uint8Array, offset: number, size: number) => toHex(report.subarray(offset, offset + size));
const counted = (size: number, first: number) => Uint8Array.from({ length: size }, (_, i) => (first + i) & 0xff);

describe.each(PRODUCTS)("reports of %s", (product) => {
  test.each([2, 3, 4, 5])("version %i has 1184 bytes, a VCEK's signature and nothing after it", async (version) => {
    const report = await mintReport({ product, version });
    expect(report.length).toBe(1184);
    expect(hexAt(report, 0, 4)).toBe(`0${version}000000`);
    expect(await signedBy(await simulatorKey("vcek"), report)).toBe(true);
    expect(allZero(report, 0x2a0 + 48, 0x2e8) && allZero(report, 0x2e8 + 48, 0x4a0)).toBe(true);
  });

  test.each([2, 3, 4, 5])("version %i fills the fields it knows and no others", async (version) => {
    const report = await mintReport({ product, version });
    expect(allZero(report, 0x188, 0x18b)).toBe(version === 2);
    expect(allZero(report, 0x1f8, 0x208)).toBe(version < 5);
    expect(report[0x40]! & 0x20).toBe(version === 2 ? 0 : 0x20);
    for (const [from, to] of [
      [0x4c, 0x50],
      [0x18b, 0x1a0],
      [0x1eb, 0x1ec],
      [0x1ef, 0x1f0],
      [0x208, 0x2a0],
    ] as const)
      expect(allZero(report, from, to)).toBe(true);
  });

  test("a VLEK's report says so and hides the chip", async () => {
    const report = await mintReport({ product, signWith: "vlek" });
    expect(hexAt(report, 0x48, 4)).toBe("04000000");
    expect(allZero(report, 0x1a0, 0x1e0)).toBe(true);
    expect(await signedBy(await simulatorKey("vlek"), report)).toBe(true);
  });
});

test("every field stands where the specification has it", async () => {
  const report = await mintReport({
    product: "Genoa",
    version: 5,
    guestSvn: 0x01020304,
    policy: 0x1122334455667788n,
    familyId: counted(16, 0x10),
    imageId: counted(16, 0x20),
    vmpl: 3,
    signatureAlgo: 1,
    currentTcb: { bootLoader: 1, tee: 2, snp: 3, microcode: 4 },
    platformInfo: 0x8877665544332211n,
    keyInfo: 0x1d,
    reportData: counted(64, 0x30),
    measurement: counted(48, 0x40),
    hostData: counted(32, 0x50),
    idKeyDigest: counted(48, 0x60),
    authorKeyDigest: counted(48, 0x70),
    reportId: counted(32, 0x80),
    reportIdMa: counted(32, 0x90),
    reportedTcb: { bootLoader: 5, tee: 6, snp: 7, microcode: 8 },
    cpuid: { family: 0x19, model: 0xa0, stepping: 0x02 },
    chipId: counted(64, 0xa0),
    committedTcb: { bootLoader: 9, tee: 10, snp: 11, microcode: 12 },
    currentFirmware: { major: 1, minor: 58, build: 7 },
    committedFirmware: { major: 1, minor: 55, build: 29 },
    launchTcb: { bootLoader: 13, tee: 14, snp: 15, microcode: 16 },
    launchMitVector: 0x17n,
    currentMitVector: 0x37n,
  });
  const documented: readonly (readonly [offset: number, hex: string])[] = [
    [0x000, "05000000"],
    [0x004, "04030201"],
    [0x008, "8877665544332211"],
    [0x010, toHex(counted(16, 0x10))],
    [0x020, toHex(counted(16, 0x20))],
    [0x030, "03000000"],
    [0x034, "01000000"],
    [0x038, "0102000000000304"],
    [0x040, "1122334455667788"],
    [0x048, "1d000000"],
    [0x050, toHex(counted(64, 0x30))],
    [0x090, toHex(counted(48, 0x40))],
    [0x0c0, toHex(counted(32, 0x50))],
    [0x0e0, toHex(counted(48, 0x60))],
    [0x110, toHex(counted(48, 0x70))],
    [0x140, toHex(counted(32, 0x80))],
    [0x160, toHex(counted(32, 0x90))],
    [0x180, "0506000000000708"],
    [0x188, "19a002"],
    [0x1a0, toHex(counted(64, 0xa0))],
    [0x1e0, "090a000000000b0c"],
    [0x1e8, "073a01001d370100"],
    [0x1f0, "0d0e000000000f10"],
    [0x1f8, "1700000000000000"],
    [0x200, "3700000000000000"],
  ];
  for (const [offset, hex] of documented) expect([offset, hexAt(report, offset, hex.length / 2)]).toEqual([offset, hex]);
});

test("Turin keeps the parts of its TCB in other places and eight bytes of chip", async () => {
  const report = await mintReport({ product: "Turin", tcb: { fmc: 1, bootLoader: 2, tee: 3, snp: 4, microcode: 0x50 } });
  for (const offset of [0x038, 0x180, 0x1e0, 0x1f0]) expect(hexAt(report, offset, 8)).toBe("0102030400000050");
  expect(allZero(report, 0x1a0, 0x1a8)).toBe(false);
  expect(allZero(report, 0x1a8, 0x1e0)).toBe(true);
  expect(report[0x188]).toBe(0x1a);
});

test.each<[string, Partial<ReportSpec>, number, string]>([
  ["the default allows SMT only", {}, 0x008, "0000030000000000"],
  ["DEBUG is bit 19", { policy: { debug: true } }, 0x008, "00000b0000000000"],
  ["MIGRATE_MA is bit 18", { policy: { migrateMa: true } }, 0x008, "0000070000000000"],
  ["bit 17 can be cleared", { policy: { reservedOne: false } }, 0x008, "0000010000000000"],
  ["the ABI version is in the low bytes", { policy: { abiMinor: 0x1f, abiMajor: 1 } }, 0x008, "1f01030000000000"],
  ["PAGE_SWAP_DISABLE is bit 25", { policy: { pageSwapDisable: true } }, 0x008, "0000030200000000"],
  ["TIO_EN is bit 7", { platformInfo: { tioEn: true } }, 0x040, "a500000000000000"],
  ["a masked key is bit 1 of KEY_INFO", { keyInfo: { maskChipKey: true } }, 0x048, "02000000"],
  ["an unsigned report names no key", { signWith: "none" }, 0x048, "1c000000"],
  ["a host's request has VMPL 0xFFFFFFFF", { vmpl: 0xffffffff }, 0x030, "ffffffff"],
  ["there is no migration agent", {}, 0x160, "ff".repeat(32)],
  ["the measurement is the pretend firmware's", {}, 0x090, SIMULATED_MEASUREMENT],
])("%s", async (_, fields, offset, hex) => {
  const report = await mintReport({ product: "Genoa", ...fields });
  expect(hexAt(report, offset, hex.length / 2)).toBe(hex);
});

test("a patch before signing is signed, one after it is not", async () => {
  const key = await simulatorKey("vcek");
  const patch = [[0x20f, Uint8Array.of(0x5a)]] as const;
  const patched = await mintReport({ product: "Milan", patches: patch });
  const tampered = await mintReport({ product: "Milan", tampering: patch });
  expect([patched[0x20f], tampered[0x20f]]).toEqual([0x5a, 0x5a]);
  expect([await signedBy(key, patched), await signedBy(key, tampered)]).toEqual([true, false]);
});

test("a report can be signed by a key of one's own, or by nobody", async () => {
  const own = await generateEcdsa();
  const report = await mintReport({ product: "Milan", signWith: own });
  expect([await signedBy(own, report), await signedBy(await simulatorKey("vcek"), report)]).toEqual([true, false]);
  expect(allZero(await mintReport({ product: "Milan", signWith: "none" }), 0x2a0)).toBe(true);
});

test("short bytes are padded on the right, long ones are refused", async () => {
  const report = await mintReport({ product: "Milan", reportData: fromHex("0102")! });
  expect(hexAt(report, 0x050, 64)).toBe(`0102${"00".repeat(62)}`);
  await expect(mintReport({ product: "Milan", reportData: new Uint8Array(65) })).rejects.toThrow("reportData takes 64 bytes, got 65");
  await expect(mintReport({ product: "Milan", patches: [[670, new Uint8Array(3)]] })).rejects.toThrow(RangeError);
});
