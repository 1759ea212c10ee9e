import { derUnsigned, inside, readDer, TAG } from "@/lib/bytes/der";
import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import {
  importEcdsaPoint,
  importRsaPkcs1,
  importRsaPss,
  verify,
  type Curve,
  type SignatureHash,
  type VerifyKey,
} from "@/lib/crypto/engine";
import { algorithmText, type SignatureAlgorithm } from "./algorithm";
import { parsePublicKey, type PublicKey } from "./public-key";

/** What certificates and revocation lists have in common: some bytes, and a signature over them. */
export interface Signed {
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
}

const MAX_KEYS = 1024;
const COORDINATE_BYTES: Record<Curve, number> = { "P-256": 32, "P-384": 48 };

/**
 * Keys imported and signatures checked in one run; hand the same one to every call. A signature is remembered with the
 * object it was read into, so that a certificate used for a million reports is checked once.
 */
export class KeyCache {
  private readonly keys = new Map<string, Promise<VerifyKey | null>>();
  private readonly checked = new WeakMap<Signed, { readonly spki: Uint8Array; readonly holds: Promise<boolean> }[]>();
  /** The same by the very bytes, so that they need not be spelled out to be found. */
  private readonly keysOf = new WeakMap<Uint8Array, Map<string, Promise<VerifyKey | null>>>();
  private readonly leafKeys = new WeakMap<object, Promise<VerifyKey | null>>();

  /** The outcome of `check` for this object and key, checked once. */
  once(signed: Signed, spki: Uint8Array, check: () => Promise<boolean>): Promise<boolean> {
    const known = this.checked.get(signed) ?? [];
    const before = known.find((entry) => entry.spki === spki || equalBytes(entry.spki, spki));
    if (before) return before.holds;
    const holds = check();
    this.checked.set(signed, [...known, { spki, holds }]);
    return holds;
  }

  /** The key of one certificate, imported once for as long as the certificate is kept. */
  leaf(certificate: object, make: () => Promise<VerifyKey | null>): Promise<VerifyKey | null> {
    const key = this.leafKeys.get(certificate) ?? make();
    this.leafKeys.set(certificate, key);
    return key;
  }

  get(spki: Uint8Array, algorithm: string, make: () => Promise<VerifyKey | null>): Promise<VerifyKey | null> {
    const near = this.keysOf.get(spki) ?? new Map<string, Promise<VerifyKey | null>>();
    const key = near.get(algorithm) ?? this.byContent(spki, algorithm, make);
    near.set(algorithm, key);
    this.keysOf.set(spki, near);
    return key;
  }

  private byContent(spki: Uint8Array, algorithm: string, make: () => Promise<VerifyKey | null>): Promise<VerifyKey | null> {
    const id = `${algorithm}:${latin1(spki)}`;
    const known = this.keys.get(id);
    if (known) return known;
    // Issuers are few; whoever sends a thousand gains nothing by having them kept.
    if (this.keys.size >= MAX_KEYS) this.keys.clear();
    const key = make();
    this.keys.set(id, key);
    return key;
  }
}

/**
 * True if the signature of `signed` is by the key `issuerSpki` (SubjectPublicKeyInfo, DER). Says nothing of names, dates, or whether that key may issue.
 * RSASSA-PSS (mask of the same hash), RSASSA-PKCS1-v1_5 and ECDSA on P-256 and P-384; SHA-1 counts as no signature.
 */
export function issuedBy(signed: Signed, issuerSpki: Uint8Array, cache: KeyCache): Promise<boolean> {
  return cache.once(signed, issuerSpki, () => checkSignature(signed, issuerSpki, cache));
}

async function checkSignature(signed: Signed, issuerSpki: Uint8Array, cache: KeyCache): Promise<boolean> {
  const { signatureAlgorithm, tbs } = signed;
  const publicKey = readKey(issuerSpki);
  const signature = publicKey && rawSignature(signed, publicKey);
  if (!publicKey || !signature) return false;
  const key = await cache.get(issuerSpki, algorithmText(signatureAlgorithm), () => importFor(signatureAlgorithm, publicKey, issuerSpki));
  return verify(key, signature, tbs);
}

export type Validity = "valid" | "expired" | "not-yet";

/** Whether the instant `ms` (since 1970) lies in the certificate's validity, both ends included. */
export function validAt(cert: { readonly notBefore: number; readonly notAfter: number }, ms: number): Validity {
  if (ms < cert.notBefore) return "not-yet";
  return ms <= cert.notAfter ? "valid" : "expired";
}

/**
 * An ECDSA signature from its DER form (RFC 3279 §2.2.3) to r‖s.
 * @returns null if it is not strict DER of two numbers that fit the curve
 */
export function ecdsaFromDer(der: Uint8Array, curve: Curve): Uint8Array | null {
  const size = COORDINATE_BYTES[curve];
  return orNull(() => {
    const reader = inside(readDer(der, TAG.sequence, "ECDSA signature"));
    const r = derUnsigned(reader.expect(TAG.integer, "r"), "r");
    const s = derUnsigned(reader.expect(TAG.integer, "s"), "s");
    reader.end("ECDSA signature");
    if (r.length > size || s.length > size) return null;
    const raw = new Uint8Array(2 * size);
    raw.set(r, size - r.length);
    raw.set(s, 2 * size - s.length);
    return raw;
  });
}

function rawSignature({ signatureAlgorithm, signature }: Signed, key: PublicKey): Uint8Array | null {
  if (signatureAlgorithm.type !== "ecdsa") return signature;
  return key.type === "ec" ? ecdsaFromDer(signature, key.curve) : null;
}

async function importFor(algorithm: SignatureAlgorithm, key: PublicKey, spki: Uint8Array): Promise<VerifyKey | null> {
  if (algorithm.type === "other" || algorithm.hash === "SHA-1") return null;
  const hash: SignatureHash = algorithm.hash;
  if (key.type === "ec") return algorithm.type === "ecdsa" ? importEcdsaPoint(key.point, key.curve, hash) : null;
  if (key.type !== "rsa") return null;
  if (algorithm.type === "rsa-pkcs1") return importRsaPkcs1(spki, hash);
  if (algorithm.type !== "rsa-pss" || algorithm.mgfHash !== hash || algorithm.trailerField !== 1) return null;
  return importRsaPss(spki, hash, algorithm.saltLength);
}

const publicKeys = new WeakMap<Uint8Array, PublicKey | null>();

/** Read once for as long as these very bytes are kept: an issuer’s key is asked for with each certificate it signed. */
function readKey(spki: Uint8Array): PublicKey | null {
  const known = publicKeys.get(spki);
  if (known !== undefined) return known;
  const key = orNull(() => parsePublicKey(spki));
  publicKeys.set(spki, key);
  return key;
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

function latin1(data: Uint8Array): string {
  let text = "";
  for (const octet of data) text += String.fromCharCode(octet);
  return text;
}
