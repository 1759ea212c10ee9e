import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { toPem } from "@/lib/simulator/certificate-table";
import type { MintedEvidence } from "@/lib/simulator/evidence";
import { CORPUS } from "@/lib/testing/cases";
import { flipped, input, judge, mintSet } from "@/lib/testing/simulated-set";
import { KeyCache } from "@/lib/x509/issued";
import { readPem } from "@/lib/x509/pem";

/** KEY_INFO bit 2, the lowest of SIGNING_KEY: turned over it asks for the other kind of certificate. */
const ASKS_FOR_OTHER_KIND = 0x48 * 8 + 2;
/** Thousands of sets, on a machine that may have other work. */
const SLOW_MS = 300_000;
const keys = new KeyCache();

/** Appraises the set once for every entry of `variants`, in batches, and gives the distinct answers with one example each. */
async function answers<T>(
  variants: readonly T[],
  set: (variant: T) => readonly Input[],
  words: (appraisal: Appraisal) => string,
  options: Partial<AppraisalOptions> = {},
) {
  const found = new Map<string, T[]>();
  for (let at = 0; at < variants.length; at += 64)
    await Promise.all(
      variants.slice(at, at + 64).map(async (variant) => {
        const answer = words(await judge(set(variant), options, { keys }));
        found.set(answer, [...(found.get(answer) ?? []), variant]);
      }),
    );
  return found;
}

const bitsOf = (data: Uint8Array) => Array.from({ length: data.length * 8 }, (_, bit) => bit);
/** One bit of every byte, spread over all eight places. */
const aBitOfEachByte = (data: Uint8Array) => Array.from(data, (_, at) => at * 8 + ((at * 5 + (at >> 3)) & 7));
const flip = (data: Uint8Array, bit: number) => flipped(data, bit >> 3, bit & 7);
const everyFourth = (bits: readonly number[]) => bits.filter((_, index) => index % 4 === 0);
const verdict = (appraisal: Appraisal) => appraisal.verdict;

describe("any single flipped bit of a report makes it invalid", () => {
  test.each([
    { product: "Genoa", signWith: "vcek", version: 5, which: "every bit", bitsIn: bitsOf },
    { product: "Genoa", signWith: "vlek", version: 3, which: "a bit of every byte", bitsIn: aBitOfEachByte },
    { product: "Milan", signWith: "vcek", version: 2, which: "a bit of every byte", bitsIn: aBitOfEachByte },
    { product: "Turin", signWith: "vcek", version: 4, which: "a bit of every byte", bitsIn: aBitOfEachByte },
  ] as const)(
    "$product, version $version, $signWith: $which",
    async ({ product, signWith, version, bitsIn }) => {
      const { report, vek, intermediate } = await mintSet({ report: { product, signWith, version } });
      const bits = bitsIn(report).filter((bit) => bit !== ASKS_FOR_OTHER_KIND);
      const set = (bit: number) => [input("report.bin", flip(report, bit)), input("vek.der", vek), input("ask.der", intermediate)];
      const found = await answers(bits, set, verdict);
      expect([...found.keys()]).toEqual(["invalid"]);
      expect((await judge(set(ASKS_FOR_OTHER_KIND))).verdict).toBe("incomplete");
    },
    SLOW_MS,
  );
});

describe.each(["vcek", "vlek"] as const)("a flipped bit in a %s", (signWith) => {
  let minted: MintedEvidence;
  beforeAll(async () => {
    minted = await mintSet({ report: { product: "Genoa", signWith } });
  });

  test("as DER never leaves the set valid", async () => {
    const { report, vek, intermediate } = minted;
    const set = (bit: number) => [input("report.bin", report), input("vek", flip(vek, bit)), input("ask.der", intermediate)];
    expect([...(await answers(aBitOfEachByte(vek), set, verdict)).keys()]).not.toContain("valid");
  });

  test("in the base64 of its PEM never leaves the set valid", async () => {
    const { report, vek, intermediate } = minted;
    const pem = new TextEncoder().encode(toPem(vek));
    const [begin, end] = [pem.indexOf(10), pem.lastIndexOf(10, pem.length - 2)];
    const bits = aBitOfEachByte(pem).filter((bit) => bit >> 3 > begin && bit >> 3 < end);
    const set = (bit: number) => [input("report.bin", report), input("vek.pem", flip(pem, bit)), input("ask.der", intermediate)];
    expect([...(await answers(bits, set, verdict)).keys()]).not.toContain("valid");
  });

  test("in its intermediate never leaves the set valid, where nothing stands in for it", async () => {
    const { report, vek, intermediate } = minted;
    const set = (bit: number) => [input("report.bin", report), input("vek.der", vek), input("ask", flip(intermediate, bit))];
    expect([...(await answers(everyFourth(aBitOfEachByte(intermediate)), set, verdict)).keys()]).toEqual(["invalid"]);
  });
});

const GENUINE = {
  report: join(CORPUS, "snp/reports/genoa-v5-live.report.bin"),
  vcek: join(CORPUS, "snp/certs/genoa-v5-live.vek.der"),
  chain: join(CORPUS, "snp/chains/cert_chain_genoa-vcek.pem"),
};
const present = Object.values(GENUINE).every((path) => existsSync(path));

describe.skipIf(!present)(`a flipped bit in an intermediate of AMD’s${present ? "" : " (evidence corpus not present, skipping)"}`, () => {
  const read = (path: string) => new Uint8Array(readFileSync(path));
  const at = "2026-11-24T04:00:00Z";

  /** Valid at the most with the file named: by a finding that is no pass, or as one that nobody recognised. */
  function mentioned(appraisal: Appraisal): string {
    if (appraisal.verdict !== "valid") return appraisal.verdict;
    const altered = new Set(appraisal.evidence.filter(({ path }) => path[0] === "ask").map(({ id }) => id));
    const remarks = appraisal.findings.filter(
      ({ evidence, status }) => altered.has(evidence ?? "") && (status === "warn" || status === "fail"),
    );
    const unread = appraisal.evidence.some(({ id, used }) => altered.has(id) && used === "unrecognised");
    return remarks.length > 0 ? "valid, with a warning" : unread ? "valid, listed as not recognised" : "valid without a word";
  }

  test(
    "is mentioned beside the verdict that the pinned one carries",
    async () => {
      const ask = readPem(new TextDecoder().decode(read(GENUINE.chain)))[0]!.der;
      const set = (bit: number) => [
        input("report.bin", read(GENUINE.report)),
        input("vcek.der", read(GENUINE.vcek)),
        input("ask", flip(ask, bit)),
      ];
      const found = await answers(aBitOfEachByte(ask), set, mentioned, { extraRoots: [], at });
      expect(found.get("valid without a word") ?? []).toEqual([]);
      expect((found.get("valid, listed as not recognised") ?? []).map((bit) => bit >> 3).every((byte) => byte < 16)).toBe(true);
    },
    SLOW_MS,
  );
});
