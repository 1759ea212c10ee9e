import { encode } from "cborg";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { toBase64, toBase64Url } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { certTable, toPem } from "@/lib/simulator/certificate-table";
import { asHex, laterCrateJson, wireField as field } from "@/lib/testing/report-spellings";
import { findingOf, flipped, input, judge, mintSet, textInput } from "@/lib/testing/simulated-set";
import { LIMITS } from "../limits";
import { readCbor } from "./cbor";
import { damagedText } from "./damaged";

const { report, vek, intermediate } = await mintSet();
const hex = toHex(report);
const base64 = toBase64(report);
const vcek = input("vcek.der", vek);
const judgeAll = (inputs: readonly Input[]) => judge([...inputs, input("ask.der", intermediate)]);
const pathOf = ({ evidence }: Appraisal, format: string) =>
  evidence
    .find((entry) => entry.format === format)
    ?.path.slice(1)
    .join(" › ");
const noteOf = ({ evidence }: Appraisal, format: string) => evidence.find((entry) => entry.format === format)?.note;
const failed = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail").map(({ id }) => id);

describe("CBOR of configfs-tsm", () => {
  const auxblob = certTable([{ guid: "vcek", content: vek }]);
  const evidence = (outblob: Uint8Array) => encode({ auxblob, outblob, provider: "sev_guest\n" });

  test("is one set, whose path is shown", async () => {
    const appraisal = await judgeAll([input("tsm.cbor", evidence(report))]);
    expect(appraisal.verdict).toBe("valid");
    expect(pathOf(appraisal, "amd-snp/report")).toBe("$.outblob");
    expect(noteOf(appraisal, "linux/tsm-report")).toBe("a report as Linux’s configfs-tsm has it, in CBOR");
  });

  test("with a changed report is invalid, and cut anywhere it is never better", async () => {
    expect((await judgeAll([input("tsm.cbor", evidence(flipped(report, 0x90, 0)))])).verdict).toBe("invalid");
    const whole = evidence(report);
    for (const length of [40, 500, whole.length - 1200, whole.length - 1])
      expect((await judgeAll([input("tsm.cbor", whole.subarray(0, length)), vcek])).verdict, `cut to ${length}`).toBe("invalid");
  });

  test("that names something twice is refused", async () => {
    const name = encode("outblob");
    const twice = concatBytes(Uint8Array.of(0xa2), name, encode(report), name, encode(flipped(report, 0x90, 0)));
    expect(failed(await judgeAll([input("tsm.cbor", twice), vcek]))).toEqual(["set/layout"]);
  });

  test("deeper than 64 or of too many items is not decoded", async () => {
    const deep = concatBytes(Uint8Array.of(0xa1), encode("outblob"), new Uint8Array(100_000).fill(0x81), Uint8Array.of(0));
    const appraisal = await judgeAll([input("deep.cbor", deep)]);
    expect(appraisal.verdict).toBe("incomplete");
    expect(findingOf(appraisal, "set/limits")?.observed).toBe("CBOR nested deeper than 64");
    const many = concatBytes(Uint8Array.of(0xa1), encode("outblob"), Uint8Array.of(0x9a, 0, 0x1e, 0x84, 0x80), new Uint8Array(2_000_000));
    await expect(readCbor(many)).rejects.toThrow("more than 1,000,000 items");
  });

  test("of arbitrary bytes decodes, is refused or is none, and nothing else happens", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const appraisal = await judge([input("x", concatBytes(Uint8Array.of(0xa2, 0x67), new TextEncoder().encode("outblob"), bytes))]);
        expect(appraisal.verdict).not.toBe("valid");
      }),
      { numRuns: 100 },
    ));
});

describe("Oak’s messages", () => {
  const evidence = (inner: Uint8Array) =>
    concatBytes(field(1, concatBytes(Uint8Array.of(8, 1), field(2, inner))), field(2, new Uint8Array(40)));
  const endorsements = concatBytes(
    field(2, field(1, field(1, vek))),
    field(8, concatBytes(field(1, new Uint8Array(16)), field(2, field(1, vek)))),
  );

  test("of evidence and endorsements are one set", async () => {
    const appraisal = await judgeAll([input("evidence.binarypb", evidence(report)), input("endorsements.binarypb", endorsements)]);
    expect(appraisal.verdict).toBe("valid");
    expect(pathOf(appraisal, "amd-snp/report")).toBe("root_layer.remote_attestation_report");
    expect(appraisal.evidence.filter(({ format }) => format === "x509/certificate")).toHaveLength(2);
  });

  test("with a changed or cut report are invalid, and endorsements alone attest nothing", async () => {
    for (const broken of [flipped(report, 0x90, 0), report.subarray(0, 900)])
      expect((await judgeAll([input("e", evidence(broken)), vcek])).verdict).toBe("invalid");
    expect((await judgeAll([input("endorsements.binarypb", endorsements)])).verdict).toBe("incomplete");
  });

  test("with a second root layer that holds another report are judged by both", async () => {
    const both = concatBytes(evidence(report), evidence(flipped(report, 0x90, 0)));
    expect((await judgeAll([input("e", both), vcek])).verdict).toBe("invalid");
  });
});

describe("JSON Lines", () => {
  const lines = (...values: readonly unknown[]) => textInput("log.ndjson", values.map((value) => JSON.stringify(value)).join("\n") + "\n");

  test("are read line by line", async () => {
    const appraisal = await judgeAll([lines({ report: base64 }, { note: "x" }, { vcek: toBase64(vek) })]);
    expect(appraisal.verdict).toBe("valid");
    expect(pathOf(appraisal, "amd-snp/report")).toBe("line 1 › $.report › base64");
    expect(appraisal.evidence.map(({ id }) => id)).toEqual(appraisal.evidence.map((_, i) => `e${i + 1}`));
  });

  test("of two guests are not one", async () => {
    const other = await mintSet({ report: { reportId: new Uint8Array(32).fill(9) } });
    expect(failed(await judgeAll([lines({ report: base64 }, { report: toBase64(other.report) }), vcek]))).toEqual(["set/one-guest"]);
  });

  test("of which one cannot be read are refused, with its line", async () => {
    const appraisal = await judgeAll([textInput("log.ndjson", `{"report":"${base64}"}\n{"report": }\n`), vcek]);
    expect(findingOf(appraisal, "set/layout")).toMatchObject({ status: "fail", title: expect.stringContaining("line 2 is no JSON") });
  });
});

describe("Contrast’s manifest", () => {
  const manifest = {
    Policies: { ["ab".repeat(32)]: { SANs: ["*"], Role: "coordinator" } },
    ReferenceValues: { snp: [{ ProductName: "Milan", TrustedMeasurement: toHex(report.subarray(0x90, 0xc0)) }] },
  };
  const given = textInput("manifest.json", JSON.stringify(manifest));

  test("is named with what it expects, and changes nothing", async () => {
    const [alone, beside] = [
      await judgeAll([input("report.bin", report), vcek]),
      await judgeAll([input("report.bin", report), vcek, given]),
    ];
    expect(beside.evidence.find(({ format }) => format === "contrast/manifest")).toMatchObject({
      used: "ignored",
      facts: { measurements: toHex(report.subarray(0x90, 0xc0)), hostData: "ab".repeat(32) },
    });
    expect([beside.verdict, beside.stages]).toEqual([alone.verdict, alone.stages]);
  });

  test("alone attests nothing", async () => {
    expect((await judge([given])).verdict).toBe("incomplete");
  });
});

describe("JSON with the names of keys or claims", () => {
  test.each([
    ["keys", { keys: [{ kty: "RSA", n: "AQAB" }] }],
    ["runtime claims", { "vm-configuration": {} }],
    ["TCB information", { tcbInfo: {} }],
    ["a token’s nonce", { verifier_nonce: {} }],
  ])("of %s hides no report", async (_, around) => {
    const judged = (bytes: Uint8Array) => judgeAll([textInput("keys.json", JSON.stringify({ ...around, report: toBase64(bytes) })), vcek]);
    expect((await judged(flipped(report, 0x90, 0))).verdict).toBe("invalid");
    expect(pathOf(await judged(report), "amd-snp/report")).toBe("$.report › base64");
  });
});

describe("text that is damaged", () => {
  const swap = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);
  const wrapped = base64.match(/.{1,64}/g)!.join("\n");

  test.each<[string, Input, number, string, string]>([
    ["hex with a letter that is none", textInput("r", swap(hex, 17, "g")), 17, "“g”", "a digit 0 to 9 or a to f"],
    ["hex with a digit lost", textInput("r", hex.slice(0, 1000) + hex.slice(1001)), hex.length - 1, "an odd number of digits", "hex"],
    ["hex with a digit too many", textInput("r", `${hex}0\n`), hex.length + 1, "an odd number of digits", "hex"],
    ["base64", textInput("r", swap(base64, 700, "!")), 700, "“!”", "a letter, a digit, + or /"],
    ["base64 in lines", textInput("r", swap(wrapped, 700, "~")), 700, "“~”", "a letter, a digit, + or /"],
    ["base64url", textInput("r", swap(toBase64Url(report), 90, ".")), 90, "“.”", "a letter, a digit, + or /"],
    ["base64 in JSON", textInput("r", JSON.stringify({ report: swap(base64, 5, "*") })), 5, "“*”", "a letter, a digit, + or /"],
    ["hex among words", textInput("r", `The répört: "${swap(hex, 900, "é")}" it says\n`), 915, "“é”", "a digit 0 to 9 or a to f"],
    ["hex with a character nobody sees", textInput("r", swap(hex, 60, "\u200b")), 60, "U+200B", "a digit 0 to 9 or a to f"],
  ])("%s: the report is invalid, with what was found and expected, and where", async (_, given, offset, found, expected) => {
    const appraisal = await judgeAll([given, vcek]);
    expect(appraisal.verdict).toBe("invalid");
    const layout = findingOf(appraisal, "snp/layout")!;
    expect(layout.observed).toContain(found);
    expect(layout.observed).toContain(expected);
    expect(layout.observed).toContain(`(offset ${offset}, 0x${offset.toString(16)})`);
  });

  test("PEM around a report says the same, and is not spare beside a good one", async () => {
    const pem = toPem(report).replaceAll("CERTIFICATE", "ATTESTATION REPORT");
    const appraisal = await judgeAll([input("good.bin", report), vcek, textInput("r.pem", swap(pem, 500, "?"))]);
    expect(failed(appraisal)).toEqual(["set/layout"]);
    expect(findingOf(appraisal, "set/layout")?.observed).toContain("“?” where a letter, a digit, + or / is expected (offset 500, 0x1f4)");
  });

  test("around a certificate alone is a remark where the evidence holds without it", async () => {
    const appraisal = await judgeAll([input("report.bin", report), vcek, textInput("again.txt", swap(toBase64(vek), 700, "!"))]);
    expect(appraisal.verdict).toBe("valid");
    expect(findingOf(appraisal, "x509/layout")?.status).toBe("warn");
  });

  test("that plainly spells nothing known stays unrecognised", async () => {
    const noise = toHex(new Uint8Array(600).fill(0x5a));
    for (const text of [swap(noise, 9, "g"), swap(toBase64(new Uint8Array(600).fill(0x5a)), 9, "!"), "words and more words. ".repeat(60)])
      expect((await judge([textInput("n", text)])).verdict).toBe("unrecognised");
  });

  test("of any kind is never better than invalid or unrecognised", () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(hex, base64, wrapped),
        fc.nat(1500),
        fc.string({ minLength: 1, maxLength: 2 }),
        async (text, at, by) => {
          const given = swap(text, at, by);
          fc.pre(given.replace(/\s/g, "") !== text.replace(/\s/g, ""));
          expect((await judgeAll([textInput("r", given), vcek])).verdict).not.toBe("valid");
        },
      ),
      { numRuns: 60 },
    ));

  test("that is sound is not called damaged", () => {
    for (const text of [hex, `0x${hex}`, base64, wrapped, toBase64Url(report)]) expect(damagedText(text)).toBeNull();
  });
});

test("JSON over its limit is not read, and says so", async () => {
  const appraisal = await judge([textInput("large.json", `{"a":"${" ".repeat(LIMITS.jsonBytes)}"}`)]);
  expect(appraisal.verdict).toBe("incomplete");
  expect(findingOf(appraisal, "set/limits")?.observed).toBe("16 MiB of JSON, which is read up to 16 MiB");
});

test("a service’s manifest beside a report is named and has no effect", async () => {
  const appraisal = await judgeAll([
    input("r0/outblob", report),
    vcek,
    input("r0/manifestblob", Uint8Array.of(0, 1, 0, 0x0b, ...new Uint8Array(100))),
    textInput("r0/service_guid", "c476f1eb-0123-45a5-9641-b4e7dde5bfe3\n"),
    textInput("r0/service_provider", "svsm\n"),
    textInput("r0/service_manifest_version", "0\n"),
  ]);
  expect(appraisal.verdict).toBe("valid");
  expect(appraisal.evidence.filter(({ format }) => format === "linux/tsm-report").map(({ used }) => used)).toEqual(
    Array(4).fill("ignored"),
  );
});

describe("a report in JSON members", () => {
  const good = laterCrateJson(report, false, asHex) as Record<string, unknown>;
  const judged = (changes: object) => judgeAll([textInput("r.json", JSON.stringify({ report: { ...good, ...changes } })), vcek]);

  test("of which one has a character that cannot be there is invalid, by its name", async () => {
    expect((await judged({})).verdict).toBe("valid");
    const measurement = `g${(good.measurement as string).slice(1)}`;
    const appraisal = await judged({ measurement });
    expect(appraisal.verdict).toBe("invalid");
    expect(findingOf(appraisal, "snp/layout")?.observed).toBe(
      'MEASUREMENT has "g" at character 1, where a digit 0 to 9 or a to f is expected',
    );
    expect(pathOf(appraisal, "amd-snp/report")).toBe("$.report");
  });

  test.each<[string, object]>([
    ["a measurement of 47 bytes", { measurement: "00".repeat(47) }],
    ["a policy in words nobody knows", { policy: "strict" }],
    ["a name twice but for its case", { Measurement: "00".repeat(48) }],
  ])("with %s is left open, and its bytes are asked for", async (_, changes) => {
    const appraisal = await judged(changes);
    expect(appraisal.verdict).toBe("incomplete");
    expect(appraisal.missing.map(({ need }) => need).join()).toContain("The report’s 1184 bytes");
    const given = textInput("r.json", JSON.stringify({ report: { ...good, ...changes } }));
    const beside = await judgeAll([given, vcek, input("r.bin", report)]);
    expect([beside.verdict, findingOf(beside, "snp/layout")?.status]).toEqual(["valid", "warn"]);
  });
});
