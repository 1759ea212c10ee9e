import { createHash } from "node:crypto";
import { deflateSync, gzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Appraisal, AppraisalOptions, Claimed, Input } from "@/lib/appraisal/appraisal";
import { toBase64, toBase64Url } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { generateRsaPss, type SigningKey } from "@/lib/crypto/sign";
import { encodeLink } from "@/lib/share/link";
import { openLinks } from "@/lib/share/open-links";
import { basicConstraints, keyUsage } from "@/lib/simulator/certificate";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { mintChain } from "@/lib/simulator/chain";
import { chainKeys, mintIntermediate, mintRoot, mintVek } from "@/lib/simulator/chain-certificates";
import { mintCrl, type CrlSpec } from "@/lib/simulator/crl";
import { mintAwsLike, mintAzureLike } from "@/lib/simulator/evidence";
import { simulatorKey } from "@/lib/simulator/keys";
import { PRODUCT_DATA } from "@/lib/simulator/product";
import { mintReport, type ReportSpec } from "@/lib/simulator/report";
import { AT, findingOf, flipped, input, judge, levelsOf, mintSet, textInput } from "@/lib/testing/simulated-set";
import { parsePolicy } from "./policy";

/** Whoever attacks holds every key below the simulator's root, or none: what they must not get is a word too good. */
const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const { files, report, vek, intermediate, root } = await mintSet({ report: { reportData: challenge } });
const certificates = files.slice(1);
const keys = await chainKeys("vcek");
const altered = flipped(report, 0x90, 0);

const milan = (spec: Partial<ReportSpec> = {}) => mintReport({ product: "Milan", reportData: challenge, ...spec });
const withPolicy = (policy: object): Partial<AppraisalOptions> => ({ policy: { policy: parsePolicy(policy), sha256: "00" } });
const failed = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail").map(({ id }) => id);
const nothing = [0, 0, 0, 0];

function expectRefused(appraisal: Appraisal, ...ids: readonly string[]) {
  expect(appraisal.verdict).toBe("invalid");
  expect(levelsOf(appraisal)).toEqual(nothing);
  expect(appraisal.stages.tee.symbol).toBe("none");
  for (const id of ids) expect(failed(appraisal)).toContain(id);
}

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

describe("challenges that nearly match", () => {
  const answered = async (data: Uint8Array, asked: Uint8Array) =>
    judge([input("report.bin", await milan({ reportData: data })), ...certificates], { challenge: asked });

  test.each<[string, Uint8Array, Uint8Array]>([
    ["a beginning of it", challenge, challenge.subarray(0, 16)],
    ["all of it and one byte more", challenge.subarray(0, 31), challenge],
    ["its hash where the hash was sent", challenge, new Uint8Array(createHash("sha256").update(challenge).digest())],
    ["the same padded on the left", concatBytes(new Uint8Array(32), challenge), challenge],
    ["the same twice", concatBytes(challenge, challenge), challenge],
    ["the same backwards", challenge.slice().reverse(), challenge],
    ["its hex digits", new TextEncoder().encode(toHex(challenge)), challenge],
    ["nothing", new Uint8Array(64), challenge],
  ])("REPORT_DATA that holds %s does not answer", async (_, data, asked) => {
    expectRefused(await answered(data, asked), "snp/challenge");
  });

  test("zeros never answer, whatever was asked", async () => {
    expectRefused(await answered(new Uint8Array(64), new Uint8Array(32)), "snp/challenge");
  });

  test("a bound key alone never counts as an answer", async () => {
    const appraisal = await judge(
      [input("report.bin", await milan({ reportData: new Uint8Array(createHash("sha256").update(vek).digest()) })), ...certificates],
      {
        bind: { name: "key", bytes: vek },
      },
    );
    expect(levelsOf(appraisal)).toEqual([1, 1, 0, 0]);
    expect(appraisal.conditional).toEqual(["presenter-fresh"]);
  });

  test("a challenge that a paravisor wrote is no proof of freshness", async () => {
    const { files: set } = await mintAzureLike(new Uint8Array(48), { reportData: challenge });
    const appraisal = await judge(set, { challenge, granted: ["csp-paravisor"] });
    expect(levelsOf(appraisal)).toEqual([1, 0, 0, 0]);
    expect(appraisal.stages.tee).toMatchObject({ symbol: "partial", compared: "measured" });
  });
});

describe("policies that ask for more than there is", () => {
  const measurement = toHex(report.subarray(0x90, 0xc0));
  const whole = { measurements: [{ value: measurement, covers: "rootfs", holdsVtpm: true }] };

  test("allowing debugging gives no path back, with everything else vouched for", async () => {
    const debugged = [input("report.bin", await milan({ policy: { debug: true } })), ...certificates];
    const appraisal = await judge(debugged, { challenge, ...withPolicy({ ...whole, allow: { debug: true } }) });
    expect([appraisal.verdict, ...levelsOf(appraisal)]).toEqual(["valid", ...nothing]);
  });

  test("allowing migration gives no path back where an agent is bound", async () => {
    const migrating = [input("report.bin", await milan({ reportIdMa: new Uint8Array(32) })), ...certificates];
    const appraisal = await judge(migrating, { challenge, ...withPolicy({ ...whole, allow: { migration: true } }) });
    expect([appraisal.verdict, ...levelsOf(appraisal)]).toEqual(["valid", ...nothing]);
  });

  test("a paravisor’s measurement never reaches the file system, whoever vouches for it", async () => {
    const { files: set } = await mintAzureLike(new Uint8Array(48));
    const appraisal = await judge(set, { granted: ["presenter-fresh", "csp-paravisor"], ...withPolicy(whole) });
    expect(levelsOf(appraisal)).toEqual([2, 0, 2, 0]);
    expect(appraisal.stages.rootfs.symbol).toBe("none");
  });

  test("a level that hangs on freshness meets no requirement by itself", async () => {
    const requirements = [{ level: "trustworthy", atLeast: 1 }] as const;
    expect((await judge(files, { requirements })).requirements).toEqual([{ level: "trustworthy", atLeast: 1, met: false }]);
    expect((await judge(files, { requirements, challenge })).requirements[0]!.met).toBe(true);
  });

  test("no requirement is met by a set that is not valid, not even level 0", async () => {
    const requirements = [{ level: "nominal", atLeast: 0 }] as const;
    for (const set of [files.slice(0, 1), certificates, [input("a", altered), ...certificates]])
      expect((await judge(set, { requirements })).requirements[0]!.met).toBe(false);
  });
});

describe("links that would speak for the reader", () => {
  const measurement = toHex(report.subarray(0x90, 0xc0));
  const link = (claimed: Claimed) => encodeLink({ base: "https://x.example", inputs: files, claimed });
  const opened = async (...texts: readonly string[]) => openLinks(texts.map((text, i) => textInput(`l${i}.txt`, text)));

  /** A link with claims and a body of one's own, its check right. */
  function forged(
    claims: string,
    { count, tail = new Uint8Array(), size }: { count?: number; tail?: Uint8Array; size?: number } = {},
  ): string {
    const u32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
    const text = (value: string) => concatBytes(u32(new TextEncoder().encode(value).length), new TextEncoder().encode(value));
    const parts = files.flatMap(({ name, bytes }) => [text(name), u32(bytes.length), bytes]);
    const body = concatBytes(text(claims), u32(count ?? files.length), ...parts, tail);
    const packed = deflateSync(body);
    const checked = concatBytes(Uint8Array.of(0x54, 0x47), u32(packed.length + 26), u32(size ?? body.length), packed);
    const check = new Uint8Array(createHash("sha256").update(checked).digest()).subarray(0, 16);
    return `https://x.example/verify#1.${toBase64Url(concatBytes(checked, check))}`;
  }

  test("claims that equal the evidence, with a verdict and levels, count for nothing", async () => {
    const levels = { nominal: 4, trustworthy: 4, granted: 4, expected: 4 } as const;
    const { inputs, claimed } = await opened(
      await link({ challenge: toHex(challenge), measurements: [measurement], at: AT, verdict: "valid", levels }),
    );
    const appraisal = await judge(inputs, { claimed });
    expect([appraisal.verdict, ...levelsOf(appraisal)]).toEqual(["valid", 1, 1, 0, 0]);
    expect(appraisal.conditions).toMatchObject({ challenge: null, expected: [] });
    expect(appraisal.stages.tee.compared).toBe("measured");
  });

  test("a time in a link does not bring an expired certificate back", async () => {
    const { inputs, claimed } = await opened(await link({ at: AT }));
    expectRefused(await judge(inputs, { claimed, at: "2040-01-01T00:00:00Z" }), "snp/certificate-dates");
  });

  test("the links of this test are such as open", async () => {
    expect((await opened(forged("{}"))).error).toBeUndefined();
  });

  test.each([
    ["grants", '{"granted":["csp-paravisor"]}'],
    ["roots", '{"extraRoots":["00"]}'],
    ["a policy", '{"policy":{}}'],
    ["grants behind a name that objects have", '{"__proto__":{"granted":["presenter-fresh"]}}'],
    ["a level under such a name", '{"levels":{"__proto__":4}}'],
    ["a verdict given twice", '{"verdict":"invalid","verdict":"valid"}'],
  ])("a link with %s does not open", async (_, claims) => {
    const { inputs, claimed, error } = await opened(forged(claims));
    expect({ inputs, claimed, code: error?.code }).toEqual({ inputs: [], claimed: {}, code: "altered" });
  });

  test.each([
    ["more files than it has", { count: 9 }],
    ["fewer files than it has", { count: 1 }],
    ["less than it unpacks to", { size: 100 }],
  ])("a link that says %s does not open", async (_, body) => {
    expect((await opened(forged("{}", body))).error?.code).toBe("altered");
  });

  test("a link with something behind its files does not open", async () => {
    expect((await opened(forged("{}", { tail: Uint8Array.of(0) }))).error?.code).toBe("altered");
  });

  test("of two links none opens, so that nobody’s claims pass for another’s", async () => {
    const { inputs, error } = await opened(await link({}), await link({ verdict: "valid" }));
    expect({ inputs, code: error?.code }).toEqual({ inputs: [], code: "more-than-one" });
  });

  test("a link cut anywhere gives no evidence", async () => {
    const whole = await link({});
    for (let length = whole.length - 1; length > whole.indexOf("#") + 3; length -= 97) {
      const { inputs, error } = await opened(whole.slice(0, length));
      expect([inputs.length, error?.code]).toEqual([0, "cut"]);
    }
  });
});

describe("words that would be too good", () => {
  const bind = (bytes: Uint8Array): Partial<AppraisalOptions> => ({ bind: { name: "key.pem", bytes } });
  const sha256 = (...parts: readonly Uint8Array[]) =>
    new Uint8Array(
      createHash("sha256")
        .update(concatBytes(...parts))
        .digest(),
    );

  test("a stranger’s key in front of the guest’s is bound to nothing", async () => {
    const pem = (seed: number) => new TextEncoder().encode(toPem(new Uint8Array(91).fill(seed), "PUBLIC KEY"));
    const both = concatBytes(pem(1), pem(2));
    const reportData = sha256(challenge, both);
    const relayed = [input("r", await milan({ reportData })), ...certificates];
    expectRefused(await judge(relayed, { challenge, ...bind(both) }), "snp/bind");
  });

  test("an empty file is bound to nothing, though everybody knows its hash", async () => {
    const empty = [input("r", await milan({ reportData: sha256(new Uint8Array()) })), ...certificates];
    expectRefused(await judge(empty, bind(new Uint8Array())), "snp/bind");
  });

  test("bytes behind an archive are not passed over", async () => {
    const archive = zipSync({ "report.bin": report, "vcek.der": vek });
    expectRefused(await judge([input("x", concatBytes(archive, altered)), input("ask", intermediate)]), "set/layout");
  });

  test("a policy that compares nothing passes nothing", async () => {
    const status = async (policy: object, id: string) => findingOf(await judge([...files], withPolicy(policy)), id)?.status;
    expect(await status({ requireTcb: true, minimumTcb: { Milan: {} } }, "snp/policy-tcb")).toBe("missing");
    expect(await status({ allow: { debug: true } }, "snp/policy-allow")).toBeUndefined();
  });

  test("a root that only the reader named makes no cloud known", async () => {
    const aws = await mintAwsLike();
    const cloud = await judge([...aws.files.map(({ name, bytes }) => input(name, bytes)), input("asvk", aws.intermediate)]);
    expect([cloud.verdict, cloud.simulated, cloud.offering]).toEqual(["valid", true, null]);
  });
});
