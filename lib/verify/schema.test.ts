import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { mintAwsLike, mintAzureLike } from "@/lib/simulator/evidence";
import { mintCrl } from "@/lib/simulator/crl";
import { SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import { loadCases, runCase } from "@/lib/testing/cases";
import { schemaProblems } from "@/lib/testing/json-schema";
import { input, judge, judgeSimulated, mintSet, textInput } from "@/lib/testing/simulated-set";
import { OptionError } from "./options";
import { parsePolicy } from "./policy";

const read = (name: string) => JSON.parse(readFileSync(`public/schema/${name}.json`, "utf8")) as Record<string, unknown>;
const appraisalSchema = read("appraisal-1");
const policySchema = read("policy-1");
/** As a reader of the JSON gets it: what is undefined is not there. */
const problems = (appraisal: Appraisal) => schemaProblems(appraisalSchema, JSON.parse(JSON.stringify(appraisal)));

const policy = {
  policy: parsePolicy({
    measurements: [{ value: SIMULATED_MEASUREMENT, covers: "rootfs" }],
    registers: { sha256: { "4": [] } },
    requireLevels: { nominal: 4 },
  }),
  sha256: "ab".repeat(32),
};
const named = {
  challenge: new Uint8Array(16).fill(1),
  bind: { name: "key.pem", bytes: new Uint8Array(3) },
  reportData: "00".repeat(64),
  hostData: "00".repeat(32),
  vmpl: 0,
  policy,
  requireReference: true,
  granted: ["presenter-fresh"] as const,
  requirements: [{ level: "expected" as const, atLeast: 1 }],
};

describe("appraisals are what public/schema/appraisal-1.json says", () => {
  test.each<[string, () => Promise<Appraisal>]>([
    ["a valid one", () => judgeSimulated()],
    ["one with everything named", () => judgeSimulated({ options: named })],
    ["one with a policy alone", () => judgeSimulated({ options: { policy, lens: "strict", withdrawn: ["hw-vendor"] } })],
    ["one that is too late", () => judgeSimulated({ options: { at: "2060-01-01T00:00:00Z" } })],
    ["a forged one", () => judgeSimulated({ report: { tampering: [[0x90, Uint8Array.of(1)]] } })],
    ["one without a certificate", async () => judge((await mintSet()).files.slice(0, 1))],
    ["a cloud’s", async () => judge((await mintAwsLike()).files)],
    ["a paravisor’s", async () => judge((await mintAzureLike(new Uint8Array(48))).files)],
    ["nothing", () => judge([])],
    ["noise", () => judge([textInput("notes.txt", "hello"), input("broken.zip", new TextEncoder().encode("PK\u0003\u0004"))])],
    [
      "a list alone",
      async () =>
        judge([
          input("list.crl", await mintCrl({ product: "Milan", thisUpdate: "2026-01-01T00:00:00Z", nextUpdate: "2027-01-01T00:00:00Z" })),
        ]),
    ],
    [
      "a sender’s claims",
      () =>
        judgeSimulated({
          options: {
            claimed: {
              challenge: "ab".repeat(16),
              measurements: [SIMULATED_MEASUREMENT],
              at: "2026-01-01T00:00:00Z",
              verdict: "valid",
              levels: { nominal: 2 },
            },
          },
        }),
    ],
  ])("%s", async (_, make) => expect(problems(await make())).toEqual([]));

  const cases = loadCases();
  test.skipIf(cases === null)(
    `every hundredth case of the corpus${cases === null ? " (evidence corpus not present, skipping)" : ""}`,
    async () => {
      for (const entry of (cases ?? []).filter((_, index) => index % 100 === 0)) {
        const { appraisal } = await runCase(entry);
        if (appraisal) expect(schemaProblems(appraisalSchema, appraisal), entry.id).toEqual([]);
      }
    },
  );

  test("the schema knows every assumption, and tells what is wrong", async () => {
    const { $defs } = appraisalSchema as { $defs: { assumption: { enum: string[] } } };
    expect(new Set($defs.assumption.enum)).toEqual(new Set(ASSUMPTIONS.map(({ id }) => id)));
    const appraisal = await judgeSimulated();
    expect(problems({ ...appraisal, verdict: "secure" as "valid", nominalAL: 5 as 4 })).toEqual([
      expect.stringContaining("$.verdict"),
      expect.stringContaining("$.nominalAL"),
    ]);
  });
});

describe("public/schema/policy-1.json and the guard agree on", () => {
  const H64 = "ab".repeat(32);
  const H96 = "cd".repeat(48);
  test.each<[boolean, unknown]>([
    [true, {}],
    [
      true,
      {
        schema: "trustgap.policy/1",
        minimumTcb: { Milan: { snp: 24 }, Turin: { fmc: 255 } },
        allow: { debug: false, vmpl: [0, 3] },
        requireTcb: true,
      },
    ],
    [
      true,
      {
        measurements: [{ value: H96, covers: "kernel", holdsVtpm: true, name: "" }],
        hostData: [H64.toUpperCase()],
        idKeyDigests: [],
        registers: { sha384: { "0": [H96], "23": [] } },
        requireLevels: { expected: 4 },
      },
    ],
    [false, []],
    [false, { schema: "trustgap.policy/2" }],
    [false, { other: 1 }],
    [false, { minimumTcb: { Rome: {} } }],
    [false, { minimumTcb: { Genoa: { snp: 256 } } }],
    [false, { minimumTcb: { Genoa: { snp: 1.5 } } }],
    [false, { allow: { debug: null } }],
    [false, { allow: { vmpl: [4] } }],
    [false, { measurements: [{ covers: "firmware" }] }],
    [false, { measurements: [{ value: H96, covers: "tee" }] }],
    [false, { hostData: [H96] }],
    [false, { registers: { sha1: {} } }],
    [false, { registers: { sha256: { "24": [] } } }],
    [false, { requireLevels: { nominal: -1 } }],
  ])("%s: %j", (good, value) => {
    expect(schemaProblems(policySchema, value).length === 0).toBe(good);
    const parsed = (() => {
      try {
        return parsePolicy(value);
      } catch (error) {
        if (error instanceof OptionError) return null;
        throw error;
      }
    })();
    expect(parsed !== null).toBe(good);
  });
});
