import { zipSync } from "fflate";
import { encode } from "cborg";
import { describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { toBase64 } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { encodeLink } from "@/lib/share/link";
import { openLinks } from "@/lib/share/open-links";
import { keyUsage } from "@/lib/simulator/certificate";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { mintChain } from "@/lib/simulator/chain";
import { chainKeys, mintVek } from "@/lib/simulator/chain-certificates";
import { PRODUCT_DATA } from "@/lib/simulator/product";
import { mintReport } from "@/lib/simulator/report";
import { attestationMessage, goJson, laterCrateJson, reportMessage, reportText, wireField } from "@/lib/testing/report-spellings";
import { findingsOf, flipped, input, judge, levelsOf, mintSet, textInput } from "@/lib/testing/simulated-set";

/** What a form allows to be said twice, in another order or under another name, must not say something better. */
const { files, report, vek, intermediate } = await mintSet({ report: { version: 2 } });
const certificates = files.slice(1);
const altered = flipped(report, 0x90, 0);
const beside = (...given: readonly Input[]) => judge([...given, ...certificates]);
const failed = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail").map(({ id }) => id);

function expectNothing(appraisal: Appraisal) {
  expect(appraisal.verdict).not.toBe("valid");
  expect(levelsOf(appraisal)).toEqual([0, 0, 0, 0]);
}

describe("names", () => {
  test("of archives in archives that are all the same hide no altered twin", async () => {
    const inner = (bytes: Uint8Array) => zipSync({ "report.bin": bytes });
    for (const [outer, deep] of [
      [report, altered],
      [altered, report],
    ] as const) {
      const nested = zipSync({ "report.bin": outer, "report.bin/report.bin": inner(deep), "certs/report.bin": inner(inner(deep)) });
      expect((await beside(input("report.bin", nested))).verdict).toBe("invalid");
    }
  });

  test.each(["rероrt.bin", "report.bin\u202egpj.", "vcek\u200b.der", "../../vcek.der", "__proto__", "report.bin\0.der", ""])(
    "that look like another’s decide nothing: %j",
    async (name) => {
      expect((await beside(input("report.bin", report), input(name, altered))).verdict).toBe("invalid");
      expect((await judge([input(name, report), ...certificates])).verdict).toBe("valid");
    },
  );

  test("of inputs that are equal do not make their contents one", async () => {
    expect((await beside(input("report.bin", report), input("report.bin", altered))).verdict).toBe("invalid");
  });
});

describe("JSON", () => {
  test("that names the report twice is judged by what a program would read, and says so", async () => {
    const twice = (first: Uint8Array, last: Uint8Array) => `{"report":"${toBase64(first)}","report":"${toBase64(last)}"}`;
    expect((await beside(textInput("a.json", twice(report, altered)))).verdict).toBe("invalid");
    const last = await beside(textInput("a.json", twice(altered, report)));
    expect(last.evidence[0]!.note).toContain("stands twice");
  });

  test.each(["measurement", "Measurement", "MEASUREMENT", "measure_ment", "mea\\u0073urement"])(
    "of a report’s fields with %s said again is never the better one",
    async (name) => {
      const json = JSON.stringify(laterCrateJson(altered, false));
      const good = JSON.stringify([...report.subarray(0x90, 0xc0)]);
      const first = `{"${name}":${good},${json.slice(1)}`;
      expectNothing(await beside(textInput("a.json", first)));
    },
  );

  test("of a report’s fields that differ from the bytes beside it are no second opinion", async () => {
    expectNothing(await beside(input("report.bin", report), textInput("a.json", goJson(altered))));
    expectNothing(await beside(input("report.bin", altered), textInput("a.json", goJson(report))));
  });
});

describe("protobuf and its text", () => {
  const chain = { vcek: vek };
  test.each<[string, () => Uint8Array]>([
    ["a measurement twice, the good one last", () => concatBytes(reportMessage(altered), wireField(12, report.subarray(0x90, 0xc0)))],
    ["a measurement twice, the good one first", () => concatBytes(wireField(12, report.subarray(0x90, 0xc0)), reportMessage(altered))],
    ["a field that nobody knows", () => concatBytes(reportMessage(altered), wireField(99, 1))],
    ["two reports", () => concatBytes(wireField(1, reportMessage(altered)), wireField(1, reportMessage(report)))],
    ["two messages in a row", () => concatBytes(attestationMessage(altered, chain), attestationMessage(report, chain))],
  ])("that says %s earns nothing", async (_, message) => {
    expectNothing(await beside(input("a.pb", message())));
  });

  test("whose text overrides what stands before earns nothing", async () => {
    const good = `measurement: "${[...report.subarray(0x90, 0xc0)].map((octet) => `\\x${octet.toString(16).padStart(2, "0")}`).join("")}"`;
    for (const text of [
      `${reportText(altered)}\n${good}`,
      `${good}\n${reportText(altered)}`,
      `report { ${reportText(altered)} } report { ${good} }`,
    ])
      expectNothing(await beside(textInput("a.textproto", text)));
  });
});

describe("TCB versions in the other product’s order", () => {
  test("a version 2 report does not pass under a chain whose order makes them equal", async () => {
    // SNP 3, microcode 7 in Turin's order stands where Genoa has reserved bytes.
    const { vek: turin, intermediate: ask } = await mintChain({ product: "Turin" });
    const { tcb } = PRODUCT_DATA.Turin;
    const bytes = Uint8Array.of(tcb.fmc ?? 0, tcb.bootLoader, tcb.tee, tcb.snp, 0, 0, 0, tcb.microcode);
    for (const product of ["Milan", "Genoa"] as const) {
      const forged = await mintReport({ product, patches: [[0x180, bytes]] });
      expect(failed(await judge([forged, turin, ask].map((data, i) => input(`f${i}`, data))))).toContain("snp/product");
    }
  });

  test("what Genoa reserves in REPORTED_TCB is not taken for Turin’s numbers", async () => {
    const genoa = await mintChain({ product: "Genoa" });
    const { tcb } = PRODUCT_DATA.Genoa;
    const asTurin = Uint8Array.of(0, tcb.bootLoader, tcb.tee, tcb.snp, 0, 0, 0, tcb.microcode);
    for (const version of [2, 3]) {
      const forged = await mintReport({ product: "Genoa", version, patches: [[0x180, asTurin]] });
      expect(failed(await judge([forged, genoa.vek, genoa.intermediate].map((data, i) => input(`f${i}`, data))))).toContain(
        "snp/certificate-tcb",
      );
    }
  });
});

describe("two of what there should be one", () => {
  test("the same report in many forms is judged once, and counts once", async () => {
    const forms = [
      input("a", report),
      textInput("b", toHex(report)),
      textInput("c", JSON.stringify({ r: toBase64(report) })),
      input("d", encode({ outblob: report, provider: "sev_guest" })),
      input("e", zipSync({ r: report })),
    ];
    const appraisal = await beside(...forms);
    expect(appraisal.verdict).toBe("valid");
    expect(findingsOf(appraisal, "snp/report-signature")).toHaveLength(1);
    expect((await beside(...forms, input("f", encode({ outblob: altered, provider: "sev_guest" })))).verdict).toBe("invalid");
  });

  test("guests that differ in their chip alone are two", async () => {
    const chipId = new Uint8Array(64).fill(9);
    const other = await mintSet({ report: { version: 2, chipId } });
    expect(failed(await judge([...files, ...other.files]))).toContain("set/one-guest");
  });

  test("a table whose entries say VCEK in both byte orders is refused", async () => {
    const table = certTable([
      { guid: "vcek", content: vek },
      { guid: "8d75da63-64e6-6445-adc5-f4b93be8accd", content: intermediate },
    ]);
    expect((await beside(input("a.bin", extendedReport(report, table)))).verdict).toBe("invalid");
  });

  test("two certificates in one PEM block are none", async () => {
    const both = toPem(concatBytes(vek, intermediate));
    expectNothing(await judge([input("report.bin", report), textInput("chain.pem", both)]));
  });
});

describe("roots and links", () => {
  test.each(["cRLSign", "digitalSignature"] as const)("a root that is for %s alone ends no path", async (usage) => {
    const { root } = await mintChain({ product: "Milan", root: { extensions: { "2.5.29.15": keyUsage(usage).value } } });
    expect(failed(await judge(files, { extraRoots: [root] }))).toContain("snp/certificate-chain");
  });

  test("a chip’s own certificate that is named as root ends no path", async () => {
    expectNothing(await judge(files, { extraRoots: [vek] }));
    const keys = await chainKeys("vcek");
    const own = await mintVek("Milan", "vcek", { ...keys, intermediate: keys.root }, {}, { issuer: { commonName: "ARK-Milan" } });
    expectNothing(await judge([input("report.bin", report), input("vcek.der", own)]));
  });

  test("a link in an archive is not opened, and claims nothing", async () => {
    const link = await encodeLink({ base: "https://trustgap.example", inputs: files, claimed: { verdict: "valid", lens: "strict" } });
    const zip = input("a.zip", zipSync({ "link.txt": new TextEncoder().encode(link) }));
    const { inputs, claimed } = await openLinks([zip]);
    expect(claimed).toEqual({});
    expectNothing(await judge(inputs));
  });
});
