import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attestationReport } from "@/lib/evidence/snp/layout";
import { toHex } from "@/lib/bytes/hex";
import { decodeLink, encodeLink } from "@/lib/share/link";
import { input, judge, mintSet, textInput } from "@/lib/testing/simulated-set";
import { identifying, redact } from "./redaction";

const CHIP = new Uint8Array(64).map((_, i) => i * 3 + 1);
const REPORT_ID = new Uint8Array(32).fill(0x77);
const minted = () => mintSet({ report: { chipId: CHIP, reportId: REPORT_ID } });
const holds = (data: Uint8Array, part: Uint8Array) => Buffer.from(data).includes(Buffer.from(part));
const { chipId, reportId, signature } = attestationReport.fields;

describe("redaction", () => {
  test("lists what identifies the chip, and where it stands", async () => {
    const { files } = await minted();
    const found = await identifying([...files, textInput(`${toHex(CHIP)}.txt`, "notes")]);
    expect(found.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["CHIP_ID", "REPORT_ID", "SIGNATURE", "VCEK", "file names", "other files"]),
    );
    expect(found.find(({ what }) => what === "CHIP_ID")?.where).toEqual([files[0]!.name]);
  });

  test("leaves no byte of the chip’s id, its key or the signature, however the report was wrapped", async () => {
    const { files } = await minted();
    const [report, vcek] = files;
    const wrapped = textInput(
      `chip-${toHex(CHIP)}.json`,
      JSON.stringify({ attestation: Buffer.from(report!.bytes).toString("base64"), machineId: toHex(CHIP) }),
    );
    for (const set of [files, [wrapped, ...files.slice(1)]]) {
      const { inputs, redacted } = await redact(set);
      const whole = Buffer.concat(inputs.map(({ name, bytes }) => Buffer.concat([Buffer.from(name), bytes])));
      expect(holds(whole, CHIP)).toBe(false);
      expect(holds(whole, Buffer.from(toHex(CHIP)))).toBe(false);
      expect(holds(whole, REPORT_ID)).toBe(false);
      expect(holds(whole, vcek!.bytes.subarray(0, 200))).toBe(false);
      expect(holds(whole, report!.bytes.subarray(signature.offset, signature.offset + 48))).toBe(false);
      expect(redacted).toEqual(expect.arrayContaining(["CHIP_ID", "REPORT_ID", "SIGNATURE", "VCEK", "file names"]));
      expect(inputs[0]!.bytes.length).toBe(attestationReport.size);
    }
  });

  test("changes nothing in the set it was given, and nothing else in the report", async () => {
    const { files } = await minted();
    const before = files.map(({ bytes }) => toHex(bytes));
    const { inputs } = await redact(files);
    expect(files.map(({ bytes }) => toHex(bytes))).toEqual(before);
    const [from, to] = [chipId.offset, chipId.offset + chipId.size];
    expect(toHex(inputs[0]!.bytes.subarray(0, reportId.offset))).toBe(before[0]!.slice(0, reportId.offset * 2));
    expect(toHex(inputs[0]!.bytes.subarray(to, signature.offset))).toBe(before[0]!.slice(to * 2, signature.offset * 2));
    expect(inputs[0]!.bytes.subarray(from, to).every((byte) => byte === 0)).toBe(true);
  });

  test("ends verification: no level is left, and the claims say what went", async () => {
    const { files } = await minted();
    const { inputs, redacted } = await redact(files);
    const link = await encodeLink({ base: "https://trustgap.example", inputs, claimed: { verdict: "valid", redacted } });
    const opened = await decodeLink(link);
    const appraisal = await judge(opened.inputs, { claimed: opened.claimed });
    expect(appraisal.verdict).not.toBe("valid");
    expect([appraisal.nominalAL, appraisal.trustworthyAL, appraisal.grantedAL, appraisal.expectedAL]).toEqual([0, 0, 0, 0]);
    expect(appraisal.conditions.claimed.redacted).toEqual(redacted);
    expect(appraisal.findings.find(({ id }) => id === "snp/migration")?.status).toBe("pass");
  });

  test("of what is redacted finds nothing more to take out", async () => {
    expect(await identifying((await redact((await minted()).files)).inputs)).toEqual([]);
  });

  test("of made-up bytes keeps nothing it does not know", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 1300 }), { maxLength: 3 }), async (given) => {
        const { inputs } = await redact(given.map((bytes, index) => input(`${index}`, bytes)));
        for (const { bytes } of inputs)
          expect(bytes.subarray(chipId.offset, chipId.offset + chipId.size).every((byte) => byte === 0)).toBe(true);
      }),
      { numRuns: 50 },
    ));
});
