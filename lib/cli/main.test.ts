import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { encodeLink } from "@/lib/share/link";
import { sample } from "@/lib/simulator/samples";
import { memoryIo, type MemoryWorld } from "@/lib/testing/memory-io";
import { CHECKS } from "@/lib/verify/checks";
import { main } from "./main";

const AT = ["--at", "2026-11-02T10:00:00Z"];

async function run(argv: readonly string[], world: MemoryWorld = {}) {
  const io = memoryIo(world);
  const code = await main(argv, io);
  return { code, out: io.out(), err: io.err() };
}

const filesOf = (id: "good" | "altered") => Object.fromEntries(sample(id).files.map(({ name, bytes }) => [`set/${name}`, bytes]));
const verify = async (files: MemoryWorld["files"], ...args: string[]) => {
  const { code, out, err } = await run(["verify", "--json", ...AT, ...args, ...(args.includes("-") ? [] : ["set"])], { files });
  expect(err).toBe("");
  return { code, appraisal: JSON.parse(out) as Appraisal };
};

describe("the command line", () => {
  test("prints its version and its help", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^trustgap \d+\.\d+\.\d+\n$/) as string });
    for (const argv of [["--help"], ["help"], ["verify", "--help"]]) expect((await run(argv)).out).toContain("Exit codes of verify");
  });

  test.each([
    [[]],
    [["verfy"]],
    [["verify"]],
    [["verify", "missing.bin"]],
    [["verify", "--ear", "x"]],
    [["measure", "--firmware", "x"]],
    [["explain"]],
    [["explain", "snp/nothing"]],
    [["compare", "--nonsense"]],
    [["serve"]],
    [["serve", "--port", "0"]],
  ])("%j is wrong usage: exit 64, one line on stderr, nothing on stdout", async (argv) => {
    const { code, out, err } = await run(argv);
    expect(code).toBe(64);
    expect(out).toBe("");
    expect(err).toMatch(/^trustgap[^\n]+\n$/);
  });

  test("a mistyped command, check or option is met with the nearest one", async () => {
    expect((await run(["verfy"])).err).toContain("did you mean verify?");
    expect((await run(["explain", "snp/challange"])).err).toContain("snp/challenge");
  });

  test("serve hands the port to the server of a checkout", async () => {
    const ports: (number | null)[] = [];
    const serve = async (port: number | null) => (ports.push(port), 0);
    await run(["serve"], { serve });
    await run(["serve", "--port=8080"], { serve });
    expect(ports).toEqual([null, 8080]);
  });

  test("compare reproduces the published table", async () => {
    const { code, out } = await run(["compare", "--date", "2024-03-26", "--json", "--offering", "aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp"]);
    const { offerings } = JSON.parse(out) as { offerings: { nominalAL: number; trustworthyAL: number }[] };
    expect(code).toBe(0);
    expect(offerings.map(({ nominalAL, trustworthyAL }) => [nominalAL, trustworthyAL])).toEqual([
      [4, 2],
      [4, 0],
      [4, 1],
    ]);
  });
});

describe("explain", () => {
  test.each(CHECKS.map(({ id }) => id))("says what %s means, in lines of 80 columns", async (id) => {
    const { code, out } = await run(["explain", id]);
    expect(code).toBe(0);
    expect(out).toContain(id);
    for (const line of out.split("\n")) expect(line.length <= 80 || !line.trim().includes(" ")).toBe(true);
  });
});

describe("verify", () => {
  test("evidence under the simulator’s root is invalid and said to be simulated", async () => {
    const { code, appraisal } = await verify(filesOf("good"));
    expect(code).toBe(1);
    expect(appraisal).toMatchObject({ verdict: "invalid", simulated: true, nominalAL: 0 });
  });

  test("equal input gives equal bytes", async () => {
    const argv = ["verify", "--json", ...AT, "set"];
    const files = filesOf("good");
    expect(await run(argv, { files })).toEqual(await run(argv, { files }));
  });

  test("without --at the set is judged at the time it is run", async () => {
    const { out } = await run(["verify", "--json", "set"], { files: filesOf("good"), now: "2031-02-03T04:05:06.789Z" });
    expect((JSON.parse(out) as Appraisal).conditions.at).toBe("2031-02-03T04:05:06Z");
  });

  test("certificates alone are incomplete, noise is unrecognised, and an empty folder is neither", async () => {
    const certificates = Object.fromEntries(Object.entries(filesOf("good")).filter(([name]) => name.endsWith("chain.pem")));
    expect((await verify(certificates)).code).toBe(2);
    expect((await verify({ "set/noise": new Uint8Array(500).fill(7) })).code).toBe(3);
    expect((await run(["verify", "--json", "-"])).code).toBe(3);
  });

  test("a link is opened offline, given as an argument or in a file, and its claims count for nothing", async () => {
    const { files, claims } = sample("link");
    const link = await encodeLink({ base: "https://x.example", inputs: files, claimed: claims! });
    const asArgument = await run(["verify", "--json", ...AT, link]);
    const { appraisal } = await verify({ "set/link.txt": `${link}\n` });
    expect(asArgument.code).toBe(1);
    expect(appraisal.conditions).toMatchObject({ challenge: null, expected: [], granted: [], at: "2026-11-02T10:00:00Z" });
    expect(appraisal.conditions.claimed).toMatchObject({ challenge: claims!.challenge, verdict: "valid" });
    expect(appraisal.evidence[0]).toMatchObject({ name: "link.txt", format: "trustgap/link", used: "container" });
    const text = await run(["verify", ...AT, link]);
    expect(text.out).toMatch(/^The sender’s page said valid; here it is invalid\./);
  });

  test("a link that was cut makes the set invalid, and nothing beside it earns anything", async () => {
    const link = await encodeLink({ base: "https://x.example", inputs: sample("link").files, claimed: {} });
    const { code, appraisal } = await verify({ ...filesOf("good"), "set/link": link.slice(0, -40) });
    expect(code).toBe(1);
    expect(appraisal.findings[0]).toMatchObject({ id: "set/link", status: "fail", must: true, title: "The link was cut short" });
    expect(appraisal).toMatchObject({ nominalAL: 0, trustworthyAL: 0, minimalTrust: { "1": null } });
    const listed = appraisal.evidence.at(-1)!;
    expect(listed).toMatchObject({ name: "link", format: "trustgap/link", used: "ignored" });
    expect(appraisal.findings[0]!.evidence).toBe(listed.id);
  });

  test("a link from a newer release leaves the set incomplete and says which", async () => {
    const link = await encodeLink({ base: "https://x.example", inputs: [], claimed: {} });
    const { code, appraisal } = await verify({ "set/link": link.replace("#1.", "#7.") });
    expect(code).toBe(2);
    expect(appraisal.missing[0]!.need).toContain("version 7");
  });

  test("a file over the limit leaves the set incomplete, and the finding has limit and value", async () => {
    const { code, appraisal } = await verify({ "set/big.img": new Uint8Array(64 * 1024 * 1024 + 1) });
    expect(code).toBe(2);
    expect(appraisal.findings[0]).toMatchObject({ id: "set/limits", observed: "67,108,865 bytes", expected: "at most 67,108,864 bytes" });
  });

  test("an unmet requirement never turns an invalid set into exit 4", async () => {
    expect((await verify(filesOf("altered"), "--require", "nominal>=1")).code).toBe(1);
  });

  test("names cannot speak to the terminal", async () => {
    const { out } = await run(["verify", ...AT, "set"], { files: { "set/\u001b[2Jvalid\u202e": "noise" } });
    expect(out.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test("no bytes end in a defect, whatever they are", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (data, human) => {
        const { code, out } = await run(["verify", ...(human ? [] : ["--json"]), "set"], { files: { "set/x": data } });
        expect([1, 2, 3]).toContain(code);
        expect(out).not.toBe("");
      }),
      { numRuns: 200 },
    ));

  test("a good set with some bytes changed is never valid and never a defect", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(1183), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const files = filesOf("good");
          const names = Object.keys(files);
          for (const [file, at, xor] of changes) {
            const copy = files[names[file]!]!.slice();
            copy[at % copy.length]! ^= xor;
            files[names[file]!] = copy;
          }
          expect([1, 2]).toContain((await verify(files)).code);
        },
      ),
      { numRuns: 100 },
    ));
});
