import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { toPem } from "@/lib/simulator/certificate-table";
import { mintEvidence } from "@/lib/simulator/evidence";
import { simulatorRoot } from "@/lib/simulator/roots";
import { memoryIo } from "@/lib/testing/memory-io";
import { AT } from "@/lib/testing/simulated-set";
import { main } from "./main";

const KEY = new TextEncoder().encode("the guest’s key");
const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

const { files, report } = await mintEvidence({
  report: { product: "Milan", reportData: sha512(KEY), hostData: new Uint8Array(32).fill(7) },
});
const measurement = hex(report.subarray(0x90, 0xc0));
const world = {
  ...Object.fromEntries(files.map(({ name, bytes }) => [`set/${name}`, bytes])),
  "root.der": simulatorRoot("Milan"),
  "root.pem": toPem(simulatorRoot("Milan")),
  "other.der": simulatorRoot("Genoa"),
  "key.bin": KEY,
  "other.bin": "another key",
};

async function run(args: readonly string[], more: Record<string, string | Uint8Array> = {}) {
  const io = memoryIo({ files: { ...world, ...more } });
  const code = await main(["verify", "--at", AT, ...args, "set"], io);
  return { code, out: io.out(), err: io.err() };
}

async function judged(args: readonly string[], more: Record<string, string | Uint8Array> = {}) {
  const { code, out, err } = await run(["--json", ...args], more);
  expect(err).toBe("");
  return { code, appraisal: JSON.parse(out) as Appraisal };
}

const policy = (content: unknown) => ({ "policy.json": typeof content === "string" ? content : JSON.stringify(content) });
const ROOT = ["--root", "root.der"];

describe("--root", () => {
  test.each(["root.der", "root.pem"])("%s makes evidence valid under it, and the result says that it was used", async (file) => {
    const { code, appraisal } = await judged(["--root", file]);
    expect(code).toBe(0);
    expect(appraisal.conditions.extraRoots).toMatchObject([{ simulated: true, used: true }]);
    expect(appraisal.evidence.map(({ name }) => name)).not.toContain(file);
    expect(appraisal.evidence.find(({ used }) => used === "evidence")!.signers!.at(-1)).toMatchObject({
      name: "ARK-Milan",
      source: "extra root",
    });
  });

  test("the text says whether the root was used", async () => {
    expect((await run(ROOT)).out).toMatch(/Extra root +[0-9a-f]{64}\s+\(the simulator’s; used\)/);
    expect((await run(["--root", "other.der"])).out).toMatch(/Extra root[^]*no path here ends at it/);
  });

  test("a root of another product changes nothing", async () => {
    const { code, appraisal } = await judged(["--root", "other.der"]);
    expect(code).toBe(1);
    expect(appraisal.conditions.extraRoots).toMatchObject([{ used: false }]);
  });

  test("several files are several roots, and the same one twice is one", async () => {
    const { code, appraisal } = await judged(["--root", "root.der", "--root", "other.der", "--root", "root.pem"]);
    expect(code).toBe(0);
    expect(appraisal.conditions.extraRoots.map(({ used }) => used)).toEqual([true, false]);
  });
});

test("where a part of the set was not read nothing is earned, and no advisory is held against it", async () => {
  const { code, appraisal } = await judged(ROOT, { "set/z-large": new Uint8Array(64 * 1024 * 1024 + 1) });
  expect(code).toBe(2);
  expect(appraisal).toMatchObject({ verdict: "incomplete", nominalAL: 0, advisories: [] });
});

describe("--bind, --report-data, --host-data and --vmpl", () => {
  test("what the evidence commits to passes and is told", async () => {
    const { code, appraisal } = await judged([
      ...ROOT,
      "--bind",
      "key.bin",
      "--report-data",
      hex(sha512(KEY)),
      "--host-data",
      "07".repeat(32),
      "--vmpl",
      "0",
    ]);
    expect(code).toBe(0);
    expect(appraisal.conditions).toMatchObject({
      bind: { name: "key.bin" },
      reportData: hex(sha512(KEY)),
      hostData: "07".repeat(32),
      vmpl: 0,
    });
    expect(appraisal.nominalAL).toBe(1);
  });

  test.each([
    ["another file", ["--bind", "other.bin"]],
    ["other report data", ["--report-data", "ab".repeat(64)]],
  ])("%s is not answered: invalid", async (_, args) => expect((await judged([...ROOT, ...args])).code).toBe(1));

  test.each([
    ["other host data", ["--host-data", "ab".repeat(32)]],
    ["another VMPL", ["--vmpl", "3"]],
  ])("%s leaves the verdict and takes the level; with --require-reference it is invalid", async (_, args) => {
    const { code, appraisal } = await judged([...ROOT, ...args]);
    expect(code).toBe(0);
    expect(appraisal.nominalAL).toBe(0);
    expect((await judged([...ROOT, ...args, "--require-reference"])).code).toBe(1);
  });
});

describe("--policy", () => {
  test("its levels are required like --require: exit 4", async () => {
    const { code, appraisal } = await judged([...ROOT, "--policy", "policy.json"], policy({ requireLevels: { trustworthy: 2 } }));
    expect(code).toBe(4);
    expect(appraisal.requirements).toEqual([{ level: "trustworthy", atLeast: 2, met: false }]);
    expect(appraisal.conditions.policySha256).toBe(
      createHash("sha256")
        .update(policy({ requireLevels: { trustworthy: 2 } })["policy.json"]!)
        .digest("hex"),
    );
  });

  test("a measurement that it vouches for counts as expected", async () => {
    const { appraisal } = await judged(
      [...ROOT, "--trust", "presenter-fresh", "--policy", "policy.json"],
      policy({ measurements: [{ value: measurement }] }),
    );
    expect(appraisal.stages.firmware.compared).toBe("expected");
  });

  test("one that lies in the set has no effect", async () => {
    const { code, appraisal } = await judged(ROOT, {
      "set/policy.json": JSON.stringify({ schema: "trustgap.policy/1", requireLevels: { trustworthy: 4 } }),
    });
    expect(code).toBe(0);
    expect(appraisal).toMatchObject({ requirements: [], conditions: { policySha256: null } });
  });

  test.each([
    [{ alow: {} }, /alow/],
    [{ allow: { debugging: true } }, /allow\.debugging/],
    [{ allow: { smt: "yes" } }, /allow\.smt/],
    [{ minimumTcb: { Milan: { snp: 256 } } }, /minimumTcb\.Milan\.snp/],
    [{ measurements: [{ value: "ab" }] }, /measurements\[0\]\.value/],
    [{ requireLevels: { trustworthy: "2" } }, /requireLevels\.trustworthy/],
    ['{"allow":{},"allow":{}}', /allow/],
    ["not JSON", /JSON/],
    ["[]", /object/],
  ])("%j is wrong usage, with the path of the key", async (content, message) => {
    const { code, out, err } = await run([...ROOT, "--policy", "policy.json"], policy(content));
    expect({ code, out }).toEqual({ code: 64, out: "" });
    expect(err).toMatch(/^trustgap: --policy policy\.json: [^\n]+\n$/);
    expect(err).toMatch(message);
  });
});

test.each([
  [["--bind", "nowhere"], /--bind: there is no file nowhere/],
  [["--policy", "nowhere"], /--policy: there is no file nowhere/],
  [["--root", "nowhere"], /--root: there is no file nowhere/],
  [["--root", "set"], /--root: set is a folder/],
  [["--root", "key.bin"], /--root key\.bin: it holds no certificate/],
  [["--bind", "large"], /--bind: large is over the limit of 67,108,864 bytes/],
])("%j is wrong usage, in one line", async (args, message) => {
  const { code, out, err } = await run(args, args.includes("large") ? { large: new Uint8Array(64 * 1024 * 1024 + 1) } : {});
  expect({ code, out }).toEqual({ code: 64, out: "" });
  expect(err).toMatch(message);
  expect(err.trim()).not.toContain("\n");
});
