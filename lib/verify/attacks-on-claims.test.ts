import { createHash } from "node:crypto";
import { deflateSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import { toBase64Url } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { encodeLink } from "@/lib/share/link";
import { openLinks } from "@/lib/share/open-links";
import { toPem } from "@/lib/simulator/certificate-table";
import { mintAwsLike, mintAzureLike } from "@/lib/simulator/evidence";
import { AT, findingOf, input, judge, levelsOf, textInput } from "@/lib/testing/simulated-set";
import {
  challenge,
  files,
  report,
  vek,
  intermediate,
  certificates,
  altered,
  milan,
  withPolicy,
  nothing,
  expectRefused,
} from "@/lib/testing/attacked-set";

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
