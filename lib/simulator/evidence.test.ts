import { Certificate } from "pkijs";
import { expect, test } from "vitest";
import { allZero, concatBytes, equalBytes } from "@/lib/bytes/bytes";
import { fromHex, toHex } from "@/lib/bytes/hex";
import { importEcdsa, sha384, verify } from "@/lib/crypto/engine";
import { certTable, extendedReport, toPem } from "./certificate-table";
import { mintAwsLike, mintAzureLike, mintEvidence } from "./evidence";
import { SIMULATED_MEASUREMENT } from "./product";
import { mintReport } from "./report";
import { SAMPLE_CHALLENGE_TEXT, sampleReport } from "./sample-spec";
import { sample, samples } from "./samples";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Whether the key in `vek` signed `report`. */
async function signedBy(vek: Uint8Array, report: Uint8Array): Promise<boolean> {
  const spki = new Uint8Array(Certificate.fromBER(vek.slice().buffer).subjectPublicKeyInfo.toSchema().toBER());
  const bigEndian = (from: number) => Uint8Array.from(report.subarray(from, from + 48)).reverse();
  const signature = concatBytes(bigEndian(0x2a0), bigEndian(0x2e8));
  return verify(await importEcdsa(spki, "P-384", "SHA-384"), signature, report.subarray(0, 0x2a0));
}

test("evidence is a report, its key's certificate, and the chain as PEM", async () => {
  const { report, vek, intermediate, root, files } = await mintEvidence({ report: { product: "Milan" } });
  expect(files.map(({ name }) => name)).toEqual(["report.bin", "vcek.der", "cert_chain.pem"]);
  expect(text(files[2]!.bytes)).toBe(toPem(intermediate) + toPem(root));
  expect(await signedBy(vek, report)).toBe(true);
});

test("the certificate follows the report's TCB and chip", async () => {
  const chipId = Uint8Array.from({ length: 64 }, (_, i) => 255 - i);
  const { vek } = await mintEvidence({ report: { product: "Genoa", chipId, reportedTcb: { snp: 21 } } });
  expect(toHex(vek)).toContain(`2b060104019c780104${"0440"}${toHex(chipId)}`);
  expect(toHex(vek)).toContain("2b060104019c78010303" + "0403020115");
});

test("a table lists its entries, ends with zeros, and holds the contents where it says", async () => {
  const { vek, intermediate } = await mintEvidence({ report: { product: "Milan" } });
  const table = certTable([
    { guid: "vcek", content: vek },
    { guid: "ask", content: intermediate },
  ]);
  const view = new DataView(table.buffer, table.byteOffset);
  expect(toHex(table.subarray(0, 16))).toBe("63da758de6644564adc5f4b93be8accd");
  expect([view.getUint32(16, true), view.getUint32(20, true)]).toEqual([72, vek.length]);
  expect([view.getUint32(40, true), view.getUint32(44, true)]).toEqual([72 + vek.length, intermediate.length]);
  expect(allZero(table, 48, 72)).toBe(true);
  expect(equalBytes(table.subarray(72 + vek.length), intermediate)).toBe(true);
});

test("a table can be mixed-endian, hold PEM, and lie about places", () => {
  const content = Uint8Array.of(0x30, 0x00);
  const table = certTable([{ guid: "vcek", content, offset: 0xfffffff0, length: 0x20 }], { mixedEndian: true, pem: true });
  expect(toHex(table.subarray(0, 24))).toBe("8d75da6364e66445adc5f4b93be8accd" + "f0ffffff" + "20000000");
  expect(text(table.subarray(48))).toBe("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
  expect(certTable([{ guid: "vcek", content }], { unterminated: true }).length).toBe(26);
  expect(() => certTable([{ guid: "not-a-guid", content }])).toThrow("not a GUID: not-a-guid");
});

test("a report as on EC2 is a VLEK's for VMPL 1, its table holding the VLEK alone", async () => {
  const { report, vek, files } = await mintAwsLike();
  expect([report[0x30], report[0x48], report[0x40]]).toEqual([1, 4, 0x27]);
  expect([0x38, 0x180, 0x1e0, 0x1f0].map((offset) => report[offset + 7])).toEqual([0xdc, 0xd9, 0xdb, 0xdb]);
  expect(allZero(report, 0x1a0, 0x1e0)).toBe(true);
  expect(await signedBy(vek, report)).toBe(true);
  expect(equalBytes(files[0]!.bytes, extendedReport(report, certTable([{ guid: "vlek", content: vek }])))).toBe(true);
});

test("a report as on Azure has HOST_DATA zero and the paravisor's FAMILY_ID and IMAGE_ID", async () => {
  const { report, vek } = await mintAzureLike(new Uint8Array(48).fill(7));
  expect(toHex(report.subarray(0x10, 0x30))).toBe(`01${"00".repeat(15)}02${"00".repeat(15)}`);
  expect(toHex(report.subarray(0x08, 0x10))).toBe("1f00030000000000");
  expect(allZero(report, 0xc0, 0xe0)).toBe(true);
  expect(report[0xe0]).toBe(7);
  expect(await signedBy(vek, report)).toBe(true);
});

test("the good sample verifies, and answers the challenge and measurement it suggests", async () => {
  const { files, challenge, challengeText, measurement } = sample("good");
  const [report, vek] = files;
  expect(await signedBy(vek!.bytes, report!.bytes)).toBe(true);
  expect(text(challenge)).toBe(challengeText);
  expect(challenge.length).toBe(64);
  expect(equalBytes(report!.bytes.subarray(0x50, 0x90), challenge)).toBe(true);
  expect(toHex(report!.bytes.subarray(0x90, 0xc0))).toBe(measurement);
  expect(challengeText).toBe(SAMPLE_CHALLENGE_TEXT);
});

test("the committed sample report is what the code mints, but for its signature", async () => {
  const minted = await mintReport(sampleReport());
  expect(toHex(sample("good").files[0]!.bytes.subarray(0, 0x2a0))).toBe(toHex(minted.subarray(0, 0x2a0)));
});

test("the pretend measurement is the digest its comment names", async () => {
  const digest = await sha384(new TextEncoder().encode("TrustGap simulator: pretend guest firmware"));
  expect(toHex(digest)).toBe(SIMULATED_MEASUREMENT);
});

test("the altered sample differs in the one byte it names, and no longer verifies", async () => {
  const [good, altered] = samples();
  const { offset, from, to, file, field } = altered.alteration!;
  const differing = [...good.files[0]!.bytes.keys()].filter((i) => good.files[0]!.bytes[i] !== altered.files[0]!.bytes[i]);
  expect(differing).toEqual([offset]);
  expect([good.files[0]!.bytes[offset], altered.files[0]!.bytes[offset], altered.files[0]!.name]).toEqual([from, to, file]);
  expect([field, offset >= 0x90 && offset < 0xc0]).toEqual(["MEASUREMENT", true]);
  expect(altered.description).toContain(`0x${offset.toString(16)}`);
  expect(await signedBy(altered.files[1]!.bytes, altered.files[0]!.bytes)).toBe(false);
});

test("the sample by link carries the sender's claims about the good report", () => {
  const { claims, files } = sample("link");
  expect(toHex(files[0]!.bytes)).toContain(claims!.challenge);
  expect(toHex(files[0]!.bytes)).toContain(claims!.measurements[0]);
  expect(fromHex(claims!.challenge)).not.toBeNull();
});
