import { gzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { toBase64, toBase64Url } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { certTable, toPem } from "@/lib/simulator/certificate-table";
import {
  attestationMessage,
  attestationText,
  asHex,
  firstCrateJson,
  goJson,
  laterCrateJson,
  reportMessage,
} from "@/lib/testing/report-spellings";
import { findingOf, flipped, input, judge, mintSet, textInput } from "@/lib/testing/simulated-set";

const { report, vek, intermediate, root } = await mintSet({ report: { version: 2 } });
/** Of firmware that fills what is reserved. */
const newer = await mintSet({ report: { version: 2, patches: [[0x250, Uint8Array.of(1)]] } });
const chain = toPem(intermediate) + toPem(root);
const vekPem = toPem(vek);
const hex = toHex(report);
const lines = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "g"))!;

const json = (name: string, value: unknown): Input => textInput(name, JSON.stringify(value));
const text = (content: string) => textInput("notes.txt", content);
/** Format, path below the input, use and note of each row. */
const rows = ({ evidence }: Appraisal) =>
  evidence.map(({ format, path, used, note }) => ({ format, path: path.slice(1).join(" › "), used, note }));
const rowOf = (appraisal: Appraisal, format: string) => rows(appraisal).find((row) => row.format === format);
const vcek = input("vcek.der", vek);
/** With the intermediate, which nobody pins for the simulator. */
const judgeAll = (inputs: readonly Input[], options: Parameters<typeof judge>[1] = {}) =>
  judge([...inputs, input("ask.der", intermediate)], options);

describe("a report given field by field", () => {
  const trustee = { attestation_report: laterCrateJson(report, false), cert_chain: [{ cert_type: "VCEK", data: [...vek] }] };

  test("is valid if its signature holds over the bytes put together", async () => {
    const appraisal = await judgeAll([json("trustee.json", trustee)]);
    expect(appraisal.verdict).toBe("valid");
    expect(rows(appraisal).slice(0, 3)).toEqual([
      { format: "text/json", path: "", used: "container", note: "Confidential Containers’ evidence" },
      {
        format: "amd-snp/report",
        path: "$.attestation_report › rebuilt from fields",
        used: "evidence",
        note: "judged; its bytes were put together from fields",
      },
      { format: "x509/certificate", path: "$.cert_chain[0].data", used: "endorsement", note: "used: the evidence relies on it" },
    ]);
  });

  test.each<[string, Input]>([
    ["alone, as snpguest displays it", json("report.json", laterCrateJson(report, false))],
    ["by the first crate, in hex", json("report.json", firstCrateJson(report, asHex))],
    ["with 64-bit numbers that JSON numbers cannot hold", textInput("report.json", goJson(report))],
    [
      "as a string inside JSON",
      json("kbs.json", { tee: "snp", evidence: JSON.stringify({ attestation_report: laterCrateJson(report, false), cert_chain: null }) }),
    ],
    ["in go-sev-guest's protobuf", input("report.pb", reportMessage(report))],
    [
      "in go-sev-guest's protobuf with certificates, in base64",
      textInput("x", toBase64(attestationMessage(report, { ask: intermediate }))),
    ],
    ["in go-sev-guest's text format", textInput("attestation.textproto", attestationText(report, { ask: intermediate }))],
  ])("is read %s", async (_, given) => {
    const appraisal = await judgeAll([given, vcek]);
    expect(appraisal.verdict).toBe("valid");
    expect(rowOf(appraisal, "amd-snp/report")).toMatchObject({ used: "evidence", path: expect.stringMatching(/rebuilt from fields$/) });
  });

  test.each<[string, readonly Input[]]>([
    ["a field was changed", [json("r.json", { ...laterCrateJson(report, false), vmpl: 3 }), vcek]],
    ["it names the host as who asked", [json("r.json", { ...laterCrateJson(report, false), vmpl: 0xffffffff }), vcek]],
    ["its policy lacks what every policy has", [json("r.json", { ...laterCrateJson(report, false), policy: 0 }), vcek]],
    ["its signature was changed", [json("r.json", laterCrateJson(flipped(report, 0x2a0, 0), false)), vcek]],
    ["it had bytes that its members cannot carry", [json("r.json", laterCrateJson(newer.report, false)), vcek]],
    ["a message carries another measurement", [input("r.pb", reportMessage(flipped(report, 0x90, 3))), vcek]],
  ])("is left open where %s, and the bytes are asked for", async (_, inputs) => {
    const appraisal = await judgeAll(inputs);
    expect(appraisal.verdict).toBe("incomplete");
    expect(findingOf(appraisal, "snp/report-signature")).toMatchObject({
      status: "missing",
      must: true,
      need: expect.stringContaining("1184 bytes"),
    });
    expect(appraisal.missing.filter(({ need }) => need.includes("1184 bytes"))).toHaveLength(1);
    expect([appraisal.nominalAL, appraisal.trustworthyAL]).toEqual([0, 0]);
  });

  test("fails by what its certificates alone show", async () => {
    const appraisal = await judgeAll([json("r.json", laterCrateJson(report, false)), vcek], { extraRoots: [] });
    expect(appraisal.verdict).toBe("invalid");
  });

  test("is left to the same report's bytes, which are judged in its place", async () => {
    const bytes = input("report.bin", newer.report);
    const lacking = json("r.json", laterCrateJson(newer.report, false));
    for (const inputs of [
      [lacking, bytes, vcek],
      [bytes, vcek, lacking],
    ]) {
      const appraisal = await judgeAll(inputs);
      expect(appraisal.verdict).toBe("valid");
      expect(rows(appraisal)).toContainEqual({
        format: "amd-snp/report",
        path: "rebuilt from fields",
        used: "ignored",
        note: expect.stringContaining("judged in its place"),
      });
      expect(appraisal.evidence.filter(({ facts }) => facts.policy)).toHaveLength(1);
    }
  });

  test.each([
    ["policy", 0x30001],
    ["vmpl", 3],
    ["report_data", [...report.subarray(0x50, 0x90)].reverse().map((octet) => octet ^ 1)],
  ])("is not left to the same report's bytes where its %s is another", async (name, value) => {
    const changed = json("r.json", { ...laterCrateJson(report, false), [name]: value });
    for (const inputs of [
      [changed, input("report.bin", report), vcek],
      [input("report.bin", report), vcek, changed],
    ]) {
      const appraisal = await judgeAll(inputs);
      expect(["invalid", "incomplete"]).toContain(appraisal.verdict);
      expect(rowOf(appraisal, "amd-snp/report")).toMatchObject({ used: "evidence" });
    }
    expect((await judgeAll([changed, input("report.bin", flipped(report, 0x50, 1)), vcek])).verdict).toBe("invalid");
    expect(
      (await judgeAll([json("r.json", laterCrateJson(flipped(report, 0x50, 1), false)), input("r.bin", flipped(report, 0x50, 1)), vcek]))
        .verdict,
    ).toBe("invalid");
  });

  test("of an unknown shape is named and left open", async () => {
    const appraisal = await judgeAll([json("r.json", { ...laterCrateJson(report, false), measurement: "short" }), vcek]);
    expect(appraisal.verdict).toBe("incomplete");
    expect(rows(appraisal)[0]).toMatchObject({ format: "text/json", used: "container" });
    expect(rowOf(appraisal, "amd-snp/report")).toMatchObject({ used: "evidence", note: expect.stringContaining("cannot be put together") });
  });
});

describe("an envelope is named for the reader", () => {
  const thim = { vcekCert: vekPem, certificateChain: chain, tcbm: "DB18000000000004", cacheControl: "86400" };
  const evidence = { attestation_report: toBase64(report), cert_chain: { vcek: toBase64(vek), ask: null } };
  const instance = {
    ReportSigner: toBase64(new TextEncoder().encode(vekPem)),
    CertChain: toBase64(new TextEncoder().encode(chain)),
    AttestationReport: toBase64(report),
  };

  test.each<[string, string, readonly Input[]]>([
    ["attestation-rs", "evidence in attestation-rs’s form", [json("e.json", { platform: "snp", evidence })]],
    [
      "Tinfoil, gzip in base64",
      "Tinfoil’s attestation",
      [json("e.json", { format: "https://tinfoil.sh/predicate/sev-snp-guest/v2", body: toBase64(gzipSync(report)) }), vcek],
    ],
    [
      "Constellation's document",
      "Constellation’s attestation document",
      [json("e.json", { Attestation: {}, InstanceInfo: toBase64(new TextEncoder().encode(JSON.stringify(instance))) })],
    ],
    [
      "enclaive",
      "enclaive’s attestation",
      [
        json("e.json", {
          Version: 1,
          Provider: "aws-sev-snp-raw",
          Attestation: { Version: 1, Product: "Milan", Report: toBase64(report), Vlek: toBase64(vek) },
        }),
      ],
    ],
    [
      "a key broker's devices",
      "a key broker’s evidence of several devices",
      [json("e.json", { primary_evidence: JSON.stringify(evidence), additional_evidence: "" })],
    ],
    [
      "a report folder as JSON, base64url",
      "a report as Linux’s configfs-tsm has it",
      [
        json("e.json", {
          provider: "sev_guest",
          generation: "1",
          outblob: toBase64Url(report),
          auxblob: toBase64Url(certTable([{ guid: "vcek", content: vek }])),
        }),
      ],
    ],
    ["Azure's answer", "certificates as Azure’s metadata service answers", [json("thim.json", thim), input("report.bin", report)]],
    [
      "Azure's answer in base64, as container instances have it",
      "certificates as Azure’s metadata service answers",
      [text(toBase64(new TextEncoder().encode(JSON.stringify(thim)))), input("report.bin", report)],
    ],
  ])("%s", async (_, note, inputs) => {
    const appraisal = await judgeAll(inputs);
    expect(appraisal.verdict).toBe("valid");
    expect(rows(appraisal).map((row) => row.note)).toContain(note);
  });

  test("a vTPM's evidence beside an HCL report is left open, by name", async () => {
    const hcl = concatBytes(new TextEncoder().encode("HCLA"), new Uint8Array(28), report, new Uint8Array(1384));
    for (const value of [
      { version: 1, hcl_report: toBase64Url(hcl), tpm_quote: { message: "00", signature: "00", pcrs: [] }, vcek: toBase64(vek) },
      { quote: { message: [0], pcrs: [], signature: [0] }, report: [...hcl], vcek: vekPem },
    ]) {
      const appraisal = await judgeAll([json("az.json", value)]);
      expect(appraisal.verdict).toBe("incomplete");
      expect(appraisal.evidence.map(({ format }) => format)).toContain("azure/hcl-report");
      expect(rows(appraisal)[0]!.note).toContain("an Azure VM");
    }
  });

  test("and what stands twice in it is said; the last counts", async () => {
    const content = `{"report":"${toBase64(flipped(report, 0x50, 0))}","certs":"x","r\\u0065port":"${toBase64(report)}"}`;
    const appraisal = await judgeAll([textInput("twice.json", content), vcek]);
    expect(appraisal.verdict).toBe("valid");
    expect(rows(appraisal)[0]!.note).toBe("the member name “report” stands twice in one object, of which the last was read");
  });
});

describe("a folder of configfs-tsm", () => {
  const folder = [
    input("r0/auxblob", certTable([{ guid: "vcek", content: vek }])),
    textInput("r0/generation", "1\n"),
    input("r0/inblob", report.subarray(0x50, 0x90)),
    input("r0/outblob", report),
    textInput("r0/provider", "sev_guest\n"),
  ];

  test("is one set, whose nonce is the sender's claim and has no effect", async () => {
    for (const inputs of [folder, [input("r0.zip", zipSync(Object.fromEntries(folder.map(({ name, bytes }) => [name, bytes]))))]]) {
      const appraisal = await judgeAll(inputs);
      expect(appraisal.verdict).toBe("valid");
      expect(findingOf(appraisal, "snp/challenge")?.status).not.toBe("pass");
      const notes = appraisal.evidence.filter(({ format }) => format === "linux/tsm-report").map(({ used, note }) => [used, note]);
      expect(notes).toEqual([
        ["ignored", "says nothing that is signed"],
        ["ignored", "what the sender says was asked with: without effect until you name it as your challenge"],
        ["ignored", "says which device was asked: AMD SEV-SNP; the report itself decides"],
      ]);
    }
  });

  test("without its report attests nothing", async () => {
    expect((await judgeAll(folder.filter(({ name }) => !name.endsWith("outblob")))).verdict).toBe("incomplete");
  });
});

describe("a report among other words", () => {
  const http = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n";
  const utf8 = (content: string) => new TextEncoder().encode(content);
  const pairs = (from: number, to: number) => lines(hex.slice(2 * from, 2 * to), 2).join(" ");

  test.each<[string, string, Input]>([
    ["behind a label", "hex from line 2", text(`Attestation from node 7\nReport: ${hex}\nthanks`)],
    ["quoted and assigned", "base64 from line 1", text(`report = "${toBase64(report)}";\n# end of file`)],
    [
      "in lines behind a label",
      "base64 from line 2",
      text(
        `# what the guest said\nreport: |\n${lines(toBase64(report), 76)
          .map((line) => `  ${line}`)
          .join("\n")}\nother: yes`,
      ),
    ],
    [
      "in lines with numbers",
      "hex from line 3",
      text(
        `The report\n\n${lines(hex, 64)
          .map((line, i) => `${i + 1}: ${line}`)
          .join("\n")}\n`,
      ),
    ],
    [
      "in pairs with offsets",
      "hex from line 1",
      text(
        `Report:\n${Array.from({ length: 74 }, (_, i) => `${String(16 * i).padStart(4, "0")}: ${pairs(16 * i, 16 * i + 16)}`).join("\n")}\n`,
      ),
    ],
    [
      "as a listing behind its command",
      "hexdump from line 2",
      text(
        `$ xxd report.bin\n${Array.from({ length: 74 }, (_, i) => `${(16 * i).toString(16).padStart(8, "0")}: ${lines(hex.slice(32 * i, 32 * i + 32), 4).join(" ")}  ................`).join("\n")}\n$\n`,
      ),
    ],
    [
      "as JSON behind a command",
      "JSON from line 2 › $.report",
      text(`$ curl https://node.invalid/report\n{"report":"${toBase64(report)}"}\n`),
    ],
    ["in the second of two fences", "code fence 2", text(`First:\n\`\`\`\nnothing here\n\`\`\`\nThen:\n\`\`\`\n${hex}\n\`\`\`\n`)],
    [
      "as decimal bytes of Go",
      "byte-array",
      text(`var report = []byte{\n${[...report].map((octet) => `\t${octet}, // byte\n`).join("")}}`),
    ],
    [
      "as bytes of Rust",
      "byte array",
      text(`let report: [u8; 1184] = [${[...report].map((octet) => `0x${octet.toString(16)}_u8`).join(", ")}];`),
    ],
    ["in an HTTP answer, as it is", "HTTP answer", input("answer", concatBytes(utf8(http), report))],
    [
      "in an HTTP answer after another",
      "HTTP answer › HTTP answer",
      input("answer", concatBytes(utf8("HTTP/1.1 100 Continue\r\n\r\n"), utf8(http), report)),
    ],
    ["in an HTTP answer as JSON", "HTTP answer › $.report", input("answer", utf8(`${http}{"report":"${toBase64(report)}"}`))],
    ["as JSON in a string of JSON", "$.a › $.b", json("a.json", { a: JSON.stringify({ b: hex }) })],
  ])("%s", async (_, path, given) => {
    const appraisal = await judgeAll([given, vcek]);
    expect(appraisal.verdict).toBe("valid");
    const found = rowOf(appraisal, "amd-snp/report")!;
    expect(found.used).toBe("evidence");
    expect(found.path.replace(" ", "-").startsWith(path.replace(" ", "-")) || found.path.includes(path)).toBe(true);
  });

  test("with its certificates in the same text is one set", async () => {
    const appraisal = await judgeAll([text(`The evidence of node 7.\n\nreport: ${toBase64(report)}\nvcek:\n${vekPem}\nchain:\n${chain}`)]);
    expect(appraisal.verdict).toBe("valid");
    expect(rows(appraisal)[0]).toMatchObject({ format: "text/plain", used: "container" });
  });

  test("that is changed is invalid, not overlooked", async () => {
    expect((await judgeAll([text(`Report: ${toHex(flipped(report, 0x90, 0))}\n`), vcek])).verdict).toBe("invalid");
  });

  test("words alone are words", async () => {
    const words = Array.from({ length: 60 }, (_, i) => `${i}: the sum is ${toHex(new Uint8Array(32).fill(i))}`).join("\n");
    expect((await judge([text(words)])).verdict).toBe("unrecognised");
  });
});

describe("hostile text", () => {
  test("of any JSON, text or nesting ends in an appraisal, and never in valid", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), fc.string({ maxLength: 300 }), async (document, words) => {
        const inputs = [
          textInput("a.json", document),
          text(`${words}\n${document}\n\`\`\`\n${words}`),
          textInput("b", toBase64(new TextEncoder().encode(document))),
        ];
        expect(["unrecognised", "incomplete", "invalid"]).toContain((await judge(inputs)).verdict);
      }),
      { numRuns: 60 },
    );
  });

  test("of Python bytes that are none does not try every reading", async () => {
    expect((await judge([text(`b'${"\\x41".repeat(200_000)}\u0001'`)])).verdict).toBe("unrecognised");
  });

  test("JSON in JSON in JSON stops at the limit of nesting", async () => {
    const nested = (depth: number): string => (depth === 0 ? hex : JSON.stringify({ a: nested(depth - 1) }));
    expect((await judgeAll([textInput("n.json", nested(7)), vcek])).verdict).toBe("valid");
    expect((await judgeAll([textInput("n.json", nested(9)), vcek])).verdict).toBe("incomplete");
  });
});
