import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { findingOf, findingsOf, input, judge, judgeSimulated, levelsOf, mintSet, textInput } from "@/lib/testing/simulated-set";
import { simulatorRoot } from "@/lib/simulator/roots";
import { KeyCache } from "@/lib/x509/issued";

const { files, report, vek, intermediate } = await mintSet({ report: { reportData: new Uint8Array(64).fill(1) } });

describe("the appraisal as JSON", () => {
  test("has its keys in one order, whatever was given", async () => {
    const good = Object.keys(await judge(files));
    expect(good.slice(0, 4)).toEqual(["schema", "verdict", "engine", "conditions"]);
    for (const set of [[], files.slice(0, 1), [textInput("x", "words")], files.toReversed()])
      expect(Object.keys(await judge(set))).toEqual(good);
    const dated = Object.keys(await judge(files, { at: "2040-01-01T00:00:00Z" }));
    expect(dated.filter((key) => key !== "onlyDates")).toEqual(good);
  });

  test("is the same bytes for the same inputs, with or without kept keys", async () => {
    const keys = new KeyCache();
    const texts = await Promise.all([judge(files), judge(files), judge(files, {}, { keys }), judge(files, {}, { keys })]);
    for (const one of texts) expect(JSON.stringify(one)).toBe(JSON.stringify(texts[0]));
  });

  test("is plain data: nothing is lost on its way through text", async () => {
    for (const set of [files, files.slice(0, 1), [input("cut", report.subarray(0, 900))]]) {
      const appraisal = await judge(set);
      expect(JSON.parse(JSON.stringify(appraisal))).toEqual(appraisal);
    }
  });

  test("names version, roots, catalogue, and all that the outcome depends on", async () => {
    const { engine, conditions, schema } = await judge(files, {
      challenge: new Uint8Array(16).fill(9),
      measurements: ["ab".repeat(48)],
      granted: ["csp-paravisor"],
    });
    expect(schema).toBe("trustgap.appraisal/1");
    expect(engine.roots).toMatch(/^[0-9a-f]{64}$/);
    expect(engine.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(conditions).toMatchObject({
      at: "2026-11-24T04:00:00Z",
      lens: "talk",
      granted: ["csp-paravisor"],
      challenge: "09".repeat(16),
      expected: ["ab".repeat(48)],
    });
  });

  test("never writes to what it was given", async () => {
    const before = files.map(({ bytes }) => toHex(bytes));
    await judge(files);
    expect(files.map(({ bytes }) => toHex(bytes))).toEqual(before);
  });

  test("points only inside the files that it lists", async () => {
    const zip = zipSync({
      a: extendedReport(
        report,
        certTable(
          [
            { guid: "ask", content: vek },
            { guid: "vcek", content: intermediate },
          ],
          { pem: true },
        ),
      ),
    });
    for (const set of [files, [input("z", zip)], [input("cut", report.subarray(0, 900)), ...files]]) {
      const { findings, evidence } = await judge(set);
      const sizes = new Map(evidence.map(({ id, bytes }) => [id, bytes]));
      for (const { evidence: about, rests } of findings) {
        if (about !== null) expect(sizes.has(about)).toBe(true);
        for (const {
          evidence: id,
          bytes: [from, to],
        } of rests) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(sizes.get(id)!);
        }
      }
    }
  });

  test("gives every finding what a reader needs", async () => {
    const sets: readonly Appraisal[] = [
      await judge(files),
      await judge(files.slice(0, 1)),
      await judge(files, { extraRoots: [], challenge: new Uint8Array(32).fill(4), at: "2040-01-01T00:00:00Z" }),
      await judgeSimulated({
        report: { version: 6, policy: 0n, vmpl: 9, signatureAlgo: 0, keyInfo: { maskChipKey: true, signingKey: 3 } },
      }),
    ];
    for (const finding of sets.flatMap(({ findings }) => findings)) {
      expect(finding.title).toMatch(/^\S.*[^.!\s]$/s);
      expect(finding.spec.length).toBeGreaterThan(3);
      if (finding.status === "missing") expect(finding.need).toMatch(/\S/);
      else expect(finding).not.toHaveProperty("need");
      if (finding.status === "pass") expect(finding).not.toHaveProperty("why");
      else expect(finding.why).toMatch(/\.$/);
      if (finding.status === "fail") expect([finding.remedy, finding.cause]).not.toContain(undefined);
    }
  });
});

describe("what is missing", () => {
  test("for a verdict: the certificate, with the command that fetches it", async () => {
    const appraisal = await judge(files.slice(0, 1));
    expect(appraisal.verdict).toBe("incomplete");
    expect(appraisal.missing).toHaveLength(1);
    expect(appraisal.missing[0]).toMatchObject({ for: 0, command: expect.stringMatching(/^curl -sSf -o vcek-milan\.der 'https:/) });
  });

  test("for each level that is not reached bare: one row, from the lowest up", async () => {
    const rows = async (spec: Parameters<typeof judgeSimulated>[0]) => (await judgeSimulated(spec)).missing.map((row) => row.for);
    const challenge = new Uint8Array(64).fill(1);
    const fresh = { report: { reportData: challenge }, options: { challenge } };
    expect(await rows({})).toEqual([1, 2, 3, 4]);
    expect(await rows(fresh)).toEqual([2, 3, 4]);
    expect(await rows({ report: { policy: { debug: true } } })).toEqual(expect.arrayContaining([1]));
    for (const row of (await judgeSimulated({})).missing) expect(row.need).toMatch(/\.$/);
  });

  test("says that nothing lifts what allows debugging or migration", async () => {
    const first = async (report: Parameters<typeof judgeSimulated>[0]) => (await judgeSimulated(report)).missing[0]!.need;
    expect(await first({ report: { policy: { debug: true } } })).toContain("nothing lifts this report");
    expect(await first({ report: { reportIdMa: new Uint8Array(32) } })).toContain("nothing lifts this report");
  });

  test("is nothing where the set is invalid", async () => {
    expect((await judge(files, { extraRoots: [] })).missing).toEqual([]);
  });
});

describe("roots that a reader names", () => {
  test("that are no certificates are wrong usage, not a verdict", async () => {
    await expect(judge(files, { extraRoots: [Uint8Array.of(1, 2, 3)] })).rejects.toThrow();
  });

  test("are said to have been used", async () => {
    const appraisal = await judge(files, { extraRoots: [simulatorRoot("Milan")] });
    expect(findingOf(appraisal, "snp/certificate-chain")!.title).toContain("a root you chose");
    expect(appraisal.simulated).toBe(true);
  });
});

/** The answer to bytes that somebody made up: a verdict, no level that was not earned, and no exception. */
async function expectAnswer(inputs: readonly Input[], verdicts: readonly string[]): Promise<void> {
  const appraisal = await judge(inputs);
  expect(verdicts).toContain(appraisal.verdict);
  if (appraisal.verdict !== "valid") expect(levelsOf(appraisal)).toEqual([0, 0, 0, 0]);
  expect(appraisal.evidence.length).toBeGreaterThan(0);
  expect(findingsOf(appraisal, "set/limits").length).toBeLessThan(3);
}
const BAD = ["invalid", "incomplete", "unrecognised"];
const ANY = [...BAD, "valid"];

describe("never an exception, and never a level that was not earned", () => {
  const zip = zipSync({ "report.bin": report, "vcek.der": vek, "ask.der": intermediate });
  const table = extendedReport(
    report,
    certTable([
      { guid: "vcek", content: vek },
      { guid: "ask", content: intermediate },
    ]),
  );
  const encode = (text: string) => new TextEncoder().encode(text);
  const sources: readonly (readonly [string, Uint8Array])[] = [
    ["a ZIP archive", zip],
    ["PEM", encode(toPem(vek) + toPem(intermediate))],
    ["hex", encode(toHex(report))],
    ["an extended report", table],
    ["a certificate", vek],
    ["a report", report],
  ];
  /** Bytes overwritten, removed, doubled or cut off. */
  const edits = fc.array(fc.tuple(fc.constantFrom("set", "remove", "repeat", "cut"), fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  function edited(data: Uint8Array, changes: readonly (readonly [string, number, number])[]): Uint8Array {
    let bytes = Array.from(data);
    for (const [how, where, value] of changes) {
      const at = bytes.length === 0 ? 0 : where % bytes.length;
      if (how === "set") bytes[at] = value;
      else if (how === "remove") bytes.splice(at, value);
      else if (how === "repeat") bytes.splice(at, 0, ...bytes.slice(at, at + value));
      else bytes = bytes.slice(0, at);
    }
    return Uint8Array.from(bytes);
  }

  test("of random bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (data) => expectAnswer([input("x", data)], BAD)),
      { numRuns: 150 },
    ));

  test("of random text", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(0xffff), { maxLength: 400 }).map((codes) => String.fromCharCode(...codes)),
        (text) => expectAnswer([textInput("x", text)], BAD),
      ),
      { numRuns: 100 },
    ));

  test.each(sources)("of changes to %s, alone", (_, data) =>
    fc.assert(
      fc.asyncProperty(edits, (changes) => expectAnswer([input("x", edited(data, changes))], ANY)),
      { numRuns: 80 },
    ),
  );

  test("of changes to a report beside its certificates, which are valid only if they change nothing", () =>
    fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const changed = edited(report, changes);
        const same = toHex(changed.subarray(0, 1184)) === toHex(report) && changed.subarray(1184).every((byte) => byte === 0);
        await expectAnswer([input("x", changed), ...files.slice(1)], same ? ["valid"] : BAD);
      }),
      { numRuns: 150 },
    ));
});
