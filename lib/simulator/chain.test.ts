import { type Integer, fromBER } from "asn1js";
import { Certificate, CertificateRevocationList } from "pkijs";
import { describe, expect, test } from "vitest";
import { equalBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { importRsaPss, sha256, verify } from "@/lib/crypto/engine";
import { generateEcdsa, generateRsaPss } from "@/lib/crypto/sign";
import { SIMULATOR_ROOT_SPKI_SHA256 } from "@/lib/x509/simulated";
import { basicConstraints, keyUsage, pssAlgorithm } from "./certificate";
import { mintChain } from "./chain";
import { chainKeys, mintIntermediate, mintRoot, mintVek, SIMULATOR_ORGANIZATION, type ChainKind } from "./chain-certificates";
import { mintCrl } from "./crl";
import { integer } from "./der-writer";
import { simulatorKey } from "./keys";
import { PRODUCTS } from "./product";
import { simulatorRoot } from "./roots";

const KINDS: readonly ChainKind[] = ["vcek", "vlek"];
const CASES = PRODUCTS.flatMap((product) => KINDS.map((kind) => ({ product, kind })));
const KDS = "1.3.6.1.4.1.3704.1";

const parse = (der: Uint8Array) => Certificate.fromBER(der.slice().buffer);
const spkiOf = (der: Uint8Array) => new Uint8Array(parse(der).subjectPublicKeyInfo.toSchema().toBER());
const nameOf = (name: Certificate["subject"]) => name.typesAndValues.map(({ value }) => value.valueBlock.value as string);
const commonName = (name: Certificate["subject"]) => nameOf(name).at(-1);
const extension = (der: Uint8Array, oid: string) => {
  const found = parse(der).extensions?.find(({ extnID }) => extnID === oid);
  return found && toHex(found.extnValue.valueBlock.valueHexView);
};

async function signedBy(der: Uint8Array, spki: Uint8Array): Promise<boolean> {
  const certificate = parse(der);
  const key = await importRsaPss(spki, "SHA-384", 48);
  return verify(key, certificate.signatureValue.valueBlock.valueHexView, certificate.tbsView);
}

test("the marker of simulated evidence is the root's own fingerprint", async () => {
  const { spki } = await simulatorKey("root");
  expect(toHex(await sha256(spki))).toBe(SIMULATOR_ROOT_SPKI_SHA256);
  for (const product of PRODUCTS) expect(toHex(await sha256(spkiOf(simulatorRoot(product))))).toBe(SIMULATOR_ROOT_SPKI_SHA256);
});

describe.each(CASES)("the $kind chain of $product", ({ product, kind }) => {
  test("verifies link by link up to the pretend root", async () => {
    const { vek, intermediate, root } = await mintChain({ product, kind });
    expect(await signedBy(vek, spkiOf(intermediate))).toBe(true);
    expect(await signedBy(intermediate, spkiOf(root))).toBe(true);
    expect(await signedBy(root, spkiOf(root))).toBe(true);
    expect(await signedBy(vek, spkiOf(root))).toBe(false);
  });

  test("has AMD's names with the simulator in place of AMD", async () => {
    const { vek, intermediate, root } = await mintChain({ product, kind });
    const vlek = kind === "vlek";
    expect([vek, intermediate, root].map((der) => commonName(parse(der).subject))).toEqual([
      vlek ? "SEV-VLEK" : "SEV-VCEK",
      vlek ? `SEV-VLEK-${product}` : `SEV-${product}`,
      `ARK-${product}`,
    ]);
    for (const der of [vek, intermediate, root])
      expect(nameOf(parse(der).issuer).slice(0, -1)).toEqual(["Engineering", "US", "Santa Clara", "CA", SIMULATOR_ORGANIZATION]);
    expect(commonName(parse(vek).issuer)).toBe(commonName(parse(intermediate).subject));
  });

  test("gives authority to root and intermediate only", async () => {
    const { vek, intermediate, root } = await mintChain({ product, kind });
    expect([root, intermediate, vek].map((der) => extension(der, "2.5.29.19"))).toEqual(["30030101ff", "30060101ff020100", undefined]);
    expect([root, intermediate, vek].map((der) => extension(der, "2.5.29.15"))).toEqual(["03020106", "03020204", undefined]);
    expect([...new Uint8Array(parse(vek).serialNumber.valueBlock.valueHexView)]).toEqual([0]);
  });

  test("has the committed certificates' content if minted anew", async () => {
    const keys = await chainKeys(kind);
    const committed = await mintChain({ product, kind });
    const anew = [await mintRoot(product, keys), await mintIntermediate(product, kind, keys), await mintVek(product, kind, keys)];
    const before = [committed.root, committed.intermediate, committed.vek];
    anew.forEach((der, i) => expect(toHex(parse(der).tbsView)).toBe(toHex(parse(before[i]!).tbsView)));
  });
});

test("a VCEK of Milan carries its parts, a raw hwID of 64 bytes and no cspID", async () => {
  const hwId = Uint8Array.from({ length: 64 }, (_, i) => i);
  const { vek } = await mintChain({ product: "Milan", tcb: { bootLoader: 3, tee: 0, snp: 8, microcode: 0xd9 }, hwId });
  const suffixes = ["1", "2", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "4", "5"];
  expect(suffixes.map((suffix) => extension(vek, `${KDS}.${suffix}`))).toEqual([
    "020100",
    "16084d696c616e2d4230",
    "020103",
    "020100",
    "020108",
    ...Array<string>(4).fill("020100"),
    "020200d9",
    undefined,
    toHex(hwId),
    undefined,
  ]);
});

test("a VCEK of Turin has structVersion 1, an FMC, no spl4 and a hwID of 8 bytes", async () => {
  const { vek } = await mintChain({ product: "Turin" });
  expect(["1", "3.9", "3.4"].map((suffix) => extension(vek, `${KDS}.${suffix}`))).toEqual(["020101", "020101", undefined]);
  expect(extension(vek, `${KDS}.4`)).toHaveLength(16);
});

test("a VLEK has a cspID, no hwID, and is good for one year", async () => {
  const { vek } = await mintChain({ product: "Milan", kind: "vlek", cspId: "CN=cc" });
  expect([extension(vek, `${KDS}.5`), extension(vek, `${KDS}.4`)]).toEqual(["1605434e3d6363", undefined]);
  const { notBefore, notAfter } = parse(vek);
  expect(notAfter.value.getUTCFullYear() - notBefore.value.getUTCFullYear()).toBe(1);
});

test("both encodings of the signature algorithm can be chosen, inside and outside apart", async () => {
  expect([pssAlgorithm("short").length, pssAlgorithm("explicit").length]).toEqual([67, 72]);
  for (const algorithm of ["short", "explicit"] as const) {
    const { vek, intermediate } = await mintChain({ product: "Genoa", vek: { algorithm } });
    expect(await signedBy(vek, spkiOf(intermediate))).toBe(true);
    expect(toHex(vek)).toContain(toHex(pssAlgorithm(algorithm)));
  }
  const mixed = await mintChain({ product: "Genoa", vek: { algorithm: "short", outerAlgorithm: "explicit" } });
  for (const encoding of ["short", "explicit"] as const) expect(toHex(mixed.vek)).toContain(toHex(pssAlgorithm(encoding)));
});

test("any field of a certificate can be made wrong", async () => {
  const { vek, intermediate } = await mintChain({
    product: "Genoa",
    vek: {
      serial: 7,
      notBefore: "2020-01-01T00:00:00Z",
      notAfter: "2051-01-01T00:00:00Z",
      subject: { commonName: "SEV-OTHER" },
      extensions: { [`${KDS}.4`]: null, [`${KDS}.3.3`]: integer(99), "1.2.3": { value: integer(1), critical: true } },
    },
    intermediate: { extensions: { "2.5.29.19": basicConstraints(false).value, "2.5.29.15": keyUsage("digitalSignature").value } },
  });
  const certificate = parse(vek);
  expect(certificate.serialNumber.valueBlock.valueDec).toBe(7);
  expect(certificate.notAfter.value.toISOString()).toBe("2051-01-01T00:00:00.000Z");
  expect(commonName(certificate.subject)).toBe("SEV-OTHER");
  expect([extension(vek, `${KDS}.4`), extension(vek, `${KDS}.3.3`)]).toEqual([undefined, "020163"]);
  expect(certificate.extensions?.at(-1)).toMatchObject({ extnID: "1.2.3", critical: true });
  expect([extension(intermediate, "2.5.29.19"), extension(intermediate, "2.5.29.15")]).toEqual(["3000", "03020780"]);
});

test("a stranger's root can sign under the same names, and is told by its key", async () => {
  const stranger = await generateRsaPss(2048);
  const own = await generateEcdsa();
  const { vek, intermediate, root } = await mintChain({ product: "Milan", keys: { root: stranger, vek: own } });
  expect(await signedBy(intermediate, stranger.spki)).toBe(true);
  expect(await signedBy(intermediate, spkiOf(simulatorRoot("Milan")))).toBe(false);
  expect(toHex(await sha256(spkiOf(root)))).not.toBe(SIMULATOR_ROOT_SPKI_SHA256);
  expect(equalBytes(spkiOf(vek), own.spki)).toBe(true);
});

test("a revocation list parses and is signed by the pretend root", async () => {
  const der = await mintCrl({
    product: "Milan",
    thisUpdate: "2026-01-01T00:00:00Z",
    nextUpdate: "2027-01-01T00:00:00Z",
    revoked: [0x010001],
  });
  const crl = new CertificateRevocationList({ schema: fromBER(der.slice().buffer).result });
  expect(crl.revokedCertificates?.map(({ userCertificate }) => (userCertificate as Integer).valueBlock.valueDec)).toEqual([0x010001]);
  const key = await importRsaPss((await simulatorKey("root")).spki, "SHA-384", 48);
  expect(await verify(key, crl.signatureValue.valueBlock.valueHexView, crl.tbsView)).toBe(true);
});
