import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { encodeLink } from "@/lib/share/link";
import { chainPem } from "@/lib/simulator/evidence";
import { mintCrl } from "@/lib/simulator/crl";
import { simulatorRoot } from "@/lib/simulator/roots";
import { mintFleet } from "@/lib/testing/fleet";
import { memoryIo, type MemoryWorld } from "@/lib/testing/memory-io";
import { AT } from "@/lib/testing/simulated-set";
import { LIMITS } from "@/lib/verify/limits";
import { main } from "./main";

const machines = await mintFleet([1, 2, 3]);
const root = { "root.der": simulatorRoot("Milan") };
const chain = { "fleet/certs/chain.pem": chainPem(machines[0]!.minted) };
const reports = Object.fromEntries(machines.map(({ report }) => [`fleet/${report.name}`, report.bytes]));
const certificates = Object.fromEntries(machines.map(({ vek }) => [`fleet/${vek.name}`, vek.bytes]));
const altered = machines[0]!.report.bytes.slice();
altered[0x90]! ^= 1;

async function run(files: Required<MemoryWorld>["files"], args: readonly string[] = [], world: MemoryWorld = {}) {
  const io = memoryIo({ ...world, files: { ...root, ...files } });
  const targets = args.some((word) => word === "-" || !word.startsWith("-")) ? [] : ["fleet"];
  const code = await main(["verify", "--each", "--at", AT, "--root=root.der", ...args, ...targets], io);
  return { code, out: io.out(), err: io.err() };
}

async function judged(files: Required<MemoryWorld>["files"], args: readonly string[] = [], world: MemoryWorld = {}) {
  const { code, out, err } = await run(files, ["--json", ...args], world);
  const lines = out.split("\n");
  expect(lines.pop()).toBe("");
  const appraisals = lines.map((line) => JSON.parse(line) as Appraisal);
  return {
    code,
    err,
    appraisals,
    names: appraisals.map(({ evidence }) => evidence[0]!.name),
    verdicts: appraisals.map(({ verdict }) => verdict),
  };
}

describe("verify --each", () => {
  test("every report is a set of its own with its own certificates, one line each in name order", async () => {
    const { code, names, verdicts, err } = await judged({ ...reports, ...certificates, ...chain, "fleet/notes.txt": "our machines" });
    expect(code).toBe(0);
    expect(names).toEqual(["reports/milan-1.bin", "reports/milan-2.bin", "reports/milan-3.bin"]);
    expect(verdicts).toEqual(["valid", "valid", "valid"]);
    expect(err).toBe("trustgap: 3 files judged: 3 valid; 4 files with certificates or revocation lists, 1 file that is no evidence\n");
  });

  test("a revocation list that is cut is not passed over: what it would have revoked nobody knows", async () => {
    const list = await mintCrl({ product: "Milan", thisUpdate: "2026-01-01T00:00:00Z", nextUpdate: "2027-01-01T00:00:00Z" });
    const { code, verdicts } = await judged({ ...reports, ...certificates, ...chain, "fleet/revoked.crl": list.slice(0, -20) });
    expect([code, verdicts]).toEqual([1, ["valid", "valid", "valid", "invalid"]]);
  });

  test("small files and large ones come out in name order and as they are", async () => {
    const padded = new Uint8Array(64 * 1024);
    padded.set(machines[1]!.report.bytes);
    const { names, verdicts } = await judged({ ...reports, ...certificates, ...chain, "fleet/reports/milan-2.bin": padded });
    expect(names).toEqual(["reports/milan-1.bin", "reports/milan-2.bin", "reports/milan-3.bin"]);
    expect(verdicts).toEqual(["valid", "valid", "valid"]);
  });

  test("each appraisal is the one that report and companions give as a set", async () => {
    const { appraisals } = await judged({ ...reports, ...certificates, ...chain });
    const io = memoryIo({
      files: {
        ...root,
        "reports/milan-2.bin": machines[1]!.report.bytes,
        "v.der": machines[1]!.vek.bytes,
        "c.pem": chainPem(machines[0]!.minted),
      },
    });
    await main(["verify", "--json", "--at", AT, "--root", "root.der", "reports/milan-2.bin", "v.der", "c.pem"], io);
    const alone = JSON.parse(io.out()) as Appraisal;
    const { findings, stages, conditions, minimalTrust } = appraisals[1]!;
    expect({ stages, conditions, minimalTrust }).toEqual({
      stages: alone.stages,
      conditions: alone.conditions,
      minimalTrust: alone.minimalTrust,
    });
    expect(findings.map(({ id, status }) => `${id} ${status}`)).toEqual(alone.findings.map(({ id, status }) => `${id} ${status}`));
  });

  test.each([
    ["all valid", {}, [], 0],
    ["one incomplete", { "fleet/reports/lone.bin": "lone" }, [], 2],
    ["one altered", { "fleet/reports/lone.bin": "lone", "fleet/reports/altered.bin": altered }, [], 1],
    ["one short of a requirement", {}, ["--require=nominal>=1"], 4],
    ["incomplete before short of a requirement", { "fleet/reports/lone.bin": "lone" }, ["--require=nominal>=1"], 2],
  ])("the exit code is the worst verdict’s: %s", async (_, more, args, expected) => {
    const [lone] = await mintFleet([9]);
    const files = Object.fromEntries(
      Object.entries(more as Record<string, Uint8Array | string>).map(([name, bytes]) => [
        name,
        bytes === "lone" ? lone!.report.bytes : bytes,
      ]),
    );
    expect((await judged({ ...reports, ...certificates, ...chain, ...files }, args)).code).toBe(expected);
  });

  test("without any evidence it is 3, and nothing is printed", async () => {
    const { code, out, err } = await run({ ...certificates, ...chain, "fleet/notes.txt": "ours" });
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain("no file was evidence; 4 files with certificates");
  });

  test("a file that claims to be evidence and is none is judged, and so is one that cannot be read", async () => {
    const { code, names, verdicts } = await judged({
      "fleet/cut.bin": machines[0]!.report.bytes.subarray(0, 1100),
      "fleet/large.img": new Uint8Array(LIMITS.inputBytes + 1),
    });
    expect(names).toEqual(["cut.bin", "large.img"]);
    expect(verdicts).toEqual(["invalid", "incomplete"]);
    expect(code).toBe(1);
  });

  test("people get one line each, with what the page’s headline says", async () => {
    const [lone] = await mintFleet([9]);
    const { out } = await run(
      { ...reports, ...certificates, ...chain, "fleet/reports/lone.bin": lone!.report.bytes, "fleet/reports/z\u001b[2J\n": altered },
      ["--require=nominal>=1"],
    );
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^Incomplete {3}reports\/lone\.bin: Cannot be judged yet: the chip’s certificate is missing$/);
    expect(lines[1]).toMatch(
      /^Valid {8}reports\/milan-1\.bin: Simulated: hardware isolation, if this report is fresh;.*short of what is required$/,
    );
    expect(lines[4]).toMatch(/^Invalid {6}reports\/z.*: Not genuine$/);
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("an archive is opened like a folder, and certificates of other targets are not its own", async () => {
    const inside = {
      "a.bin": machines[0]!.report.bytes,
      "b/chain.pem": chainPem(machines[0]!.minted),
      "b/vcek.der": machines[0]!.vek.bytes,
    };
    const { names, verdicts, code } = await judged({ "fleet.zip": zipSync(inside), ...reports }, ["fleet.zip", "fleet"]);
    expect(names).toEqual(["a.bin", "reports/milan-1.bin", "reports/milan-2.bin", "reports/milan-3.bin"]);
    expect(verdicts).toEqual(["valid", "incomplete", "incomplete", "incomplete"]);
    expect(code).toBe(2);
  });

  test("files named one by one share their certificates", async () => {
    const files = {
      "one.bin": machines[0]!.report.bytes,
      "two.bin": machines[1]!.report.bytes,
      "vcek.der": machines[1]!.vek.bytes,
      "chain.pem": chainPem(machines[0]!.minted),
    };
    const { names, verdicts } = await judged(files, Object.keys(files));
    expect(names).toEqual(["one.bin", "two.bin"]);
    expect(verdicts).toEqual(["incomplete", "valid"]);
  });

  test("an archive in a folder is one set, and one that was cut is not passed over", async () => {
    const archive = zipSync({ "report.bin": machines[0]!.report.bytes }, { level: 0 });
    const { names, verdicts } = await judged({
      "fleet/cut.zip": archive.subarray(0, 500),
      "fleet/whole.zip": archive,
      ...certificates,
      ...chain,
    });
    expect(names).toEqual(["cut.zip", "whole.zip"]);
    expect(verdicts).toEqual(["invalid", "valid"]);
  });

  test("a link in a folder is opened, its claims count for nothing, and a cut one is invalid", async () => {
    const link = await encodeLink({
      base: "https://x.example",
      inputs: [machines[0]!.report, machines[0]!.vek],
      claimed: { challenge: "ab".repeat(32) },
    });
    const { names, verdicts, appraisals } = await judged({ "fleet/link.txt": link, "fleet/zut.txt": link.slice(0, -40), ...chain });
    expect(names).toEqual(["link.txt", "zut.txt"]);
    expect(verdicts).toEqual(["valid", "invalid"]);
    expect(appraisals[0]!.conditions).toMatchObject({ challenge: null, claimed: { challenge: "ab".repeat(32) } });
  });

  test("standard input is a file among others", async () => {
    const { names } = await judged({}, ["-"], { stdin: machines[0]!.report.bytes });
    expect(names).toEqual(["stdin"]);
  });

  test("a folder may hold more files than a set", async () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, i) => [`fleet/${i}.txt`, "no evidence"]));
    const { code, verdicts } = await judged({ ...many, ...reports, ...certificates, ...chain });
    expect(code).toBe(0);
    expect(verdicts).toHaveLength(3);
  });

  test("when nobody reads any more it stops, and what is left unjudged is not passed as valid", async () => {
    const { out, code } = await run({ ...reports, ...certificates, ...chain }, [], { linesRead: 2 });
    expect(out.trimEnd().split("\n")).toHaveLength(2);
    expect(code).toBe(2);
    expect((await run({ ...reports, ...certificates, ...chain }, [], { linesRead: 3 })).code).toBe(0);
  });

  test.each([["nowhere"], ["https://example.org/fleet"]])("%s is wrong usage", async (target) => {
    const { code, out } = await run({}, [target]);
    expect({ code, out }).toEqual({ code: 64, out: "" });
  });
});
