import { gzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { toBase64 } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { generateRsaPss, type SigningKey } from "@/lib/crypto/sign";
import { basicConstraints, keyUsage } from "@/lib/simulator/certificate";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { mintChain } from "@/lib/simulator/chain";
import { chainKeys, mintIntermediate, mintRoot, mintVek } from "@/lib/simulator/chain-certificates";
import { mintCrl, type CrlSpec } from "@/lib/simulator/crl";
import { simulatorKey } from "@/lib/simulator/keys";
import { PRODUCT_DATA } from "@/lib/simulator/product";
import { findingOf, input, judge, levelsOf, textInput } from "@/lib/testing/simulated-set";
import {
  challenge,
  files,
  report,
  vek,
  intermediate,
  root,
  certificates,
  keys,
  altered,
  milan,
  withPolicy,
  nothing,
  expectRefused,
} from "@/lib/testing/attacked-set";

describe("certificates that stand where they must not", () => {
  const intermediateWith = (extensions: object) => mintIntermediate("Milan", "vcek", keys, { extensions: { ...extensions } });
  const judged = (...others: readonly Uint8Array[]) =>
    judge([input("report.bin", report), ...others.map((bytes, i) => input(`c${i}`, bytes))]);

  test.each([
    ["is no authority", { "2.5.29.19": basicConstraints(false) }],
    ["says nothing of being an authority", { "2.5.29.19": null }],
    ["may not sign certificates", { "2.5.29.15": keyUsage("digitalSignature") }],
    ["asks for something that nobody here knows", { "1.2.3.4": { critical: true, value: Uint8Array.of(5, 0) } }],
  ])("an intermediate that %s carries no chip’s key", async (_, extensions) => {
    expectRefused(await judged(vek, await intermediateWith(extensions)), "snp/certificate-chain");
  });

  test("a chip’s key signed by the root itself is none", async () => {
    const own = { ...keys, intermediate: keys.root };
    for (const commonName of ["ARK-Milan", "SEV-Milan"])
      expectRefused(
        await judged(await mintVek("Milan", "vcek", own, {}, { issuer: { commonName } }), intermediate),
        "snp/certificate-chain",
      );
  });

  test("an authority that calls itself a chip’s key is none", async () => {
    const authority = await mintVek("Milan", "vcek", keys, {}, { extensions: { "2.5.29.19": basicConstraints(true) } });
    expectRefused(await judged(authority, intermediate), "snp/certificate-chain");
  });

  test("the certificate of another machine does not fit, whatever key it is for", async () => {
    const other = await mintVek("Milan", "vcek", keys, { hwId: new Uint8Array(64).fill(9) });
    expectRefused(await judged(other, intermediate), "snp/certificate-chip");
  });

  test("a cloud’s certificate under the name of a chip’s, and the reverse, is no proper one", async () => {
    const cloud = await chainKeys("vlek");
    const cloudReport = await milan({ signWith: cloud.vek, chipId: PRODUCT_DATA.Milan.hwId });
    const named = await mintVek("Milan", "vlek", cloud, {}, { subject: { commonName: "SEV-VCEK" } });
    const { intermediate: asvk } = await mintChain({ product: "Milan", kind: "vlek" });
    expectRefused(await judge([cloudReport, named, asvk].map((bytes, i) => input(`f${i}`, bytes))), "snp/certificate-kind");
    const chipReport = await milan({ keyInfo: 4, chipId: new Uint8Array(64) });
    const renamed = await mintVek("Milan", "vcek", keys, {}, { subject: { commonName: "SEV-VLEK" } });
    expectRefused(await judge([chipReport, renamed, intermediate].map((bytes, i) => input(`f${i}`, bytes))), "snp/certificate-kind");
  });

  test.each(["Genoa", "Turin"] as const)("a chain of %s carries no report of Milan that names its processor", async (product) => {
    const { vek: theirs, intermediate: ask } = await mintChain({ product });
    for (const version of [3, 4, 5])
      expectRefused(await judge([await milan({ version }), theirs, ask].map((bytes, i) => input(`f${i}`, bytes))), "snp/product");
  });

  test("an intermediate that is named as root makes no chain", async () => {
    expectRefused(await judge(files, { extraRoots: [intermediate] }), "snp/certificate-chain");
    const bySelf = await mintIntermediate("Milan", "vcek", { ...keys, root: keys.intermediate }, { issuer: { commonName: "SEV-Milan" } });
    expectRefused(await judge(files, { extraRoots: [bySelf] }), "snp/certificate-chain");
  });

  test("a root in the set counts for nothing, and the simulator’s is called by its name", async () => {
    const appraisal = await judge(files, { extraRoots: [] });
    expectRefused(appraisal, "snp/certificate-chain");
    expect(appraisal.simulated).toBe(true);
  });

  test("one version number more, one part at a time, is another TCB", async () => {
    for (const part of ["bootLoader", "tee", "snp", "microcode"] as const) {
      const tcb = { ...PRODUCT_DATA.Milan.tcb, [part]: PRODUCT_DATA.Milan.tcb[part] ^ 0x80 };
      expectRefused(await judged(await mintVek("Milan", "vcek", keys, { tcb }), intermediate), "snp/certificate-tcb");
    }
  });
});

describe("a stranger with names of AMD’s", () => {
  let stranger: SigningKey;
  beforeAll(async () => {
    stranger = await generateRsaPss(2048);
  });

  test("a root of one’s own under the name of AMD’s carries nothing", async () => {
    const own = { root: stranger };
    const {
      vek: theirs,
      intermediate: ask,
      root: ark,
    } = await mintChain({
      product: "Milan",
      keys: own,
      root: { subject: { organization: "Advanced Micro Devices" }, issuer: { organization: "Advanced Micro Devices" } },
      intermediate: { issuer: { organization: "Advanced Micro Devices" } },
    });
    const set = [report, theirs, ask, ark].map((bytes, i) => input(`f${i}`, bytes));
    for (const extraRoots of [[], [root]]) {
      const appraisal = await judge(set, { extraRoots });
      expectRefused(appraisal, "snp/certificate-chain");
      expect(appraisal.simulated).toBe(false);
    }
  });

  test("a root that is named counts for its own product only", async () => {
    const ark = await mintRoot("Genoa", { ...keys, root: stranger });
    const { vek: theirs, intermediate: ask } = await mintChain({ product: "Milan", keys: { root: stranger } });
    expectRefused(
      await judge(
        [report, theirs, ask].map((bytes, i) => input(`f${i}`, bytes)),
        { extraRoots: [ark] },
      ),
      "snp/certificate-chain",
    );
  });
});

describe("revocation lists that say too much or too little", () => {
  const DATES = { thisUpdate: "2026-11-01T00:00:00Z", nextUpdate: "2027-11-01T00:00:00Z" };
  const listed = async (spec: Partial<CrlSpec>, options: Partial<AppraisalOptions> = {}) =>
    judge([...files, input("crl.der", await mintCrl({ product: "Milan", ...DATES, ...spec }))], options);
  const asked = withPolicy({ requireRevocation: true });
  const { ask } = PRODUCT_DATA.Milan.serials;

  test.each<[string, Partial<CrlSpec>]>([
    ["in a list of last year", { revoked: [ask], thisUpdate: "2025-01-01T00:00:00Z", nextUpdate: "2025-02-01T00:00:00Z" }],
    ["in a list from the future", { revoked: [ask], thisUpdate: "2027-01-01T00:00:00Z" }],
    ["among thousands", { revoked: [...Array.from({ length: 3000 }, (_, i) => 0x20000 + i), ask] }],
  ])("an intermediate that is revoked %s is revoked", async (_, spec) => {
    expectRefused(await listed(spec), "snp/revocation");
  });

  test("a list that the intermediate signed in the root’s name is a forgery", async () => {
    expectRefused(await listed({ signWith: await simulatorKey("ask") }), "snp/revocation");
  });

  test("a list that the root signed in the intermediate’s name is a forgery", async () => {
    expectRefused(await listed({ issuer: { commonName: "SEV-Milan" } }), "snp/revocation");
  });

  test.each<[string, Partial<CrlSpec>]>([
    ["a stale list", { nextUpdate: "2026-11-02T00:00:00Z" }],
    ["a list from the future", { thisUpdate: "2027-01-01T00:00:00Z" }],
    ["another product’s list", { product: "Genoa" }],
    ["a list of what changed since another", { extensions: [{ oid: "2.5.29.27", value: Uint8Array.of(2, 1, 0) }] }],
    ["a list of some kinds of certificates", { extensions: [{ oid: "2.5.29.28", value: Uint8Array.of(0x30, 3, 0x81, 1, 0xff) }] }],
    ["a list that asks for something nobody knows", { extensions: [{ oid: "1.2.3.4", critical: true, value: Uint8Array.of(5, 0) }] }],
    ["a list that names the serial of every chip’s certificate without saying whose", { revoked: [0] }],
  ])("%s shows nobody unrevoked", async (_, spec) => {
    expect(findingOf(await listed(spec), "snp/revocation")?.status).toBe("missing");
    const appraisal = await listed(spec, asked);
    expect(appraisal.verdict).toBe("incomplete");
    expect(levelsOf(appraisal)).toEqual(nothing);
  });
});

describe("two reports where one would do", () => {
  const twins: readonly [string, () => Input][] = [
    ["as it is", () => input("twin.bin", altered)],
    ["in hex", () => textInput("twin.txt", toHex(altered))],
    ["in base64 in JSON", () => textInput("twin.json", JSON.stringify({ report: toBase64(altered) }))],
    ["in a ZIP in base64 in JSON", () => textInput("twin.json", JSON.stringify({ a: [{ b: toBase64(zipSync({ r: altered })) }] }))],
    ["in gzip in hex", () => textInput("twin.txt", toHex(gzipSync(altered)))],
    ["in PEM", () => textInput("twin.pem", toPem(altered).replaceAll("CERTIFICATE", "ATTESTATION REPORT"))],
    ["among words beside a certificate", () => textInput("twin.txt", `it says\n${toHex(altered)}\n${toPem(vek)}`)],
    [
      "behind a response header",
      () => input("twin.bin", concatBytes(Uint8Array.of(0, 0, 0, 0, 0xa0, 4, 0, 0), new Uint8Array(24), altered)),
    ],
    ["under a name that objects have", () => textInput("twin.json", `{"__proto__":{"constructor":"${toHex(altered)}"}}`)],
    [
      "in a certificate table behind the good one",
      () =>
        input(
          "twin.bin",
          extendedReport(
            report,
            certTable([
              { guid: "vcek", content: vek },
              { guid: "0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f", content: altered },
            ]),
          ),
        ),
    ],
  ];

  test.each(twins)("an altered twin %s makes the set invalid, before and after the good one", async (_, twin) => {
    for (const set of [
      [twin(), ...files],
      [...files, twin()],
    ])
      expectRefused(await judge(set, { challenge }));
  });

  test("two guests lend each other nothing", async () => {
    const answering = await milan({ reportId: new Uint8Array(32).fill(7), policy: { debug: true } });
    expectRefused(await judge([...files, input("other.bin", answering)], { challenge }), "set/one-guest");
  });

  test("a fresh report does not make an old one of the same guest fresh", async () => {
    const old = await milan({ reportData: new Uint8Array(32).fill(9) });
    for (const pair of [
      [report, old],
      [old, report],
    ])
      expectRefused(await judge([...pair.map((bytes, i) => input(`r${i}`, bytes)), ...certificates], { challenge }), "snp/challenge");
  });
});

describe("files that are two things at once", () => {
  const zip = zipSync({ "vcek.der": vek });
  test.each<[string, () => Uint8Array]>([
    ["a report with a ZIP behind it", () => concatBytes(report, zip)],
    ["a report with another behind it", () => concatBytes(report, report)],
    ["a report and a line end", () => concatBytes(report, Uint8Array.of(10))],
    ["two ZIPs in a row", () => concatBytes(zipSync({ "report.bin": report }), zipSync({ "report.bin": altered }))],
    ["gzip with a report behind it", () => concatBytes(gzipSync(report), altered)],
    ["two gzips in a row", () => concatBytes(gzipSync(report), gzipSync(altered))],
    ["a report that calls itself a certificate", () => new TextEncoder().encode(toPem(report))],
    [
      "an answer that says it failed, with a report",
      () => concatBytes(Uint8Array.of(1, 0, 0, 0, 0xa0, 4, 0, 0), new Uint8Array(24), report),
    ],
    [
      "a certificate table with two certificates of one kind",
      () => extendedReport(report, certTable([vek, vek].map((content) => ({ guid: "vcek", content })))),
    ],
  ])("%s is refused", async (_, bytes) => {
    expectRefused(await judge([input("both", bytes()), ...certificates]));
  });

  test("a report cut anywhere from its sign on is refused", async () => {
    for (let length = 256; length < report.length; length += 31)
      expectRefused(await judge([input("cut", report.subarray(0, length)), ...certificates]), "snp/layout");
  });
});
