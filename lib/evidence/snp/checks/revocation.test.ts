import { expect, test } from "vitest";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { explicit, integer, octetString, oid, boolean, sequence, set, time, utf8String } from "@/lib/simulator/der-writer";
import { mintCrl, type CrlSpec } from "@/lib/simulator/crl";
import { pssAlgorithm, signed } from "@/lib/simulator/certificate";
import type { MintedEvidence } from "@/lib/simulator/evidence";
import { chainKeys, mintIntermediate } from "@/lib/simulator/chain-certificates";
import { simulatorKey } from "@/lib/simulator/keys";
import { PRODUCT_DATA } from "@/lib/simulator/product";
import { checkCases } from "@/lib/testing/check-cases";
import { findingOf, findingsOf, flipped, input, judge, mintSet } from "@/lib/testing/simulated-set";

const CURRENT = { thisUpdate: "2026-11-01T00:00:00Z", nextUpdate: "2027-05-01T00:00:00Z" };
const STALE = { thisUpdate: "2025-11-01T00:00:00Z", nextUpdate: "2026-05-01T00:00:00Z" };
const list = (changes: Partial<CrlSpec> = {}) => mintCrl({ product: "Milan", ...CURRENT, ...changes });
const asked = { policy: { policy: await requiringRevocation(), sha256: "00" } };
const ASK = PRODUCT_DATA.Milan.serials.ask;

async function requiringRevocation() {
  const { parsePolicy } = await import("@/lib/verify/policy");
  return parsePolicy({ schema: "trustgap.policy/1", requireRevocation: true });
}

const lists = {
  current: await list(),
  stale: await list(STALE),
  early: await list({ thisUpdate: "2026-12-01T00:00:00Z" }),
  ofGenoa: await list({ product: "Genoa" }),
  revokesAsk: await list({ revoked: [1, ASK] }),
  revokesRoot: await list({ revoked: [PRODUCT_DATA.Milan.serials.root] }),
  staleRevokesAsk: await list({ ...STALE, revoked: [ASK] }),
  earlyRevokesAsk: await list({ thisUpdate: "2026-12-01T00:00:00Z", revoked: [ASK] }),
  revokesAsvk: await list({ revoked: [PRODUCT_DATA.Milan.serials.asvk] }),
  zero: await list({ revoked: [0] }),
  byAsk: await list({ issuer: { commonName: "SEV-Milan" }, signWith: await simulatorKey("ask"), revoked: [0] }),
  byAskEmpty: await list({ issuer: { commonName: "SEV-Milan" }, signWith: await simulatorKey("ask") }),
  bySomebody: await list({ signWith: await simulatorKey("ask") }),
  stranger: await list({ issuer: { commonName: "Some CA" }, signWith: await simulatorKey("ask") }),
};
const withList =
  (...bytes: readonly Uint8Array[]) =>
  ({ files }: MintedEvidence) => [...files, ...bytes.map((der, i) => input(`list${i}.crl`, der))];
const REVOKED = { says: "must fail", verdict: "invalid" } as const;
const OPEN = { says: "missing", verdict: "valid" } as const;

checkCases("snp/revocation", [
  {
    title: "is missing, with the address of the product’s list, and the verdict stays",
    report: { product: "Turin" },
    says: "missing",
    need: "https://kdsintf.amd.com/vcek/v1/Turin/crl",
    rests: ["e2 certificate"],
    verdict: "valid",
  },
  {
    title: "names the list of VLEKs",
    report: { signWith: "vlek" },
    says: "missing",
    need: "https://kdsintf.amd.com/vlek/v1/Milan/crl",
    verdict: "valid",
  },
  { title: "does not apply to a path that ends nowhere", options: { extraRoots: [] }, says: null, verdict: "invalid" },
  {
    title: "passes with the product’s current list",
    files: withList(lists.current),
    says: "pass",
    headline: "Neither SEV-Milan nor the VCEK is on",
    observed: "0 listed",
    verdict: "valid",
  },
  {
    title: "passes with a current list beside a stale one and another product’s",
    files: withList(lists.stale, lists.ofGenoa, lists.current),
    says: "pass",
    verdict: "valid",
  },
  {
    title: "passes where another intermediate is listed",
    files: withList(lists.revokesAsvk),
    says: "pass",
    observed: "1 listed",
    verdict: "valid",
  },
  {
    title: "fails where the intermediate is listed",
    files: withList(lists.revokesAsk),
    ...REVOKED,
    headline: "SEV-Milan is revoked",
    observed: "serial 010001, revoked on 2026-11-01 00:00:00 UTC",
  },
  {
    title: "fails for a VLEK whose intermediate is listed",
    report: { signWith: "vlek" },
    files: withList(lists.revokesAsvk),
    ...REVOKED,
    headline: "SEV-VLEK-Milan is revoked",
  },
  { title: "fails where the root lists itself", files: withList(lists.revokesRoot), ...REVOKED, headline: "ARK-Milan is revoked" },
  { title: "fails by a stale list too", files: withList(lists.staleRevokesAsk), ...REVOKED },
  { title: "fails by a list from after the judging time", files: withList(lists.earlyRevokesAsk), ...REVOKED },
  { title: "fails although another current list is clean", files: withList(lists.current, lists.staleRevokesAsk), ...REVOKED },
  { title: "fails where the intermediate lists the key’s serial", files: withList(lists.byAsk), ...REVOKED, headline: "VCEK is revoked" },
  {
    title: "an intermediate’s own clean list proves nothing",
    files: withList(lists.byAskEmpty),
    ...OPEN,
    observed: "says nothing of SEV-Milan",
  },
  { title: "does not know whose serial 0 the root means", files: withList(lists.zero), ...OPEN, observed: "which every VCEK has" },
  {
    title: "is missing where a list names serial 0 beside a clean one",
    files: withList(lists.current, lists.zero),
    ...OPEN,
    observed: "which every VCEK has",
  },
  { title: "is missing with a stale list", files: withList(lists.stale), ...OPEN, observed: "current until 2026-05-01 00:00:00 UTC" },
  {
    title: "is missing with a list from after the judging time",
    files: withList(lists.early),
    ...OPEN,
    observed: "after the judging time",
  },
  {
    title: "is missing with another product’s list",
    files: withList(lists.ofGenoa),
    ...OPEN,
    observed: "one is ARK-Genoa’s, not ARK-Milan’s",
  },
  { title: "is missing with a stranger’s list", files: withList(lists.stranger), ...OPEN, observed: "one is Some CA’s" },
  {
    title: "fails for a list in the root’s name that the root did not sign",
    files: withList(lists.bySomebody),
    ...REVOKED,
    headline: "is not signed by the issuer it names",
  },
  { title: "fails for a forged list beside a good one", files: withList(lists.current, lists.bySomebody), ...REVOKED },
  { title: "must be there where the policy asks for it", options: asked, says: "must missing", verdict: "incomplete" },
  {
    title: "must be current where the policy asks for it",
    options: asked,
    files: withList(lists.stale),
    says: "must missing",
    verdict: "incomplete",
  },
  { title: "meets a policy that asks for it", options: asked, files: withList(lists.current), says: "must pass", verdict: "valid" },
]);

test("a list in a certificate table or in PEM is used, and listed as such", async () => {
  const { report, vek, intermediate } = await mintSet();
  const table = certTable([
    { guid: "vcek", content: vek },
    { guid: "ask", content: intermediate },
    { guid: "crl", content: lists.current },
  ]);
  const pem = new TextEncoder().encode(toPem(lists.current).replaceAll("CERTIFICATE", "X509 CRL"));
  for (const files of [
    [input("attestation.bin", extendedReport(report, table))],
    [input("report.bin", report), input("vcek.der", vek), input("ask.der", intermediate), input("list.pem", pem)],
  ]) {
    const appraisal = await judge(files);
    expect(findingOf(appraisal, "snp/revocation")?.status).toBe("pass");
    expect(appraisal.evidence.find(({ format }) => format === "x509/crl")).toMatchObject({
      used: "endorsement",
      facts: { revoked: 0, nextUpdate: "2027-05-01T00:00:00Z" },
    });
  }
});

test("the root may list a chip’s key under its issuer’s name", async () => {
  const name = (text: string) => sequence(set(sequence(oid("2.5.4.3"), utf8String(text))));
  const issuer = sequence(oid("2.5.29.29"), boolean(true), octetString(sequence(explicit(4, name("SEV-Milan")))));
  const entry = sequence(integer(0), time(CURRENT.thisUpdate), sequence(issuer));
  const body = sequence(
    integer(1),
    pssAlgorithm("explicit"),
    name("ARK-Milan"),
    time(CURRENT.thisUpdate),
    time(CURRENT.nextUpdate),
    sequence(entry),
  );
  const indirect = await signed(body, "explicit", await simulatorKey("root"));
  const { files } = await mintSet();
  expect(findingOf(await judge([...files, input("list.crl", indirect)]), "snp/revocation")).toMatchObject({
    status: "fail",
    title: "VCEK is revoked",
  });
});

test("an intermediate certified twice is revoked by either serial, whatever the order", async () => {
  const { report, vek, intermediate } = await mintSet();
  const twin = await mintIntermediate("Milan", "vcek", await chainKeys("vcek"), { serial: 0x010077 });
  const listed = input("list.crl", await list({ revoked: [0x010077] }));
  for (const order of [
    [intermediate, twin],
    [twin, intermediate],
  ]) {
    const appraisal = await judge([
      input("report.bin", report),
      input("vcek.der", vek),
      ...order.map((der, i) => input(`ask${i}.der`, der)),
      listed,
    ]);
    expect(findingOf(appraisal, "snp/revocation")).toMatchObject({
      status: "fail",
      title: "SEV-Milan is revoked",
      observed: expect.stringContaining("serial 010077"),
    });
  }
});

test("no bit of a list can be flipped to hide what it lists", async () => {
  const { files } = await mintSet();
  const der = lists.revokesAsk;
  for (let at = 0; at < der.length; at += 7) {
    const appraisal = await judge([...files, input("list.crl", flipped(der, at, at & 7))]);
    const silent =
      appraisal.verdict === "valid" && !appraisal.evidence.some(({ name, used }) => name === "list.crl" && used !== "endorsement");
    expect(silent || findingOf(appraisal, "snp/revocation")?.status === "pass", `byte ${at}`).toBe(false);
  }
});

test("lists beside nothing are held against their issuers", async () => {
  const { root } = await mintSet();
  const verdicts = async (der: Uint8Array) => {
    const appraisal = await judge([input("root.der", root), input("list.crl", der)]);
    return [appraisal.verdict, findingsOf(appraisal, "x509/revocation-list")[0]?.status];
  };
  expect(await verdicts(lists.current)).toEqual(["incomplete", "pass"]);
  expect(await verdicts(lists.stale)).toEqual(["incomplete", "warn"]);
  expect(await verdicts(lists.stranger)).toEqual(["incomplete", "info"]);
  expect(await verdicts(lists.bySomebody)).toEqual(["invalid", "fail"]);
});

test("another product’s list must be its issuer’s all the same", async () => {
  const { files } = await mintSet();
  const forged = await list({ product: "Genoa", signWith: await simulatorKey("ask") });
  const appraisal = await judge([...files, input("list.crl", forged)]);
  expect(appraisal.verdict).toBe("invalid");
  expect(findingOf(appraisal, "x509/revocation-list")).toMatchObject({ must: true, status: "fail" });
});

test("a broken list is fatal as a forged one is, beside evidence that holds and alone", async () => {
  const { files } = await mintSet();
  const broken = input("list.crl", lists.current.subarray(0, lists.current.length - 1));
  expect((await judge([...files, broken])).verdict).toBe("invalid");
  expect((await judge([broken])).verdict).toBe("invalid");
});

test("a list that counts is not called none where another leaves the key open", async () => {
  const { files } = await mintSet();
  const [clean, open] = [await list({}), await list({ revoked: [0] })];
  for (const both of [
    [clean, open],
    [open, clean],
  ]) {
    const finding = findingOf(await judge([...files, ...both.map((der, i) => input(`list${i}.crl`, der))]), "snp/revocation")!;
    expect(finding.status).toBe("missing");
    expect(finding.title).toBe("Nobody has shown that the VCEK is not revoked: one list leaves open what another does not name");
  }
});

test("a list that does not count is named beside one that does", async () => {
  const { files } = await mintSet();
  const lists = [await list({}), await list({ nextUpdate: "2026-11-02T00:00:00Z" })];
  const finding = findingOf(await judge([...files, ...lists.map((der, i) => input(`list${i}.crl`, der))]), "snp/revocation")!;
  expect(finding.status).toBe("pass");
  expect(finding.observed).toContain("one was current until 2026-11-02 00:00:00 UTC, and does not count");
});
