import { beforeAll, describe, expect, test } from "vitest";
import { EvidenceError } from "@/lib/bytes/errors";
import { generateEcdsa, sign, type SigningKey } from "@/lib/crypto/sign";
import type { Curve } from "@/lib/crypto/engine";
import { nameBytes } from "@/lib/simulator/certificate";
import { mintChain, type Chain } from "@/lib/simulator/chain";
import { fullName } from "@/lib/simulator/chain-certificates";
import { bitString, explicit, integer, oid, sequence, time } from "@/lib/simulator/der-writer";
import { AMD_ANCHORS, anchorSpki } from "./anchors";
import { parseCertificate, type Certificate } from "./certificate";
import { ecdsaFromDer, issuedBy, KeyCache, validAt } from "./issued";

const ECDSA_OID = { "P-256": "1.2.840.10045.4.3.2", "P-384": "1.2.840.10045.4.3.3" } as const;

let chain: Chain;
const keys = new KeyCache();
beforeAll(async () => {
  chain = await mintChain({ product: "Turin" });
});

const number = (data: Uint8Array) => integer(data.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n));

/** A certificate signed with ECDSA, as Intel's and AWS's are. */
async function mintEcdsa(key: SigningKey, curve: Curve): Promise<Uint8Array> {
  const algorithm = sequence(oid(ECDSA_OID[curve]));
  const name = nameBytes(fullName("Test"));
  const validity = sequence(time("2020-01-01T00:00:00Z"), time("2050-01-01T00:00:00Z"));
  const tbs = sequence(explicit(0, integer(2)), integer(1), algorithm, name, validity, name, key.spki);
  const raw = await sign(key, tbs);
  const [r, s] = [raw.subarray(0, raw.length / 2), raw.subarray(raw.length / 2)];
  return sequence(tbs, algorithm, bitString(sequence(number(r), number(s))));
}

const parsedOrNull = (der: Uint8Array): Certificate | null => {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
};

/** Bits of a certificate that can be flipped without its issuer noticing. */
async function freeBits(der: Uint8Array, issuerSpki: Uint8Array): Promise<string[]> {
  const free: string[] = [];
  for (let at = 0; at < der.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const damaged = der.slice();
      damaged[at]! ^= 1 << bit;
      const certificate = parsedOrNull(damaged);
      if (certificate && (await issuedBy(certificate, issuerSpki, keys))) free.push(`${at}.${bit}`);
    }
  return free;
}

describe("RSA-PSS", () => {
  test("each certificate of a chain is by the one above, and by no other", async () => {
    const [vek, ask, root] = [chain.vek, chain.intermediate, chain.root].map(parseCertificate) as [Certificate, Certificate, Certificate];
    expect(await issuedBy(vek, ask.spki, keys)).toBe(true);
    expect(await issuedBy(ask, root.spki, keys)).toBe(true);
    expect(await issuedBy(root, root.spki, keys)).toBe(true);
    expect(await issuedBy(vek, root.spki, keys)).toBe(false);
    expect(await issuedBy(vek, vek.spki, keys)).toBe(false);
    for (const anchor of AMD_ANCHORS) expect(await issuedBy(ask, anchorSpki(anchor), keys)).toBe(false);
  });

  test("no bit of a VCEK can be flipped", async () => {
    expect(await freeBits(chain.vek, parseCertificate(chain.intermediate).spki)).toEqual([]);
  });

  test("a salt length the signature does not have is no signature", async () => {
    const vek = parseCertificate(chain.vek);
    const other = { ...vek, signatureAlgorithm: { ...vek.signatureAlgorithm, saltLength: 32 } } as Certificate;
    expect(await issuedBy(other, parseCertificate(chain.intermediate).spki, keys)).toBe(false);
  });

  test("SHA-1, a mask of another hash and another trailer count as no signature", async () => {
    const vek = parseCertificate(chain.vek);
    const { spki } = parseCertificate(chain.intermediate);
    for (const change of [{ hash: "SHA-1" }, { mgfHash: "SHA-256" }, { trailerField: 2 }])
      expect(await issuedBy({ ...vek, signatureAlgorithm: { ...vek.signatureAlgorithm, ...change } } as Certificate, spki, keys)).toBe(
        false,
      );
  });
});

describe.each(["P-256", "P-384"] as const)("ECDSA on %s", (curve) => {
  test("a certificate is by its key, and no bit of it can be flipped", async () => {
    const key = await generateEcdsa(curve);
    const der = await mintEcdsa(key, curve);
    const certificate = parseCertificate(der);
    expect(certificate.signatureAlgorithm.type).toBe("ecdsa");
    expect(await issuedBy(certificate, key.spki, keys)).toBe(true);
    expect(await issuedBy(certificate, (await generateEcdsa(curve)).spki, keys)).toBe(false);
    expect(await issuedBy(certificate, parseCertificate(chain.root).spki, keys)).toBe(false);
    expect(await freeBits(der, key.spki)).toEqual([]);
  });

  test("a signature that does not fit the curve, or is not strict DER, is none", () => {
    const size = curve === "P-256" ? 32 : 48;
    expect(ecdsaFromDer(sequence(integer(1), integer(2)), curve)).toHaveLength(2 * size);
    expect(ecdsaFromDer(sequence(integer(1n << BigInt(8 * size)), integer(2)), curve)).toBeNull();
    expect(ecdsaFromDer(sequence(integer(1), integer(2), integer(3)), curve)).toBeNull();
    expect(ecdsaFromDer(Uint8Array.of(0x30, 6, 2, 1, 0x80, 2, 1, 1), curve)).toBeNull();
    expect(ecdsaFromDer(new Uint8Array(0), curve)).toBeNull();
  });
});

test("a broken issuer key issues nothing", async () => {
  const vek = parseCertificate(chain.vek);
  for (const spki of [new Uint8Array(0), Uint8Array.of(0x30, 0), chain.vek, vek.spki]) expect(await issuedBy(vek, spki, keys)).toBe(false);
});

test("validity includes both of its ends", () => {
  const cert = { notBefore: 1000, notAfter: 5000 };
  expect([999, 1000, 5000, 5001].map((at) => validAt(cert, at))).toEqual(["not-yet", "valid", "valid", "expired"]);
});
