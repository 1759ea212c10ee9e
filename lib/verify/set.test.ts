import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { toBase64, toBase64Url } from "@/lib/bytes/base64";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { mintAwsLike, mintAzureLike } from "@/lib/simulator/evidence";
import { mintReport, type ReportSpec } from "@/lib/simulator/report";
import { CORPUS, loadCases } from "@/lib/testing/cases";
import { findingOf, findingsOf, input, judge, mintSet, textInput } from "@/lib/testing/simulated-set";

const { files, report, vek, intermediate, root } = await mintSet();
const certificates = files.slice(1);
/** One the guest asks for a second time: only what may change between two of one guest does. */
const again = (spec: Partial<ReportSpec> = {}) => mintReport({ product: "Milan", reportData: Uint8Array.of(7), vmpl: 2, ...spec });

const used = ({ evidence }: Appraisal) => Object.fromEntries(evidence.map((entry) => [entry.path.join("/"), entry.used]));
const entry = ({ evidence }: Appraisal, format: string) => evidence.find((one) => one.format === format)!;

describe("one set is one guest", () => {
  test.each<[string, Partial<ReportSpec>, string]>([
    ["another launch", { measurement: new Uint8Array(48).fill(1) }, "MEASUREMENT"],
    ["another instance", { reportId: new Uint8Array(32).fill(2) }, "REPORT_ID"],
    ["another policy", { policy: { smt: false } }, "POLICY"],
    ["a masked chip", { chipId: new Uint8Array(64) }, "CHIP_ID"],
  ])("a second report with %s makes it invalid", async (_, spec, field) => {
    const appraisal = await judge([...files, input("second.bin", await again(spec))]);
    expect(appraisal.verdict).toBe("invalid");
    const finding = findingOf(appraisal, "set/one-guest")!;
    expect(finding).toMatchObject({ must: true, status: "fail", evidence: null, stage: null });
    expect(finding.observed).toContain(`${field} `);
    expect(finding.observed).toContain("second.bin");
    expect(appraisal.nominalAL).toBe(0);
  });

  test("two reports of one guest stay valid", async () => {
    const appraisal = await judge([...files, input("second.bin", await again())]);
    expect(appraisal.verdict).toBe("valid");
    expect(findingOf(appraisal, "set/one-guest")).toMatchObject({ must: true, status: "pass", title: "2 reports, all of one guest" });
  });

  test("a challenge must be in each of them", async () => {
    const challenge = new Uint8Array(32).fill(9);
    const options = { challenge };
    const answering = await mintReport({ product: "Milan", reportData: challenge });
    const silent = await mintReport({ product: "Milan", reportData: new Uint8Array(32).fill(8) });
    expect((await judge([input("a", answering), ...certificates], options)).verdict).toBe("valid");
    for (const pair of [
      [answering, silent],
      [silent, answering],
    ])
      expect((await judge([...pair.map((bytes, i) => input(`r${i}`, bytes)), ...certificates], options)).verdict).toBe("invalid");
  });

  test("every one of them must hold", async () => {
    const forged = await again({ tampering: [[0x2a0, Uint8Array.of(1, 2, 3)]] });
    for (const order of [
      [report, forged],
      [forged, report],
    ])
      expect((await judge([...order.map((bytes, i) => input(`r${i}`, bytes)), ...certificates])).verdict).toBe("invalid");
  });

  test("the same report twice is one, and the second is said to be the same", async () => {
    const appraisal = await judge([...files, input("copy.bin", report)]);
    expect(appraisal.verdict).toBe("valid");
    expect(appraisal.evidence.at(-1)).toMatchObject({ used: "ignored", note: "the same bytes as another input" });
    expect(findingsOf(appraisal, "set/one-guest")).toEqual([]);
  });

  test("the same report in another wrapping is the same too", async () => {
    const appraisal = await judge([...files, textInput("copy.hex", toHex(report))]);
    expect([appraisal.verdict, appraisal.evidence.at(-1)!.used]).toEqual(["valid", "ignored"]);
  });
});

describe("what is in the set beside evidence", () => {
  test("nothing at all is unrecognised", async () => {
    const appraisal = await judge([]);
    expect(appraisal).toMatchObject({ verdict: "unrecognised", evidence: [], findings: [], missing: [], nominalAL: 0 });
  });

  test("only what nobody recognises is unrecognised, and says what was tried", async () => {
    const appraisal = await judge([textInput("notes.txt", "nothing to see here, only a few words"), input("x", Uint8Array.of(0, 1, 2))]);
    expect(appraisal.verdict).toBe("unrecognised");
    expect(appraisal.evidence.map(({ used: use }) => use)).toEqual(["unrecognised", "unrecognised"]);
    expect(appraisal.evidence[0]!.note).toMatch(/^not recognised; tried known formats, .*base64$/);
    expect(appraisal.evidence[0]!.format).toBeNull();
  });

  test("an unrecognised file beside a good report changes no verdict, and is listed", async () => {
    const appraisal = await judge([...files, textInput("notes.txt", "nothing to see here, only a few words")]);
    expect([appraisal.verdict, appraisal.evidence.at(-1)!.used]).toEqual(["valid", "unrecognised"]);
  });

  test("an empty file is listed like any other", async () => {
    expect((await judge([input("empty", new Uint8Array(0))])).evidence[0]).toMatchObject({ used: "unrecognised", bytes: 0 });
  });

  test("certificates alone attest nothing", async () => {
    const appraisal = await judge(certificates);
    expect(appraisal.verdict).toBe("incomplete");
    expect(findingOf(appraisal, "set/evidence")).toMatchObject({ must: true, status: "missing" });
    expect(appraisal.missing).toEqual([{ for: 0, need: "The report or quote that these files belong to." }]);
    expect(findingsOf(appraisal, "x509/path").map(({ must, status }) => `${must} ${status}`)).toEqual([
      "false pass",
      "false pass",
      "false pass",
    ]);
  });

  test("certificates alone of which one is not signed by whom it names are invalid", async () => {
    const broken = vek.slice();
    broken[broken.length - 1]! ^= 1;
    const appraisal = await judge([input("vek", broken), ...certificates.slice(1)]);
    expect(appraisal.verdict).toBe("invalid");
    expect(findingsOf(appraisal, "x509/path")[0]).toMatchObject({ must: true, status: "fail", evidence: "e1" });
  });

  test("certificates alone of which one cannot be read are invalid", async () => {
    const appraisal = await judge([input("vek", vek.subarray(0, 400)), ...certificates.slice(1)]);
    expect(appraisal.verdict).toBe("invalid");
    expect(findingOf(appraisal, "x509/layout")).toMatchObject({ must: true, status: "fail", evidence: "e1" });
  });

  test("a certificate that cannot be read beside evidence that holds is a warning", async () => {
    const appraisal = await judge([
      ...files,
      input("broken.der", vek.subarray(0, 400)),
      textInput("broken.pem", toPem(vek).replace("M", "*")),
    ]);
    expect(appraisal.verdict).toBe("valid");
    expect(findingsOf(appraisal, "x509/layout").map(({ must, status }) => `${must} ${status}`)).toEqual(["false warn", "false warn"]);
  });

  test("it is fatal where the evidence does not hold without it", async () => {
    expect((await judge([files[0]!, input("vek", vek.subarray(0, 400)), input("i", intermediate)])).verdict).toBe("invalid");
  });

  test("certificates that are not needed are remarks: info, or a warning once expired", async () => {
    const stranger = await mintSet({ report: { product: "Turin" } });
    const at = "2032-06-01T00:00:00Z";
    const vlek = await mintSet({ report: { signWith: "vlek" } });
    const appraisal = await judge(
      [
        ...files,
        input("other.der", stranger.vek),
        input("its.der", stranger.intermediate),
        input("vlek.der", vlek.vek),
        input("asvk.der", vlek.intermediate),
      ],
      { at },
    );
    expect(appraisal.verdict).toBe("valid");
    const about = (name: string) =>
      findingsOf(appraisal, "x509/path").find(({ evidence }) => evidence === appraisal.evidence.find((one) => one.name === name)!.id)!;
    expect(about("other.der")).toMatchObject({ must: false, status: "info" });
    expect(about("vlek.der")).toMatchObject({ must: false, status: "warn" });
    expect(about("its.der")).toMatchObject({ must: false, status: "info" });
    expect(about("vlek.der").title).toContain("ended on 2027-01-01");
  });

  test("evidence of a format that comes later leaves the set open, by name", async () => {
    const quote = new Uint8Array(700);
    new DataView(quote.buffer).setUint16(0, 4, true);
    new DataView(quote.buffer).setUint16(2, 2, true);
    new DataView(quote.buffer).setUint32(4, 0x81, true);
    for (const set of [[input("quote.bin", quote)], [...files, input("quote.bin", quote)]]) {
      const appraisal = await judge(set);
      expect(appraisal.verdict).toBe("incomplete");
      expect(findingOf(appraisal, "set/format-supported")).toMatchObject({ must: true, status: "missing", observed: "intel-tdx/quote" });
      expect(appraisal.nominalAL).toBe(0);
    }
  });

  test("an endorsement of such a format is a remark beside evidence, and not enough alone", async () => {
    const document = textInput("tcb.json", JSON.stringify({ tcbInfo: { id: "TDX", version: 3 }, signature: "00" }));
    const beside = await judge([...files, document]);
    expect([beside.verdict, findingOf(beside, "set/format-supported")!.must]).toEqual(["valid", false]);
    expect((await judge([document])).verdict).toBe("incomplete");
  });
});

describe("what damaged evidence says", () => {
  test("a cut report is invalid, with the offset, even beside a whole one", async () => {
    for (const set of [
      [input("cut.bin", report.subarray(0, 1000)), ...certificates],
      [...files, input("cut.bin", report.subarray(0, 1000))],
    ]) {
      const appraisal = await judge(set);
      expect(appraisal.verdict).toBe("invalid");
      const finding = findingOf(appraisal, "snp/layout")!;
      expect(finding).toMatchObject({ must: true, status: "fail", stage: "tee" });
      expect(finding.title).toContain("needs 1184 bytes, got 1000");
      expect(finding.observed).toContain("offset 1000, 0x3e8");
      expect(finding.rests[0]!.bytes).toEqual([1000, 1000]);
    }
  });

  test("every truncation of a report with its certificates is invalid or not even a report", async () => {
    const whole = extendedReport(
      report,
      certTable([
        { guid: "vcek", content: vek },
        { guid: "ask", content: intermediate },
      ]),
    );
    expect((await judge([input("whole", whole)])).verdict).toBe("valid");
    for (let length = 0; length < whole.length; length += 37) {
      const { verdict } = await judge([input("cut", whole.subarray(0, length))]);
      // Cut between report and table it is a report whose certificate was not given.
      expect(verdict, `cut to ${length}`).toBe(length < 256 ? "unrecognised" : length === 1184 ? "incomplete" : "invalid");
    }
  });

  test("a broken archive is invalid", async () => {
    const zip = zipSync({ "report.bin": report, "vcek.der": vek });
    const appraisal = await judge([input("bundle.zip", zip.subarray(0, 900))]);
    expect(appraisal.verdict).toBe("invalid");
    expect(findingOf(appraisal, "set/layout")).toMatchObject({ must: true, status: "fail", evidence: "e1" });
  });
});

describe("wrappings", () => {
  const zip = zipSync({ "a/report.bin": report, "a/vcek.der": vek, "a/ask.der": intermediate });
  const wrapped: readonly [string, readonly Input[]][] = [
    ["ZIP", [input("bundle.zip", zip)]],
    ["ZIP without compression", [input("bundle.zip", zipSync({ r: report, v: vek, i: intermediate }, { level: 0 }))]],
    ["ZIP inside ZIP", [input("outer.zip", zipSync({ "inner.zip": zip }))]],
    ["hex", [textInput("report.txt", toHex(report)), ...certificates]],
    [
      "hex with 0x, colons and line ends",
      [
        textInput(
          "r",
          `0x${toHex(report)
            .toUpperCase()
            .replace(/(.{32})/g, "$1\r\n")}`,
        ),
        ...certificates,
      ],
    ],
    ["base64", [textInput("report.b64", toBase64(report)), textInput("vcek.b64", toBase64(vek)), ...files.slice(2)]],
    ["base64url", [textInput("report.b64", toBase64Url(report)), ...certificates]],
    ["UTF-16", [input("r", utf16(toHex(report))), ...certificates]],
    ["PEM, all in one", [files[0]!, textInput("all.pem", toPem(vek) + toPem(intermediate) + toPem(root))]],
    [
      "PEM with words around it",
      [files[0]!, textInput("all.pem", `Here you are:\n${toPem(root)}\n${toPem(vek)}bye\n${toPem(intermediate)}`)],
    ],
    [
      "certificate table",
      [
        input(
          "ext",
          extendedReport(
            report,
            certTable([
              { guid: "vcek", content: vek },
              { guid: "ask", content: intermediate },
            ]),
          ),
        ),
      ],
    ],
    [
      "table beside the report",
      [
        files[0]!,
        input(
          "certs.bin",
          certTable(
            [
              { guid: "vcek", content: vek },
              { guid: "ask", content: intermediate },
            ],
            { pem: true, mixedEndian: true },
          ),
        ),
      ],
    ],
    ["a link’s members", [{ name: "link", bytes: new Uint8Array(3), format: "trustgap/link", members: files }]],
  ];
  function utf16(text: string): Uint8Array {
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) bytes[2 + 2 * i] = text.charCodeAt(i);
    return bytes;
  }

  test.each(wrapped)("%s gives what the bare files give", async (_, set) => {
    const appraisal = await judge(set);
    expect(appraisal.verdict).toBe("valid");
    expect(entry(appraisal, "amd-snp/report").sha256).toBe((await judge(files)).evidence[0]!.sha256);
  });

  test("the path shows the peeling, and offsets where bytes stand unencoded", async () => {
    const table = certTable([{ guid: "vcek", content: vek }], { pem: true });
    const set = zipSync({ "x/attestation.hex": new TextEncoder().encode(toHex(extendedReport(report, table))) });
    const appraisal = await judge([input("bundle.zip", set)]);
    expect(appraisal.evidence.map(({ path, offset, parent }) => [path.join(" > "), offset, parent])).toEqual([
      ["bundle.zip", null, null],
      ["bundle.zip > x/attestation.hex", null, "e1"],
      ["bundle.zip > x/attestation.hex > hex", null, "e2"],
      ["bundle.zip > x/attestation.hex > hex > report", 0, "e3"],
      ["bundle.zip > x/attestation.hex > hex > certificate table", 1184, "e3"],
      ["bundle.zip > x/attestation.hex > hex > certificate table > VCEK", 48, "e5"],
      ["bundle.zip > x/attestation.hex > hex > certificate table > VCEK > PEM", null, "e6"],
    ]);
  });

  test("zeros behind a report are left alone, and said to be there", async () => {
    const appraisal = await judge([input("r", concatBytes(report, new Uint8Array(2912))), ...certificates]);
    expect([appraisal.verdict, findingOf(appraisal, "snp/trailing-zeros")!.status]).toEqual(["valid", "warn"]);
  });

  test("a name decides nothing", async () => {
    expect((await judge([input("vcek.der", report), input("report.bin", vek), input("x.zip", intermediate)])).verdict).toBe("valid");
  });
});

describe("what is said of each input", () => {
  test("what it is, its digest and size, and whether it was used", async () => {
    const appraisal = await judge(files);
    expect(used(appraisal)).toEqual({
      "report.bin": "evidence",
      "vcek.der": "endorsement",
      "cert_chain.pem": "container",
      "cert_chain.pem/PEM SEV-Milan": "endorsement",
      "cert_chain.pem/PEM ARK-Milan": "ignored",
    });
    expect(entry(appraisal, "amd-snp/report")).toMatchObject({ formatVersion: "5", bytes: 1184, note: "judged" });
    expect(entry(appraisal, "amd-snp/report").sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(appraisal.evidence[1]!.note).toBe("used: the evidence relies on it");
  });

  test("the product that the certificate names, where the report does not", async () => {
    const { files: v2 } = await mintSet({ report: { product: "Genoa", version: 2 } });
    expect(entry(await judge(v2), "amd-snp/report").facts.product).toBe("Genoa");
    expect(entry(await judge(v2.slice(0, 1)), "amd-snp/report").facts).not.toHaveProperty("product");
  });
});

describe("whose machine it was", () => {
  test("a VLEK of AWS’s names its cloud, and no offering under a root that is not AMD’s", async () => {
    const { report: aws } = await mintAwsLike();
    const { vek: vlek, intermediate: asvk } = await mintSet({
      report: { signWith: "vlek" },
      chain: { cspId: "CN=cc-us-east-2.amazonaws.com", tcb: { bootLoader: 4, tee: 0, snp: 0x18, microcode: 0xd9 } },
    });
    const appraisal = await judge([input("r", aws), input("v", vlek), input("i", asvk)]);
    expect(appraisal).toMatchObject({ verdict: "valid", cloud: "AWS", offering: null });
    expect(entry(appraisal, "amd-snp/report").facts.cspId).toBe("CN=cc-us-east-2.amazonaws.com");
  });

  test("a VLEK of somebody else’s names none", async () => {
    const appraisal = await judge((await mintAwsLike()).files);
    expect(appraisal).toMatchObject({ cloud: null, offering: null, verdict: "invalid" });
  });

  test("a paravisor’s report is Microsoft’s, and no offering under a root that is not AMD’s", async () => {
    const appraisal = await judge((await mintAzureLike(new Uint8Array(48))).files);
    expect(appraisal).toMatchObject({ verdict: "valid", cloud: "Microsoft", offering: null });
  });

  const absent = loadCases() === null ? " (evidence corpus not present, skipping)" : "";
  test.skipIf(absent)(`real reports under AMD’s roots name their offerings${absent}`, async () => {
    const real = (name: string) => input(name, new Uint8Array(readFileSync(`${CORPUS}/snp/${name}`)));
    const pinned = { extraRoots: [], at: "2025-03-12T04:14:21Z" };
    const aws = [real("reports/milan-v3-vlek-aws-use2.report.bin"), real("certs/milan-v3-vlek-aws-use2.vek.der")];
    expect(await judge(aws, pinned)).toMatchObject({ cloud: "AWS", offering: { id: "aws-ec2-snp", confidence: "high" } });
    const azure = [real("reports/milan-v2-azure.report.bin"), real("certs/milan-v2-azure.vek.der")];
    expect(await judge(azure, pinned)).toMatchObject({ cloud: "Microsoft", offering: { id: "azure-cvm-snp" } });
  });

  test("nobody is named for a report that does not hold", async () => {
    const { files: bad } = await mintAzureLike(new Uint8Array(48), { tampering: [[0x2a0, Uint8Array.of(0, 0)]] });
    expect((await judge(bad)).offering).toBeNull();
  });
});
