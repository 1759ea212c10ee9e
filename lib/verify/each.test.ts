import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/appraisal/appraisal";
import { generateEcdsa, generateRsaPss } from "@/lib/crypto/sign";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { chainPem, mintAwsLike, mintEvidence } from "@/lib/simulator/evidence";
import { mintCrl } from "@/lib/simulator/crl";
import { mintFleet } from "@/lib/testing/fleet";
import { judge, textInput } from "@/lib/testing/simulated-set";
import { archiveMembers, Companions, MAX_TRIED } from "./each";
import { watchOf } from "./engine";
import { LimitError } from "./limits";

async function companionsOf(...files: readonly Input[]): Promise<Companions> {
  const companions = new Companions();
  for (const file of files) await companions.look(file);
  return companions;
}

const names = (set: readonly Input[]) => set.map(({ name }) => name);
const verdictOf = async (companions: Companions, file: Input) => (await judge((await companions.setOf(file)).inputs)).verdict;

const milan = await mintFleet([1, 2, 3]);
const [one, two, three] = [milan[0]!, milan[1]!, milan[2]!];
const chain: Input = { name: "certs/chain.pem", bytes: chainPem(one.minted) };

describe("what a file is", () => {
  test("is told by what is in it", async () => {
    const companions = new Companions();
    const kind = (name: string, bytes: Uint8Array | string) =>
      companions.look(typeof bytes === "string" ? textInput(name, bytes) : { name, bytes });
    expect(await kind("report.der", one.report.bytes)).toBe("evidence");
    expect(await kind("report.txt", Buffer.from(one.report.bytes).toString("base64"))).toBe("evidence");
    expect(await kind("cut.bin", one.report.bytes.subarray(0, 1000))).toBe("evidence");
    expect(await kind("table.bin", certTable([{ guid: "vcek", content: one.minted.vek }]))).toBe("companion");
    expect(await kind("chain.bin", chain.bytes)).toBe("companion");
    expect(await kind("notes.txt", "machines of the second row")).toBe("other");
    expect(await kind("empty", new Uint8Array())).toBe("other");
  });

  test("an archive that cannot be opened is not passed over", async () => {
    const archive = zipSync({ "report.bin": one.report.bytes }, { level: 0 });
    expect(await new Companions().look({ name: "cut.zip", bytes: archive.subarray(0, 400) })).toBe("evidence");
  });
});

describe("companions", () => {
  test("of many machines, each report gets its own chip’s certificate and who issued it", async () => {
    const companions = await companionsOf(one.vek, two.vek, three.vek, chain);
    for (const { report, vek } of milan) {
      const set = (await companions.setOf(report)).inputs;
      expect(names(set)).toEqual([report.name, vek.name, "certs/chain.pem › PEM SEV-Milan", "certs/chain.pem › PEM ARK-Milan"]);
      expect((await judge(set)).verdict).toBe("valid");
    }
  });

  test("evidence without its own certificate is incomplete, whatever others lie there", async () => {
    expect(await verdictOf(await companionsOf(one.vek, two.vek, chain), three.report)).toBe("incomplete");
    expect(await verdictOf(await companionsOf(), three.report)).toBe("incomplete");
  });

  test("the certificate of the same chip for another TCB is not its own", async () => {
    const stale = await mintEvidence({ report: { product: "Milan", chipId: new Uint8Array(64).fill(1), tcb: { microcode: 9 } } });
    const companions = await companionsOf({ name: "stale.der", bytes: stale.vek }, chain);
    expect(names((await companions.setOf(one.report)).inputs)).toEqual([one.report.name]);
    expect(await verdictOf(companions, one.report)).toBe("incomplete");
  });

  test("products do not lend each other certificates", async () => {
    const [genoa] = await mintFleet([1], { product: "Genoa" });
    const [turin] = await mintFleet([1], { product: "Turin" });
    const all = [genoa!, turin!, one];
    const companions = await companionsOf(
      ...all.flatMap(({ vek, minted }) => [vek, { name: `${vek.name} chain`, bytes: chainPem(minted) }]),
    );
    for (const { report, vek } of all) {
      const set = (await companions.setOf(report)).inputs;
      expect(names(set).slice(0, 2)).toEqual([report.name, vek.name]);
      expect(set).toHaveLength(4);
      expect((await judge(set)).verdict).toBe("valid");
    }
  });

  test("a version 2 report of any product finds its certificate by its chip", async () => {
    for (const product of ["Milan", "Genoa"] as const) {
      const [machine] = await mintFleet([5], { product, version: 2 });
      const companions = await companionsOf(machine!.vek, { name: "chain.pem", bytes: chainPem(machine!.minted) });
      expect(await verdictOf(companions, machine!.report)).toBe("valid");
    }
  });

  test("a certificate of another key for the same chip is judged like any other, and the true one is found beside it", async () => {
    const foreign = await mintEvidence({
      report: { product: "Milan", chipId: new Uint8Array(64).fill(1) },
      chain: { hwId: new Uint8Array(64).fill(1), keys: { vek: await generateEcdsa() } },
    });
    const alone = await companionsOf({ name: "a-foreign.der", bytes: foreign.vek }, chain);
    expect(await verdictOf(alone, one.report)).toBe("invalid");
    const both = await companionsOf({ name: "a-foreign.der", bytes: foreign.vek }, one.vek, chain);
    expect(names((await both.setOf(one.report)).inputs)[1]).toBe(one.vek.name);
    expect(await verdictOf(both, one.report)).toBe("valid");
  });

  test("where the report names no chip, a certificate counts only if the signature verifies", async () => {
    const aws = await mintAwsLike();
    const report: Input = { name: "report.bin", bytes: aws.report };
    const vlek: Input = { name: "vlek.der", bytes: aws.vek };
    expect(await verdictOf(await companionsOf(vlek, { name: "chain.pem", bytes: chainPem(aws) }), report)).toBe("valid");
    const altered: Input = { name: "altered.bin", bytes: aws.report.slice() };
    altered.bytes[0x90]! ^= 1;
    const companions = await companionsOf(vlek);
    expect(names((await companions.setOf(altered)).inputs)).toEqual(["altered.bin"]);
    expect(await verdictOf(companions, altered)).toBe("incomplete");
  });

  test("a masked chip finds its VCEK by its signature among others of its TCB", async () => {
    const key = await generateEcdsa();
    const masked = await mintEvidence({
      report: { product: "Milan", chipId: new Uint8Array(64), signWith: key },
      chain: { hwId: new Uint8Array(64).fill(9) },
    });
    const companions = await companionsOf(one.vek, two.vek, { name: "masked.der", bytes: masked.vek }, chain);
    expect(names((await companions.setOf({ name: "report.bin", bytes: masked.report })).inputs)[1]).toBe("masked.der");
  });

  test("a masked chip among more certificates of its TCB than are tried says how many there are", async () => {
    const key = await generateEcdsa();
    const masked = await mintEvidence({ report: { product: "Milan", chipId: new Uint8Array(64), signWith: key }, chain: {} });
    const many = Array.from({ length: MAX_TRIED + 1 }, (_, i): Input => {
      const der = one.vek.bytes.slice();
      der.set([i >> 8, i & 255], der.length - 2);
      return { name: `${i}.der`, bytes: der };
    });
    const report = { name: "report.bin", bytes: masked.report };
    const { inputs, untried } = await (await companionsOf(...many)).setOf(report);
    expect([names(inputs), untried]).toEqual([["report.bin"], MAX_TRIED + 1]);
    expect((await (await companionsOf(...many.slice(1))).setOf(report)).untried).toBeNull();
  });

  test("what is inside the file counts with what lies beside it", async () => {
    const stale = await mintEvidence({ report: { product: "Milan", chipId: new Uint8Array(64).fill(1), tcb: { microcode: 9 } } });
    const file: Input = {
      name: "extended.bin",
      bytes: extendedReport(one.report.bytes, certTable([{ guid: "vcek", content: stale.vek }])),
    };
    expect(await verdictOf(await companionsOf(one.vek, chain), file)).toBe("valid");
  });

  test("revocation lists come with every set whose path they are for", async () => {
    const [genoa] = await mintFleet([1], { product: "Genoa" });
    const list = {
      name: "milan.crl",
      bytes: await mintCrl({ product: "Milan", thisUpdate: "2026-01-01T00:00:00Z", nextUpdate: "2027-01-01T00:00:00Z" }),
    };
    const companions = await companionsOf(one.vek, genoa!.vek, list);
    expect(names((await companions.setOf(one.report)).inputs)).toEqual([one.report.name, one.vek.name, "milan.crl"]);
    expect(names((await companions.setOf(genoa!.report)).inputs)).toEqual([genoa!.report.name, genoa!.vek.name]);
  });

  test("the same certificate in many files is one, and many of one name do not fill a set", async () => {
    const copies = Array.from({ length: 20 }, (_, i): Input => ({ name: `copy-${i}.pem`, bytes: chain.bytes }));
    const key = await generateRsaPss(2048);
    const strangers = await Promise.all(
      Array.from({ length: 8 }, async (_, i): Promise<Input> => {
        const { intermediate } = await mintEvidence({
          report: { product: "Milan" },
          chain: { keys: { intermediate: key }, intermediate: { serial: 100 + i } },
        });
        return { name: `stranger-${i}.pem`, bytes: new TextEncoder().encode(toPem(intermediate)) };
      }),
    );
    const set = (await (await companionsOf(...copies, ...strangers, one.vek)).setOf(one.report)).inputs;
    expect(set.length).toBeLessThan(8);
    expect((await judge(set)).verdict).toBe("valid");
  });

  test("a search among many ends with the set's time, and the set is left open", async () => {
    const aws = await mintAwsLike();
    const forged = Array.from({ length: 60 }, (_, i): Input => {
      const der = aws.vek.slice();
      der[der.length - 8]! = i;
      return { name: `forged-${i}.der`, bytes: der };
    });
    const companions = await companionsOf(...forged, { name: "vlek.der", bytes: aws.vek }, { name: "chain.pem", bytes: chainPem(aws) });
    const report: Input = { name: "report.bin", bytes: aws.report };
    expect((await companions.setOf(report)).inputs.length).toBeGreaterThan(60);
    let ticks = 0;
    const hooks = { now: () => 500 * ticks++, since: 0 };
    const set = (await companions.setOf(report, watchOf(hooks))).inputs;
    expect(names(set)).toEqual(["report.bin"]);
    expect(ticks).toBeLessThan(30);
    const { verdict, findings } = await judge(set, {}, hooks);
    expect(verdict).toBe("incomplete");
    expect(findings.find(({ id }) => id === "set/limits")).toMatchObject({ must: true, status: "missing", observed: "over 10 s a set" });
    expect(
      await companions.look(report, () => {
        throw new LimitError("over 10 s a set");
      }),
    ).toBe("evidence");
  });

  test("made-up files never throw", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat(2), async (bytes, start) => {
        const file: Input = {
          name: "x",
          bytes:
            start === 0
              ? bytes
              : Uint8Array.of(...(start === 1 ? one.report.bytes : one.vek.bytes).subarray(0, 1184 - (bytes.length % 40)), ...bytes),
        };
        const companions = await companionsOf(file, one.vek, chain);
        await companions.setOf(file);
      }),
      { numRuns: 50 },
    ));
});

describe("archives", () => {
  test("are opened by name, and anything else is none", () => {
    const members = archiveMembers({ name: "fleet.zip", bytes: zipSync({ "b/two.bin": two.report.bytes, "a.bin": one.report.bytes }) });
    expect(names(members!).sort()).toEqual(["a.bin", "b/two.bin"]);
    expect(archiveMembers(one.report)).toBeNull();
    expect(archiveMembers({ name: "cut.zip", bytes: zipSync({ a: one.report.bytes }, { level: 0 }).subarray(0, 300) })).toBeNull();
  });
});
