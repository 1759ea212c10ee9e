import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AppraisalOptions, Claimed, Requirement } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { fromHex, toHex } from "@/lib/bytes/hex";
import { mintAzureLike } from "@/lib/simulator/evidence";
import { SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import type { ReportSpec } from "@/lib/simulator/report";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { judge, judgeSimulated, levelsOf, mintSet, optionsWith } from "@/lib/testing/simulated-set";

const challenge = Uint8Array.from({ length: 64 }, (_, i) => i ^ 0x5a);
const fresh = { report: { reportData: challenge }, options: { challenge } };
const azureKey = fromHex("0356215882a825279a85b300b0b742931d113bf7e32dde2e50ffde7ec743ca491ecdd7f336dc28a6e0b2bb57af7a44a3")!;
const named = { measurements: [SIMULATED_MEASUREMENT] };

interface Row {
  readonly title: string;
  readonly report?: Partial<ReportSpec>;
  readonly options?: Partial<AppraisalOptions>;
  /** Costs of each path, of tee and firmware. */
  readonly tee: readonly (readonly AssumptionId[])[];
  readonly firmware?: readonly (readonly AssumptionId[])[];
  /** Nominal, trustworthy, granted, expected. */
  readonly levels: readonly number[];
}

const rows: readonly Row[] = [
  { title: "without a challenge", tee: [["presenter-fresh"]], levels: [1, 1, 0, 0] },
  { title: "with the reader’s challenge", ...fresh, tee: [[]], levels: [1, 1, 1, 1] },
  {
    title: "without a challenge, freshness granted",
    options: { granted: ["presenter-fresh"] },
    tee: [["presenter-fresh"]],
    levels: [1, 1, 1, 0],
  },
  { title: "and a measurement the reader named", options: named, tee: [["presenter-fresh"]], firmware: [[]], levels: [2, 2, 0, 0] },
  {
    title: "with challenge and measurement",
    report: fresh.report,
    options: { challenge, ...named },
    tee: [[]],
    firmware: [[]],
    levels: [2, 2, 2, 2],
  },
  {
    title: "with another measurement",
    report: fresh.report,
    options: { challenge, measurements: ["ab".repeat(48)] },
    tee: [[]],
    firmware: [],
    levels: [1, 1, 1, 1],
  },
  {
    title: "that allows debugging",
    report: { ...fresh.report, policy: { debug: true } },
    options: { challenge, ...named },
    tee: [],
    levels: [0, 0, 0, 0],
  },
  {
    title: "with a migration agent",
    report: { ...fresh.report, reportIdMa: new Uint8Array(32) },
    options: { challenge, ...named },
    tee: [],
    levels: [0, 0, 0, 0],
  },
  {
    title: "whose policy allows a migration agent that is not bound",
    report: { ...fresh.report, policy: { migrateMa: true } },
    options: { challenge },
    tee: [[]],
    levels: [1, 1, 1, 1],
  },
  { title: "at VMPL 3", report: { ...fresh.report, vmpl: 3 }, options: { challenge }, tee: [[]], levels: [1, 1, 1, 1] },
  {
    title: "strictly, of a Milan chip",
    ...fresh,
    options: { challenge, lens: "strict" },
    tee: [["csp-chip-history"]],
    levels: [1, 0, 0, 0],
  },
  {
    title: "strictly, of a Milan chip with a measurement",
    report: fresh.report,
    options: { challenge, lens: "strict", ...named },
    tee: [["csp-chip-history"]],
    firmware: [["csp-chip-history"]],
    levels: [2, 0, 0, 0],
  },
  {
    title: "strictly, of a Genoa chip",
    report: { product: "Genoa", ...fresh.report },
    options: { challenge, lens: "strict" },
    tee: [[]],
    levels: [1, 1, 1, 1],
  },
  {
    title: "strictly, under a VLEK",
    report: { product: "Genoa", signWith: "vlek", ...fresh.report },
    options: { challenge, lens: "strict" },
    tee: [["csp-key-custody"]],
    levels: [1, 0, 0, 0],
  },
  {
    title: "strictly, under a VLEK of a Milan host: its chip’s own key signed nothing",
    report: { signWith: "vlek" },
    options: { lens: "strict" },
    tee: [["presenter-fresh", "csp-key-custody"]],
    levels: [1, 0, 0, 0],
  },
  {
    title: "under a VLEK, in the talk’s count",
    report: { signWith: "vlek", ...fresh.report },
    options: { challenge },
    tee: [[]],
    levels: [1, 1, 1, 1],
  },
  {
    title: "strictly, with the cost granted",
    ...fresh,
    options: { challenge, lens: "strict", granted: ["csp-chip-history"] },
    tee: [["csp-chip-history"]],
    levels: [1, 0, 1, 1],
  },
  {
    title: "with the chip maker withdrawn",
    report: fresh.report,
    options: { challenge, ...named, withdrawn: ["hw-vendor"] },
    tee: [[]],
    firmware: [[]],
    levels: [0, 0, 0, 0],
  },
];

describe("a guest’s report", () => {
  test.each(rows)("$title", async ({ report, options, tee, firmware = [], levels }) => {
    const appraisal = await judgeSimulated({ report, options });
    expect(appraisal.verdict).toBe("valid");
    expect(appraisal.stages.tee.paths.map(({ costs }) => costs)).toEqual(tee);
    expect(appraisal.stages.firmware.paths.map(({ costs }) => costs)).toEqual(firmware);
    expect([appraisal.stages.kernel.paths, appraisal.stages.rootfs.paths]).toEqual([[], []]);
    expect(levelsOf(appraisal)).toEqual(levels);
  });
});

describe("a paravisor’s report", () => {
  const azure = async (
    options: Partial<AppraisalOptions>,
    idKeyDigest: Uint8Array = new Uint8Array(48),
    report: Partial<ReportSpec> = {},
  ) => judge((await mintAzureLike(idKeyDigest, report)).files, options);

  test("costs trust in the paravisor and in who presents it", async () => {
    const appraisal = await azure({});
    expect(appraisal.stages.tee).toMatchObject({ symbol: "partial", compared: "measured" });
    expect(appraisal.stages.tee.paths.map(({ costs }) => costs)).toEqual([["csp-paravisor", "presenter-fresh"]]);
    expect(levelsOf(appraisal)).toEqual([1, 0, 0, 0]);
  });

  test("gains nothing from a challenge that equals REPORT_DATA", async () => {
    const appraisal = await azure({ challenge }, azureKey, { reportData: challenge });
    expect(appraisal.verdict).toBe("valid");
    expect(appraisal.stages.tee.paths.map(({ costs, compared }) => ({ costs, compared }))).toEqual([
      { costs: ["csp-paravisor", "presenter-fresh"], compared: "measured" },
    ]);
    expect(appraisal.expectedAL).toBe(0);
  });

  test("has its firmware on the word of the key that approved it", async () => {
    const appraisal = await azure({}, azureKey);
    expect(appraisal.stages.firmware.paths).toMatchObject([
      { costs: ["csp-paravisor"], basis: "endorsed", compared: "measured", findings: ["snp/id-key"] },
    ]);
    expect(levelsOf(appraisal)).toEqual([2, 0, 0, 0]);
    expect(appraisal.minimalTrust).toEqual({
      "1": [["csp-paravisor", "presenter-fresh"]],
      "2": [["csp-paravisor", "presenter-fresh"]],
      "3": [],
      "4": [],
    });
  });

  test("stays the paravisor’s where the reader vouches for the value: the value is known, the code is not theirs", async () => {
    const appraisal = await azure({ ...named, granted: ["csp-paravisor", "presenter-fresh"] }, azureKey);
    expect(appraisal.stages.firmware.paths.map(({ basis, costs, compared }) => ({ basis, costs, compared }))).toEqual([
      { basis: "vouched", costs: ["csp-paravisor"], compared: "expected" },
      { basis: "endorsed", costs: ["csp-paravisor"], compared: "measured" },
    ]);
    expect(appraisal.stages.firmware).toMatchObject({ symbol: "partial", compared: "expected" });
    expect(levelsOf(appraisal)).toEqual([2, 0, 2, 0]);
  });

  test("costs the chip’s history beside it in the strict count", async () => {
    const { stages } = await azure({ lens: "strict" }, azureKey);
    expect(stages.tee.paths[0]!.costs).toEqual(["csp-paravisor", "presenter-fresh", "csp-chip-history"]);
    expect(stages.firmware.paths[0]!.costs).toEqual(["csp-paravisor", "csp-chip-history"]);
  });
});

describe("what the levels rest on", () => {
  test("is said where freshness carries them, and left out where a challenge matched", async () => {
    expect((await judgeSimulated()).conditional).toEqual(["presenter-fresh"]);
    expect((await judgeSimulated({ options: { granted: ["presenter-fresh"] } })).conditional).toEqual(["presenter-fresh"]);
    expect((await judgeSimulated(fresh)).conditional).toEqual([]);
  });

  test("each path names findings that passed, its basis, and one sentence", async () => {
    const appraisal = await judgeSimulated({ report: fresh.report, options: { challenge, ...named } });
    const passed = new Set(appraisal.findings.filter(({ status }) => status === "pass").map(({ id }) => id));
    const paths = [...appraisal.stages.tee.paths, ...appraisal.stages.firmware.paths];
    expect(paths.map(({ basis, compared }) => [basis, compared])).toEqual([
      [null, "expected"],
      ["vouched", "expected"],
    ]);
    for (const { because, findings } of paths) {
      expect(because).toMatch(/^[A-Z].*\.$/);
      for (const id of findings) expect(passed).toContain(id);
    }
  });

  test("symbols follow from the costs", async () => {
    const symbols = async (spec: Parameters<typeof judgeSimulated>[0]) =>
      Object.values((await judgeSimulated(spec)).stages).map(({ symbol }) => symbol);
    expect(await symbols({ options: named })).toEqual(["full", "full", "none", "none"]);
    expect(await symbols({ options: { ...named, lens: "strict" } })).toEqual(["partial", "partial", "none", "none"]);
    expect(await symbols({ report: { policy: { debug: true } } })).toEqual(["none", "none", "none", "none"]);
  });

  test("minimal trust is nobody, somebody, or nothing that would do", async () => {
    const trust = async (spec: Parameters<typeof judgeSimulated>[0]) => (await judgeSimulated(spec)).minimalTrust;
    expect(await trust(fresh)).toEqual({ "1": [[]], "2": [], "3": [], "4": [] });
    expect(await trust({ options: named })).toEqual({ "1": [["presenter-fresh"]], "2": [["presenter-fresh"]], "3": [], "4": [] });
    expect(await trust({ report: { policy: { debug: true } } })).toEqual({ "1": [], "2": [], "3": [], "4": [] });
    expect(await trust({ ...fresh, options: { challenge, withdrawn: ["hw-vendor"] } })).toEqual({ "1": [], "2": [], "3": [], "4": [] });
  });

  test("granting more never lowers a level", () => {
    const ids = ASSUMPTIONS.map(({ id }) => id);
    return fc.assert(
      fc.asyncProperty(fc.subarray(ids), fc.subarray(ids), fc.boolean(), async (granted, more, vlek) => {
        const { files } = await mintSet({ report: { signWith: vlek ? "vlek" : "vcek" } });
        const level = async (all: readonly AssumptionId[]) => (await judge(files, { granted: all, lens: "strict", ...named })).grantedAL;
        expect(await level([...granted, ...more])).toBeGreaterThanOrEqual(await level(granted));
      }),
      { numRuns: 20 },
    );
  });
});

describe("nothing but a valid set has paths", () => {
  test.each<[string, Parameters<typeof judgeSimulated>[0]]>([
    ["invalid", { report: { ...fresh.report, tampering: [[0x91, Uint8Array.of(1)]] }, options: { challenge } }],
    ["invalid", { options: { challenge } }],
    ["incomplete", { report: { version: 6, ...fresh.report }, options: { challenge } }],
  ])("%s", async (verdict, spec) => {
    const appraisal = await judgeSimulated({
      ...spec,
      options: { ...spec?.options, ...named, requirements: [{ level: "nominal", atLeast: 0 }] },
    });
    expect(appraisal.verdict).toBe(verdict);
    expect(levelsOf(appraisal)).toEqual([0, 0, 0, 0]);
    for (const stage of Object.values(appraisal.stages)) expect(stage).toEqual({ symbol: "none", compared: "measured", paths: [] });
    expect(appraisal.minimalTrust).toEqual({ "1": null, "2": null, "3": null, "4": null });
    expect([appraisal.conditional, appraisal.offering]).toEqual([[], null]);
    expect(appraisal.requirements[0]!.met).toBe(false);
  });
});

describe("a required level", () => {
  const met = async (requirement: Requirement, spec: { report?: Partial<ReportSpec>; options?: Partial<AppraisalOptions> } = {}) =>
    (await judgeSimulated({ ...spec, options: { ...spec.options, requirements: [requirement] } })).requirements[0]!.met;

  test.each<[Requirement["level"], boolean]>([
    ["nominal", false],
    ["trustworthy", false],
    ["granted", false],
    ["expected", false],
  ])("%s is not met by a report that may be old", async (level, expected) => expect(await met({ level, atLeast: 1 })).toBe(expected));

  test.each<[Requirement["level"], boolean]>([
    ["nominal", true],
    ["trustworthy", true],
    ["granted", true],
    ["expected", false],
  ])("%s is met: %s, once the reader says it is fresh", async (level, expected) =>
    expect(await met({ level, atLeast: 1 }, { options: { granted: ["presenter-fresh"] } })).toBe(expected),
  );

  test.each<Requirement["level"]>(["nominal", "trustworthy", "granted", "expected"])(
    "%s is met where the challenge matched",
    async (level) => {
      expect(await met({ level, atLeast: 1 }, fresh)).toBe(true);
      expect(await met({ level, atLeast: 2 }, fresh)).toBe(false);
      expect(await met({ level, atLeast: 2 }, { report: fresh.report, options: { challenge, ...named } })).toBe(true);
    },
  );

  test("of several each is answered, in order", async () => {
    const requirements: Requirement[] = [
      { level: "trustworthy", atLeast: 2 },
      { level: "nominal", atLeast: 1 },
    ];
    const appraisal = await judgeSimulated({ ...fresh, options: { challenge, requirements } });
    expect(appraisal.requirements).toEqual([
      { level: "trustworthy", atLeast: 2, met: false },
      { level: "nominal", atLeast: 1, met: true },
    ]);
  });
});

describe("what a link claims", () => {
  const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex);
  const level = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
  const claims: fc.Arbitrary<Claimed> = fc.record(
    {
      challenge: fc.oneof(hex(64), fc.constant(toHex(challenge))),
      measurements: fc.array(fc.oneof(hex(48), fc.constant(SIMULATED_MEASUREMENT)), { maxLength: 3 }),
      at: fc.constantFrom("2026-11-24T04:00:00Z", "2020-01-01T00:00:00Z", "2032-12-31T00:00:00Z"),
      lens: fc.constantFrom("talk", "strict"),
      verdict: fc.constantFrom("valid", "invalid", "incomplete", "unrecognised"),
      levels: fc.record({ nominal: level, trustworthy: level, granted: level, expected: level }),
    },
    { requiredKeys: [] },
  );

  test("changes nothing until it is adopted: neither verdict nor levels, paths or requirements", async () => {
    const { files } = await mintSet({ report: fresh.report });
    const outcome = async (claimed: Claimed) => {
      const { conditions, findings, ...rest } = await judge(files, { claimed, requirements: [{ level: "nominal", atLeast: 1 }] });
      const { claimed: _shown, ...asked } = conditions;
      return { ...rest, asked, findings: findings.filter(({ id }) => id !== "set/sender-claims") };
    };
    const without = await outcome({});
    const same = async (claimed: Claimed) => {
      expect(await outcome(claimed)).toEqual(without);
    };
    await fc.assert(fc.asyncProperty(claims, same), { numRuns: 60 });
  });

  test("is shown, and no longer once the reader has made it theirs", async () => {
    const claimed: Claimed = {
      challenge: toHex(challenge),
      measurements: [SIMULATED_MEASUREMENT],
      at: "2026-12-01T00:00:00Z",
      verdict: "valid",
    };
    const about = async (options: Partial<AppraisalOptions>) => {
      const appraisal = await judgeSimulated({ report: fresh.report, options: { claimed, ...options } });
      return { claimed: appraisal.conditions.claimed, note: appraisal.findings.find(({ id }) => id === "set/sender-claims") };
    };
    const all = await about({});
    expect(all.claimed).toEqual(claimed);
    expect(all.note).toMatchObject({
      must: false,
      status: "info",
      title: expect.stringContaining("a challenge, an expected measurement, a judging time"),
    });
    expect((await about({ challenge })).claimed).not.toHaveProperty("challenge");
    expect((await about(named)).claimed).not.toHaveProperty("measurements");
    const adopted = await about({ challenge, ...named, at: "2026-12-01T00:00:00.000Z" });
    expect(adopted).toEqual({ claimed: { verdict: "valid" }, note: undefined });
  });
});

test("the options that every test starts from grant nothing and name nothing", () => {
  expect(optionsWith()).toMatchObject({ granted: [], withdrawn: [], challenge: null, measurements: [], claimed: {} });
});
