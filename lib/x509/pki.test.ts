import * as pkijs from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { generateRsaPss } from "@/lib/crypto/sign";
import { authorityKeyId, basicConstraints, keyUsage, mintCertificate, subjectKeyId } from "@/lib/simulator/certificate";
import { mintChain, type Chain } from "@/lib/simulator/chain";
import { fullName, type CertificateChanges } from "@/lib/simulator/chain-certificates";
import { utf8String } from "@/lib/simulator/der-writer";
import { parseCertificate } from "./certificate";
import { nameText } from "./name";
import { certificateDetails, verifyPath } from "./pki";

const CONSTRAINTS = "2.5.29.19";
const USAGE = "2.5.29.15";
const AT = Date.parse("2026-06-01T00:00:00Z");
let vcek: Chain;
let vlek: Chain;
beforeAll(async () => {
  vcek = await mintChain({ product: "Milan" });
  vlek = await mintChain({ product: "Genoa", kind: "vlek" });
});

const theirs = (der: Uint8Array) => pkijs.Certificate.fromBER(Uint8Array.from(der));

test("both readers see the same in minted certificates", () => {
  for (const der of [...Object.values(vcek), ...Object.values(vlek)]) {
    const [ours, other] = [parseCertificate(der), theirs(der)];
    expect(ours.serial).toBe(toHex(other.serialNumber.valueBlock.valueHexView));
    expect(ours.notBefore).toBe(other.notBefore.value.getTime());
    expect(ours.notAfter).toBe(other.notAfter.value.getTime());
    expect(toHex(ours.tbs)).toBe(toHex(other.tbsView));
    expect(ours.subject.flat().map(({ oid, text }) => [oid, text])).toEqual(
      other.subject.typesAndValues.map(({ type, value }) => [String(type), String(value.valueBlock.value)]),
    );
    expect([...ours.extensions].map(([oid, { critical, value }]) => [oid, critical, toHex(value)])).toEqual(
      other.extensions!.map(({ extnID, critical, extnValue }) => [extnID, critical, toHex(extnValue.valueBlock.valueHexView)]),
    );
  }
});

test("details are plain text with AMD’s extensions in words", async () => {
  const details = await certificateDetails(vcek.vek);
  expect(details).toMatchObject({
    serial: "00",
    notBefore: "2026-01-01T00:00:00.000Z",
    key: "EC P-384",
    signatureAlgorithm: "RSASSA-PSS, SHA-384, salt 48",
  });
  expect(details.subject).toBe(nameText(parseCertificate(vcek.vek).subject));
  const values = Object.fromEntries(details.extensions.map(({ name, value }) => [name, value]));
  expect(values.productName1).toBe("Milan-B0");
  expect(values.blSPL).toMatch(/^\d+$/);
  expect(values.hwID).toMatch(/^[0-9a-f]{128}$/);
  expect(structuredClone(details)).toEqual(details);
  const ask = Object.fromEntries((await certificateDetails(vcek.intermediate)).extensions.map(({ name, value }) => [name, value]));
  expect(ask).toMatchObject({ basicConstraints: "authority, path length 0", keyUsage: "keyCertSign" });
  expect(ask.cRLDistributionPoints).toMatch(/^https:/);
  expect(ask.authorityKeyIdentifier).toMatch(/^[0-9a-f]{40}$/);
});

describe("paths", () => {
  test("a path to a root holds, whatever the order of the rest", async () => {
    expect(await verifyPath([vcek.vek, vcek.intermediate], [vcek.root], AT)).toMatchObject({ ok: true });
    expect(await verifyPath([vlek.vek, vcek.intermediate, vlek.root, vlek.intermediate, vlek.vek], [vlek.root], AT)).toMatchObject({
      ok: true,
    });
    expect(await verifyPath([vcek.root], [vcek.root], AT)).toMatchObject({ ok: true });
  });

  test("without the intermediate, a root, or the right root there is none", async () => {
    expect(await verifyPath([vcek.vek], [vcek.root], AT)).toMatchObject({ ok: false, message: expect.stringContaining("no path leads") });
    expect(await verifyPath([vcek.vek, vcek.intermediate, vcek.root], [], AT)).toMatchObject({ ok: false });
    expect(await verifyPath([vcek.vek, vcek.intermediate], [vlek.root], AT)).toMatchObject({ ok: false });
    expect(await verifyPath([], [vcek.root], AT)).toMatchObject({ ok: false });
  });

  test("dates are those of the instant asked for", async () => {
    for (const at of ["2025-12-31T23:59:59Z", "2033-01-01T00:00:01Z"])
      expect(await verifyPath([vcek.vek, vcek.intermediate], [vcek.root], Date.parse(at))).toMatchObject({ ok: false });
    expect(await verifyPath([vcek.root], [vcek.root], Date.parse("2060-01-01T00:00:00Z"))).toMatchObject({ ok: false });
  });

  test("damaged certificates are an answer, not an exception", async () => {
    expect(await verifyPath([vcek.vek.subarray(1)], [vcek.root], AT)).toMatchObject({ ok: false });
    expect(await verifyPath(new Array<Uint8Array>(17).fill(vcek.vek), [], AT)).toMatchObject({ ok: false });
  });

  test("certificates that sign each other in a circle lead nowhere", async () => {
    const [a, b] = [await generateRsaPss(2048), await generateRsaPss(2048)];
    const ids = { a: new Uint8Array(20).fill(1), b: new Uint8Array(20).fill(2) };
    const mint = (subject: "a" | "b", issuer: "a" | "b") =>
      mintCertificate({
        version: 2,
        serial: 1,
        subject: fullName(subject),
        issuer: fullName(issuer),
        notBefore: "2024-01-01T00:00:00Z",
        notAfter: "2030-01-01T00:00:00Z",
        publicKey: (subject === "a" ? a : b).spki,
        extensions: [subjectKeyId(ids[subject]), authorityKeyId(ids[issuer]), basicConstraints(true), keyUsage("keyCertSign")],
        algorithm: "short",
        signWith: issuer === "a" ? a : b,
      });
    expect(await verifyPath([await mint("a", "b"), await mint("b", "a")], [vcek.root], AT)).toMatchObject({ ok: false });
  });

  test.each<[string, CertificateChanges["extensions"]]>([
    ["is no authority", { [CONSTRAINTS]: basicConstraints(false) }],
    ["may not sign certificates", { [USAGE]: keyUsage("cRLSign") }],
    ["says nothing of authority", { [CONSTRAINTS]: null, [USAGE]: null }],
    ["has a critical extension nobody knows", { "1.2.3.4": { critical: true, value: utf8String("x") } }],
  ])("an intermediate that %s carries no path", async (_what, extensions) => {
    const chain = await mintChain({ product: "Milan", intermediate: { extensions } });
    expect(await verifyPath([chain.vek, chain.intermediate], [chain.root], AT)).toMatchObject({ ok: false });
  });
});
