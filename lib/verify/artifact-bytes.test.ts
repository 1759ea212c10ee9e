import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { attestationReport, SIGNED_BYTES } from "@/lib/evidence/snp/layout";
import { judge, mintSet } from "@/lib/testing/simulated-set";
import { artifactBytes, SHOWN_BYTES, type ArtifactBytes } from "./artifact-bytes";

const minted = await mintSet();
const report = minted.files[0]!;
const shown = async (inputs: Parameters<typeof artifactBytes>[0], id: string) => (await artifactBytes(inputs, id))!;

/** Neighbours that overlap, or names of bytes that are not there. */
const misplaced = ({ fields, size }: ArtifactBytes) =>
  fields.filter(({ offset, size: length }, i) => offset + length > size || offset + length > (fields[i + 1]?.offset ?? size));

describe("a report", async () => {
  const { fields, bytes, size } = await shown([report], "e1");

  test("has every byte in exactly one field", () => {
    expect(size).toBe(attestationReport.size);
    expect(bytes).toEqual(report.bytes);
    expect(fields.map(({ offset }) => offset)).toEqual([0, ...fields.slice(0, -1).map((field) => field.offset + field.size)]);
    expect(fields.at(-1)!.offset + fields.at(-1)!.size).toBe(size);
  });

  test("is signed up to SIGNATURE", () => {
    expect(fields.every(({ offset, cover }) => (cover === "signed") === offset < SIGNED_BYTES)).toBe(true);
    expect(fields.filter(({ cover }) => cover === "signature").map(({ name }) => name)).toEqual([
      "SIGNATURE.R",
      "SIGNATURE.S",
      "SIGNATURE (rest)",
    ]);
  });

  test("says what its policy allows in words", () => {
    expect(fields.find(({ name }) => name === "POLICY")!.value).toMatch(/^0x[0-9a-f]+, debugging not allowed, /);
  });

  test("followed by zeros names them, and says that nobody signed them", async () => {
    const padded = { name: "padded.bin", bytes: concatBytes(report.bytes, new Uint8Array(16)) };
    expect((await shown([padded], "e1")).fields.at(-1)).toMatchObject({ name: "zeros after the report", size: 16, cover: "unsigned" });
  });
});

test("fields are those that findings point at", async () => {
  const { findings, evidence } = await judge(minted.files);
  const all = new Map(await Promise.all(evidence.map(async ({ id }) => [id, await shown(minted.files, id)] as const)));
  for (const { evidence: id, field, bytes } of findings.flatMap(({ rests }) => rests)) {
    const { fields, size } = all.get(id)!;
    expect(bytes[1], field).toBeLessThanOrEqual(size);
    expect(
      fields.some(({ offset }) => offset >= bytes[0] && offset < bytes[1]),
      field,
    ).toBe(true);
  }
});

test("a certificate has its parts, and the signature covers the first of them", async () => {
  const vcek = await shown(minted.files, "e2");
  expect(misplaced(vcek)).toEqual([]);
  expect(vcek.fields.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["serialNumber", "issuer", "subject", "subjectPublicKeyInfo", "extensions", "signatureValue"]),
  );
  expect(vcek.fields.at(-2)).toMatchObject({ name: "signatureAlgorithm", cover: "unsigned" });
  expect(vcek.fields.at(-1)).toMatchObject({ name: "signatureValue", cover: "signature" });
});

test("a report in a raw response has its fields at the response’s offsets, under its own id", async () => {
  const header = new Uint8Array(32);
  new DataView(header.buffer).setUint32(4, attestationReport.size, true);
  const response = { name: "response.bin", bytes: concatBytes(header, report.bytes) };
  const { fields } = await shown([response], "e1");
  expect(fields.find(({ name }) => name === "report_size")).toMatchObject({ evidence: "e1", value: "1184" });
  expect(fields.find(({ name }) => name === "REPORT_DATA")).toMatchObject({ evidence: "e2", offset: 32 + 0x50 });
});

test("an artefact that is too long to show is cut, and its length is still said", async () => {
  const long = { name: "long.bin", bytes: new Uint8Array(SHOWN_BYTES + 5) };
  expect(await shown([long], "e1")).toMatchObject({ size: SHOWN_BYTES + 5, fields: [] });
  expect((await shown([long], "e1")).bytes).toHaveLength(SHOWN_BYTES);
});

test("an id that the set does not have gives null", async () => {
  expect(await artifactBytes([report], "e9")).toBeNull();
});

test("a report that was cut keeps the names of what is left, and claims no value for the field it was cut in", async () => {
  const cut = { name: "cut.bin", bytes: report.bytes.slice(0, 0x1b0) };
  const { fields, size } = await shown([cut], "e1");
  expect(fields.at(-1)).toMatchObject({ name: "CHIP_ID, cut", offset: 0x1a0, size: 0x10, value: null });
  expect(fields.at(-1)!.offset + fields.at(-1)!.size).toBe(size);
  expect(fields.find(({ name }) => name === "REPORT_DATA")).toMatchObject({ offset: 0x50, size: 64 });
});

test("arbitrary bytes, and a damaged report or certificate, have fields that do not overlap, or none", async () => {
  const broken = fc.constantFrom(...minted.files.map(({ bytes }) => bytes)).chain((bytes) =>
    fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(40)).map(([at, value, cut]) => {
      const copy = bytes.slice(0, bytes.length - cut);
      copy[at] = value;
      return copy;
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2048 }), broken), async (bytes) => {
      expect(misplaced(await shown([{ name: "x", bytes }], "e1"))).toEqual([]);
    }),
  );
});
