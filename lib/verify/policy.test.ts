import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import { mintAzureLike } from "@/lib/simulator/evidence";
import { findingOf, judge, judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { OptionError } from "./options";
import { parsePolicy, readPolicy } from "./policy";

const H64 = "ab".repeat(32);
const H96 = "cd".repeat(48);
const WHOLE = {
  schema: "trustgap.policy/1",
  minimumTcb: { Milan: { snp: 24, microcode: 219 }, Turin: { fmc: 1 } },
  allow: { debug: false, migration: false, smt: true, vmpl: [0] },
  requireRevocation: false,
  requireTcb: true,
  measurements: [{ value: H96, covers: "kernel", holdsVtpm: false, name: "mine" }, { value: H96.toUpperCase() }],
  registers: { sha256: { "4": [H64] } },
  hostData: [H64],
  idKeyDigests: [H96],
  requireLevels: { trustworthy: 2 },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (value: unknown): string => {
  try {
    parsePolicy(value);
  } catch (error) {
    expect(error).toBeInstanceOf(OptionError);
    return (error as OptionError).message;
  }
  return "";
};

describe("the guard of trustgap.policy/1", () => {
  test("reads every member, and leaves null what is not asked", () => {
    const policy = parsePolicy(WHOLE);
    expect(policy).toMatchObject({
      minimumTcb: { Milan: { snp: 24, microcode: 219 } },
      allow: { vmpl: [0] },
      requireTcb: true,
      requireLevels: { trustworthy: 2 },
    });
    expect(policy.measurements).toEqual([
      { value: H96, covers: "kernel", holdsVtpm: false, name: "mine" },
      { value: H96, covers: "firmware", holdsVtpm: false, name: null },
    ]);
    expect(parsePolicy({})).toEqual({
      minimumTcb: null,
      allow: { debug: null, migration: null, smt: null, vmpl: null },
      requireRevocation: false,
      requireTcb: false,
      measurements: null,
      registers: null,
      hostData: null,
      idKeyDigests: null,
      requireLevels: null,
    });
  });

  test.each<[string, unknown, string]>([
    ["a list", [], "a policy is an object"],
    ["null", null, "a policy is an object"],
    ["another schema", { schema: "trustgap.policy/2" }, "schema"],
    ["an unknown member", { minimumTCB: {} }, "minimumTCB in the policy is not known"],
    ["an unknown product", { minimumTcb: { Rome: {} } }, "minimumTcb.Rome"],
    ["an unknown part", { minimumTcb: { Milan: { ucode: 1 } } }, "minimumTcb.Milan.ucode"],
    [
      "a part above a byte",
      { minimumTcb: { Milan: { snp: 256 } } },
      "minimumTcb.Milan.snp in the policy must be a whole number from 0 to 255",
    ],
    ["a part as text", { minimumTcb: { Milan: { snp: "24" } } }, "minimumTcb.Milan.snp"],
    ["an unknown allowance", { allow: { tsme: true } }, "allow.tsme"],
    ["a bit that is a number", { allow: { debug: 0 } }, "allow.debug in the policy must be true or false"],
    ["a bit that is null", { allow: { smt: null } }, "allow.smt"],
    ["a VMPL no guest has", { allow: { vmpl: [0, 4] } }, "allow.vmpl[1]"],
    ["a VMPL that is no list", { allow: { vmpl: 0 } }, "allow.vmpl in the policy must be a list"],
    ["a measurement that is only text", { measurements: [H96] }, "measurements[0] in the policy must be an object"],
    ["a measurement without its value", { measurements: [{}] }, "measurements[0].value"],
    ["a short measurement", { measurements: [{ value: H64 }] }, "measurements[0].value in the policy must be 96 hex digits"],
    ["a measurement that covers the TEE", { measurements: [{ value: H96, covers: "tee" }] }, "measurements[0].covers"],
    ["an unknown member of a measurement", { measurements: [{ value: H96, note: "" }] }, "measurements[0].note"],
    ["a bank of SHA-1", { registers: { sha1: {} } }, "registers.sha1"],
    ["a register that is no number", { registers: { sha256: { "04": [] } } }, "registers.sha256.04"],
    ["a register’s value of another bank", { registers: { sha256: { "4": [H96] } } }, "registers.sha256.4[0]"],
    ["HOST_DATA that is no list", { hostData: H64 }, "hostData"],
    ["HOST_DATA that is no hex", { hostData: ["zz".repeat(32)] }, "hostData[0]"],
    ["an ID key of another size", { idKeyDigests: [H64] }, "idKeyDigests[0]"],
    ["an unknown level", { requireLevels: { best: 1 } }, "requireLevels.best"],
    ["a level of five", { requireLevels: { nominal: 5 } }, "requireLevels.nominal"],
    ["a member that an object has by itself", JSON.parse('{"__proto__": {}}'), "__proto__"],
  ])("refuses %s, and says where", (_, value, path) => expect(refusal(value)).toContain(path));

  test("any JSON is read or refused with words, nothing else", () =>
    fc.assert(fc.property(fc.jsonValue(), (value) => void refusal(value))));

  test("names an unknown key in printable characters", () => expect(refusal({ "\u001b[31m": 1 })).toMatch(/^\?\[31m in/));
});

describe("a policy file", () => {
  const error = (text: string | Uint8Array) =>
    readPolicy(typeof text === "string" ? bytes(text) : text).then(
      () => "",
      (e: unknown) => (e instanceof OptionError ? e.message : "another error"),
    );

  test("is read with its digest", async () => {
    expect((await readPolicy(bytes("{}"))).sha256).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  test("is refused if it is no JSON, no UTF-8, too deep or too large", async () => {
    expect(await error("{")).toContain("not readable as JSON");
    expect(await error(Uint8Array.of(0x7b, 0xff, 0x7d))).toContain("UTF-8");
    expect(await error("[".repeat(100_000))).toContain("nested deeper");
    expect(await error(new Uint8Array(2 << 20))).toContain("at most");
  });

  test("is refused if a name stands twice in one object, however it is written", async () => {
    expect(await error('{"allow": {"debug": false, "debug": true}}')).toContain('"debug" twice');
    expect(await error('{"allow": {"debug": false, "d\\u0065bug": true}}')).toContain('"debug" twice');
    expect(
      await error('{"measurements": [{"value": "' + H96 + '", "name": "a"}, {"value": "' + H96 + '", "name": "\\"value\\": 1"}]}'),
    ).toBe("");
  });
});

describe("what a policy vouches for", () => {
  const vouching = (entry: object, more: object = {}) => ({
    policy: { policy: parsePolicy({ measurements: [{ value: SIMULATED_MEASUREMENT, ...entry }], ...more }), sha256: "ab" },
  });
  const fresh = { granted: ["presenter-fresh"] as const };

  test.each([
    ["firmware", 2],
    ["kernel", 3],
    ["rootfs", 4],
  ])("a measurement that covers %s lifts to AL%i, at the firmware’s cost", async (covers, level) => {
    const appraisal = await judgeSimulated({ options: { ...vouching({ covers }), ...fresh } });
    expect(levelsOf(appraisal)).toEqual([level, level, level, 0]);
    expect(appraisal.conditions.policySha256).toBe("ab");
    const paths = [appraisal.stages.firmware, appraisal.stages.kernel, appraisal.stages.rootfs].flatMap((stage) => stage.paths);
    expect(paths.map(({ costs, basis, compared }) => [costs, basis, compared])).toEqual(
      Array.from({ length: level - 1 }, () => [[], "vouched", "expected"]),
    );
    expect(appraisal.missing.map((row) => row.for)).not.toContain(level);
  });

  test("a measurement that differs vouches for nothing", async () => {
    const options = { policy: { policy: parsePolicy({ measurements: [{ value: H96, covers: "rootfs" }] }), sha256: "ab" }, ...fresh };
    expect(levelsOf(await judgeSimulated({ options }))).toEqual([1, 1, 1, 0]);
    expect((await judgeSimulated({ options: { ...options, requireReference: true } })).verdict).toBe("invalid");
  });

  test("a paravisor’s blob covers no kernel, and costs the paravisor", async () => {
    const { files } = await mintAzureLike(new Uint8Array(48));
    const appraisal = await judge(files, vouching({ covers: "rootfs", holdsVtpm: true }));
    expect(appraisal.stages.kernel.paths).toEqual([]);
    expect(appraisal.stages.firmware.paths[0]!.costs).toEqual(["csp-paravisor"]);
  });

  test("in the strict lens every stage it covers costs the key’s history", async () => {
    const appraisal = await judgeSimulated({ options: { ...vouching({ covers: "rootfs" }), ...fresh, lens: "strict" } });
    expect(levelsOf(appraisal)).toEqual([4, 0, 0, 0]);
  });

  test("required levels are requirements like any other", async () => {
    const appraisal = await judgeSimulated({
      options: {
        ...vouching({}, { requireLevels: { granted: 2, nominal: 3 } }),
        ...fresh,
        requirements: [{ level: "nominal", atLeast: 1 }],
      },
    });
    expect(appraisal.requirements.map(({ met }) => met)).toEqual([true, true, false]);
  });

  test("registers are accepted and reported as compared with nothing", async () => {
    const options = { policy: { policy: parsePolicy({ registers: { sha256: { "4": [H64] } } }), sha256: "ab" } };
    const loose = await judgeSimulated({ options });
    expect([loose.verdict, findingOf(loose, "set/policy-registers")]).toMatchObject([
      "valid",
      { status: "missing", must: false, expected: "sha256:4" },
    ]);
    expect((await judgeSimulated({ options: { ...options, requireReference: true } })).verdict).toBe("incomplete");
  });
});
