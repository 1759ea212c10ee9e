import { beforeAll, describe, expect, test } from "vitest";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import { sha256 } from "@/lib/crypto/engine";
import { toHex } from "@/lib/bytes/hex";
import { generateEcdsa, generateRsaPss, type SigningKey } from "@/lib/crypto/sign";
import { basicConstraints, keyUsage } from "@/lib/simulator/certificate";
import { mintChain, type ChainSpec } from "@/lib/simulator/chain";
import { PRODUCTS } from "@/lib/simulator/product";
import { mintReport } from "@/lib/simulator/report";
import { simulatorRoot } from "@/lib/simulator/roots";
import { findingOf, findingsOf, input, judge, judgeSimulated, mintSet, outcomeOf, SIMULATED_ROOTS } from "@/lib/testing/simulated-set";
import { AMD_ANCHORS } from "@/lib/x509/anchors";
import { vekIssuer } from "./chain";

const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const CHAIN = "snp/certificate-chain";

let strangerRoot: SigningKey;
let strangerAsk: SigningKey;
beforeAll(async () => {
  // AMD's have 4096 bits, which take seconds to make and say nothing more.
  [strangerRoot, strangerAsk] = await Promise.all([generateRsaPss(2048), generateRsaPss(2048)]);
});

const reasonOf = (appraisal: Appraisal) => findingOf(appraisal, CHAIN)?.observed ?? "";
/** Ids of what must hold and fails. */
const failures = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail").map(({ id }) => id);

describe("a path that holds", () => {
  test.each(PRODUCTS.flatMap((product) => (["vcek", "vlek"] as const).map((signWith) => ({ product, signWith }))))(
    "$product, $signWith",
    async ({ product, signWith }) => {
      const appraisal = await judgeSimulated({ report: { product, signWith } });
      expect(appraisal.verdict).toBe("valid");
      expect(reasonOf(appraisal)).toBe(
        signWith === "vcek"
          ? `SEV-VCEK, SEV-${product} (given), ARK-${product} (extra root)`
          : `SEV-VLEK, SEV-VLEK-${product} (given), ARK-${product} (extra root)`,
      );
      expect(appraisal.evidence.filter(({ used }) => used === "endorsement").map(({ id }) => id)).toEqual(["e2", "e4"]);
    },
  );

  test("does not need the root among the files", async () => {
    const { report, vek, intermediate } = await mintSet();
    expect((await judge([input("r", report), input("v", vek), input("i", intermediate)])).verdict).toBe("valid");
  });

  test("is found among certificates that do not fit, in any order", async () => {
    const { report, vek, intermediate } = await mintSet();
    const wrong = await mintChain({ product: "Milan", tcb: { snp: 1 } });
    const other = await mintChain({ product: "Genoa" });
    const files = [input("r", report), input("right", vek), input("wrong", wrong.vek), input("i", intermediate), input("other", other.vek)];
    for (const order of [files, files.toReversed(), [2, 4, 1, 0, 3].map((i) => files[i]!)]) {
      const appraisal = await judge(order);
      expect(appraisal.verdict).toBe("valid");
      const idOf = (name: string) => appraisal.evidence.find((entry) => entry.name === name)!.id;
      expect(findingOf(appraisal, CHAIN)!.rests.map(({ evidence }) => evidence)).toEqual([idOf("right"), idOf("i")]);
      const beside = findingsOf(appraisal, "x509/path").map(({ evidence, must, status }) => ({ evidence, must, status }));
      expect(beside).toContainEqual({ evidence: idOf("wrong"), must: false, status: "info" });
    }
  });

  test("counts a certificate that is given twice once", async () => {
    const { report, vek, intermediate } = await mintSet();
    const files = [input("r", report), input("v", vek), input("again", vek), input("i", intermediate)];
    expect((await judge(files)).verdict).toBe("valid");
  });

  test("prefers the intermediate whose dates hold", async () => {
    const { report, vek, intermediate } = await mintSet();
    const { intermediate: expired } = await mintChain({ product: "Milan", intermediate: { notAfter: "2025-01-01T00:00:00Z" } });
    for (const both of [
      [expired, intermediate],
      [intermediate, expired],
    ]) {
      const appraisal = await judge([input("r", report), input("v", vek), ...both.map((der, i) => input(`i${i}`, der))]);
      expect(appraisal.verdict).toBe("valid");
      expect(findingsOf(appraisal, "x509/path").map(({ status }) => status)).toEqual(["warn"]);
    }
  });

  test("takes a newer intermediate under the same root, once it is given", async () => {
    const keys = { intermediate: strangerAsk };
    const { report, files } = await mintSet({ chain: { keys, intermediate: { serial: 0x010009 } } });
    expect(report.length).toBe(1184);
    expect((await judge(files)).verdict).toBe("valid");
  });
});

describe("a path that does not hold", () => {
  const cases: readonly { title: string; chain: () => Partial<ChainSpec>; fails: readonly string[]; reason?: string }[] = [
    {
      title: "an intermediate that is no authority",
      chain: () => ({ intermediate: { extensions: { [BASIC_CONSTRAINTS]: basicConstraints(false).value } } }),
      fails: [CHAIN],
      reason: "SEV-Milan may not sign certificates",
    },
    {
      title: "an intermediate without any word of what it may",
      chain: () => ({ intermediate: { extensions: { [BASIC_CONSTRAINTS]: null } } }),
      fails: [CHAIN],
      reason: "SEV-Milan may not sign certificates",
    },
    {
      title: "an intermediate that may not sign certificates",
      chain: () => ({ intermediate: { extensions: { [KEY_USAGE]: keyUsage("digitalSignature", "cRLSign").value } } }),
      fails: [CHAIN],
      reason: "SEV-Milan may not sign certificates",
    },
    {
      title: "an intermediate with a critical extension that nobody knows",
      chain: () => ({ intermediate: { extensions: { "1.2.3.4": { critical: true, value: new Uint8Array(2) } } } }),
      fails: [CHAIN],
    },
    {
      title: "a signing key with a critical extension that nobody knows",
      chain: () => ({ vek: { extensions: { "1.2.3.4": { critical: true, value: new Uint8Array(2) } } } }),
      fails: [CHAIN],
      reason: "critical extension that nobody here knows: 1.2.3.4",
    },
    {
      title: "a signing key that claims to be an authority",
      chain: () => ({ vek: { extensions: { [BASIC_CONSTRAINTS]: basicConstraints(true).value } } }),
      fails: [CHAIN],
      reason: "claims to be an authority",
    },
    {
      title: "an issuer that is none of AMD’s",
      chain: () => ({ vek: { issuer: { commonName: "SEV-Rome" } } }),
      fails: ["snp/certificate-kind", CHAIN],
      reason: "its issuer is named “SEV-Rome”",
    },
    {
      title: "an intermediate whose issuer is another product’s root",
      chain: () => ({ intermediate: { issuer: { commonName: "ARK-Genoa" } } }),
      fails: [CHAIN],
    },
    {
      title: "an intermediate that somebody else’s root signed",
      chain: () => ({ keys: { root: strangerRoot } }),
      fails: [CHAIN],
      reason: "a root named ARK-Milan that is not pinned",
    },
    {
      title: "a signing key that a newer, unknown intermediate signed",
      chain: () => ({ keys: { intermediate: strangerAsk }, intermediate: { subject: { commonName: "SEV-Rome" } } }),
      fails: [CHAIN],
      reason: "one issued by a newer SEV-Milan of AMD’s would look the same, so add that one",
    },
  ];

  test.each(cases)("$title", async ({ chain, fails, reason }) => {
    const appraisal = await judgeSimulated({ chain: chain() });
    expect(appraisal.verdict).toBe("invalid");
    expect(failures(appraisal)).toEqual(fails);
    if (reason) expect(reasonOf(appraisal)).toContain(reason);
    expect(appraisal.nominalAL).toBe(0);
  });

  test("another product’s, whose signature is good", async () => {
    const appraisal = await judgeSimulated({ report: { product: "Genoa" }, chain: { product: "Milan" } });
    expect(appraisal.verdict).toBe("invalid");
    expect(failures(appraisal)).toContain("snp/product");
    expect(outcomeOf(appraisal, "snp/report-signature")!.status).toBe("pass");
  });

  test("a VCEK under the issuer of VLEKs, and a VLEK under that of VCEKs", async () => {
    const mixed = async (signWith: "vcek" | "vlek") => {
      const other = signWith === "vcek" ? "vlek" : "vcek";
      const issuer = { commonName: signWith === "vcek" ? "SEV-VLEK-Milan" : "SEV-Milan" };
      const { intermediate } = await mintChain({ product: "Milan", kind: other });
      const { simulatorKey } = await import("@/lib/simulator/keys");
      const keys = { intermediate: await simulatorKey(other === "vlek" ? "asvk" : "ask") };
      const { vek } = await mintChain({ product: "Milan", kind: signWith, keys, vek: { issuer } });
      return judge([input("r", await mintReport({ product: "Milan", signWith })), input("v", vek), input("i", intermediate)]);
    };
    for (const signWith of ["vcek", "vlek"] as const) {
      const appraisal = await mixed(signWith);
      expect(outcomeOf(appraisal, CHAIN)!.status).toBe("pass");
      expect([appraisal.verdict, ...failures(appraisal)]).toEqual(["invalid", "snp/certificate-kind"]);
    }
  });

  test("a certificate of the same name over somebody else’s key", async () => {
    const appraisal = await judgeSimulated({ chain: { keys: { vek: await generateEcdsa() } } });
    expect([appraisal.verdict, ...failures(appraisal)]).toEqual(["invalid", "snp/report-signature"]);
  });

  test("a self-made path, all signatures good, to a root that has AMD’s name", async () => {
    const vek = await generateEcdsa();
    const keys = { root: strangerRoot, intermediate: strangerAsk, vek };
    const { files } = await mintSet({ report: { signWith: vek }, chain: { keys } });
    const appraisal = await judge(files);
    expect(outcomeOf(appraisal, "snp/report-signature")!.status).toBe("pass");
    expect([appraisal.verdict, ...failures(appraisal)]).toEqual(["invalid", CHAIN]);
    expect(appraisal.simulated).toBe(false);
  });

  test("only certificates of the other kind leave it open", async () => {
    for (const signWith of ["vcek", "vlek"] as const) {
      const appraisal = await judgeSimulated({ report: { signWith }, chain: { kind: signWith === "vcek" ? "vlek" : "vcek" } });
      expect(appraisal.verdict).toBe("incomplete");
    }
  });
});

describe("roots", () => {
  test("one that is named but not pinned anchors nothing", async () => {
    const appraisal = await judgeSimulated({ options: { extraRoots: [] } });
    expect([appraisal.verdict, ...failures(appraisal)]).toEqual(["invalid", CHAIN]);
  });

  test("one chosen for a product does not anchor another", async () => {
    const appraisal = await judgeSimulated({ options: { extraRoots: [simulatorRoot("Genoa")] } });
    expect(appraisal.verdict).toBe("invalid");
  });

  test("one that is no authority anchors nothing, even chosen", async () => {
    const { root } = await mintChain({ product: "Milan", root: { extensions: { [BASIC_CONSTRAINTS]: basicConstraints(false).value } } });
    expect((await judgeSimulated({ options: { extraRoots: [root] } })).verdict).toBe("invalid");
  });

  test("one that allows no authority below it anchors nothing, even chosen", async () => {
    const rootWith = (pathLength: number) =>
      mintChain({ product: "Milan", root: { extensions: { [BASIC_CONSTRAINTS]: basicConstraints(true, pathLength).value } } });
    const judged = async (pathLength: number) => judgeSimulated({ options: { extraRoots: [(await rootWith(pathLength)).root] } });
    const refused = await judged(0);
    expect(refused.verdict).toBe("invalid");
    expect(reasonOf(refused)).toBe("the root you named allows no authority below it (pathLenConstraint 0), and SEV-Milan is one");
    expect((await judged(1)).verdict).toBe("valid");
  });

  test("a chosen intermediate is no root", async () => {
    const { report, vek, intermediate } = await mintSet();
    expect((await judge([input("r", report), input("v", vek)], { extraRoots: [intermediate] })).verdict).toBe("invalid");
  });

  test("only AMD’s keys are pinned for SEV-SNP", () => {
    expect(new Set(AMD_ANCHORS.map(({ purpose }) => purpose))).toEqual(new Set(["amd-snp"]));
    const roots = AMD_ANCHORS.filter(({ issuedBy }) => issuedBy === null).map(({ commonName }) => commonName);
    expect(roots).toEqual(["ARK-Milan", "ARK-Genoa", "ARK-Turin"]);
  });

  test.each([
    ["SEV-Milan", { kind: "vcek", product: "Milan" }],
    ["SEV-VLEK-Turin", { kind: "vlek", product: "Turin" }],
    ["SEV-Rome", null],
    ["SEV-VLEK", null],
    ["ARK-Milan", null],
    ["SEV-Milan ", null],
    ["xSEV-Milan", null],
    ["sev-milan", null],
    ["SEV-VLEK-VLEK-Milan", null],
    ["SEV-constructor", null],
    [null, null],
  ])("the issuer %s stands for %o", (name, expected) => expect(vekIssuer(name)).toEqual(expected));
});

describe("simulated", () => {
  const simulated = async (files: readonly Input[], extraRoots: readonly Uint8Array[]) => (await judge(files, { extraRoots })).simulated;

  test("follows from the fingerprint of the root, chosen or not", async () => {
    const { files } = await mintSet();
    expect(await simulated(files, SIMULATED_ROOTS)).toBe(true);
    expect(await simulated(files, [])).toBe(true);
  });

  test("is not claimed where no root is in sight", async () => {
    const { files } = await mintSet();
    expect(await simulated(files.slice(0, 2), [])).toBe(false);
    expect(await simulated(files.slice(0, 1), SIMULATED_ROOTS)).toBe(false);
  });

  test("is not said of a stranger’s root under the simulator’s names", async () => {
    const { files, root } = await mintSet({ chain: { keys: { root: strangerRoot } } });
    expect(await simulated(files, [root])).toBe(false);
    expect((await judge(files, { extraRoots: [root] })).verdict).toBe("valid");
  });

  test("is said of each root that was chosen, with its digest", async () => {
    const { root } = await mintChain({ product: "Milan", keys: { root: strangerRoot } });
    const chosen = [simulatorRoot("Milan"), root];
    const { conditions } = await judge([], { extraRoots: chosen });
    expect(conditions.extraRoots).toMatchObject([
      { sha256: toHex(await sha256(chosen[0]!)), simulated: true },
      { sha256: toHex(await sha256(chosen[1]!)), simulated: false },
    ]);
  });
});

describe("dates", () => {
  const validity = (notBefore: string, notAfter: string) => ({ notBefore, notAfter });
  const out = [
    { title: "an expired VCEK", at: "2033-01-01T00:00:01Z", chain: {}, heldAt: "2033-01-01T00:00:00Z", certificate: "SEV-VCEK" },
    { title: "a VCEK not yet valid", at: "2025-12-31T23:59:59Z", chain: {}, heldAt: "2026-01-01T00:00:00Z", certificate: "SEV-VCEK" },
    {
      title: "an expired intermediate",
      at: "2026-11-24T04:00:00Z",
      chain: { intermediate: validity("2024-01-01T00:00:00Z", "2026-06-30T12:00:00Z") },
      heldAt: "2026-06-30T12:00:00Z",
      certificate: "SEV-Milan",
    },
    {
      title: "an intermediate not yet valid",
      at: "2026-11-24T04:00:00Z",
      chain: { intermediate: validity("2027-01-01T00:00:00Z", "2049-01-01T00:00:00Z") },
      heldAt: "2027-01-01T00:00:00Z",
      certificate: "SEV-Milan",
    },
    {
      title: "certificates that never held together",
      at: "2050-06-01T00:00:00Z",
      chain: { vek: validity("2050-01-01T00:00:00Z", "2051-01-01T00:00:00Z") },
      heldAt: null,
      certificate: "SEV-Milan",
    },
  ];

  test.each(out)(
    "$title: only the date fails, and the set holds at the time that is offered",
    async ({ at, chain, heldAt, certificate }) => {
      const { files } = await mintSet({ chain });
      const appraisal = await judge(files, { at });
      expect([appraisal.verdict, ...failures(appraisal)]).toEqual(["invalid", "snp/certificate-dates"]);
      expect(appraisal.onlyDates).toMatchObject({ heldAt, certificate });
      expect(appraisal.nominalAL).toBe(0);
      if (heldAt === null) return;
      const then = await judge(files, { at: heldAt });
      expect(then.verdict).toBe("valid");
      expect(then).not.toHaveProperty("onlyDates");
      const towards = Math.sign(Date.parse(at) - Date.parse(heldAt));
      expect((await judge(files, { at: new Date(Date.parse(heldAt) + towards * 1000).toISOString() })).verdict).toBe("invalid");
    },
  );

  test("an expired root", async () => {
    const { files, root } = await mintSet({ chain: { root: validity("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z") } });
    const appraisal = await judge(files, { extraRoots: [root] });
    expect(appraisal.verdict).toBe("invalid");
    expect(appraisal.onlyDates).toEqual({ heldAt: null, certificate: "ARK-Milan", ended: "2025-01-01 00:00:00 UTC" });
  });

  test("a VLEK lasts a year", async () => {
    const { files } = await mintSet({ report: { signWith: "vlek" } });
    const appraisal = await judge(files, { at: "2027-06-01T00:00:00Z" });
    expect(appraisal.onlyDates).toEqual({ heldAt: "2027-01-01T00:00:00Z", certificate: "SEV-VLEK", ended: "2027-01-01 00:00:00 UTC" });
  });

  test("are not all that fails where a byte was changed too", async () => {
    const { files } = await mintSet({ report: { tampering: [[0x90, Uint8Array.of(1)]] } });
    const appraisal = await judge(files, { at: "2040-01-01T00:00:00Z" });
    expect(appraisal.verdict).toBe("invalid");
    expect(appraisal).not.toHaveProperty("onlyDates");
  });

  test("are not all that fails where a challenge was not answered", async () => {
    const { files } = await mintSet();
    const appraisal = await judge(files, { at: "2040-01-01T00:00:00Z", challenge: new Uint8Array(32).fill(1) });
    expect(appraisal).not.toHaveProperty("onlyDates");
  });
});
