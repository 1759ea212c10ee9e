import { equalBytes } from "@/lib/bytes/bytes";
import { fromHex } from "@/lib/bytes/hex";

/** Hash functions a signature may use here. SHA-1 is left out on purpose. */
export type SignatureHash = "SHA-256" | "SHA-384" | "SHA-512";
export type Curve = "P-256" | "P-384";

/** A public key with everything a verification needs. Made by the `import…` functions only. */
export interface VerifyKey {
  readonly key: CryptoKey;
  readonly algorithm: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

export interface Verification {
  readonly key: VerifyKey | null;
  readonly signature: Uint8Array;
  readonly data: Uint8Array;
}

/** SubjectPublicKeyInfo of an uncompressed point, up to the point itself: the only DER encoding there is (RFC 5480). */
const EC_PREFIX: Record<Curve, Uint8Array> = {
  "P-256": fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200")!,
  "P-384": fromHex("3076301006072a8648ce3d020106052b81040022036200")!,
};
const COORDINATE_BYTES: Record<Curve, number> = { "P-256": 32, "P-384": 48 };

/** An RSA key of 8192 bits with its frame; a larger one costs more time than an answer is worth. */
const MAX_RSA_SPKI_BYTES = 1100;

/** Verifications under way at once: fewer leave Node's thread pool idle, more gain nothing. */
const IN_FLIGHT = 32;

export const sha256 = (data: Uint8Array): Promise<Uint8Array> => digest("SHA-256", data);
export const sha384 = (data: Uint8Array): Promise<Uint8Array> => digest("SHA-384", data);
export const sha512 = (data: Uint8Array): Promise<Uint8Array> => digest("SHA-512", data);

/**
 * An RSA key for RSASSA-PSS with MGF1 over the same hash (RFC 8017 §8.1).
 * @param spki SubjectPublicKeyInfo, DER, algorithm rsaEncryption
 * @param saltLength in bytes
 * @returns null if the bytes are no usable RSA key
 */
export async function importRsaPss(spki: Uint8Array, hash: SignatureHash, saltLength: number): Promise<VerifyKey | null> {
  const key = await importRsa(spki, "RSA-PSS", hash);
  return key && { key, algorithm: { name: "RSA-PSS", saltLength } };
}

/** An RSA key for RSASSA-PKCS1-v1_5 (RFC 8017 §8.2); null as for {@link importRsaPss}. */
export async function importRsaPkcs1(spki: Uint8Array, hash: SignatureHash): Promise<VerifyKey | null> {
  const key = await importRsa(spki, "RSASSA-PKCS1-v1_5", hash);
  return key && { key, algorithm: { name: "RSASSA-PKCS1-v1_5" } };
}

/**
 * An EC key for ECDSA with signatures as r‖s.
 * @param spki SubjectPublicKeyInfo, DER, uncompressed point
 * @returns null if the bytes are anything else or the point is not on the curve
 */
export async function importEcdsa(spki: Uint8Array, curve: Curve, hash: SignatureHash): Promise<VerifyKey | null> {
  const point = ecPoint(spki, curve);
  return point && importEcdsaPoint(point, curve, hash);
}

/**
 * An EC key from its point alone; in Node four times as fast to import as the whole SubjectPublicKeyInfo.
 * @param point 0x04 ‖ x ‖ y, 65 or 97 bytes
 * @returns null if it is not a point on the curve
 */
export async function importEcdsaPoint(point: Uint8Array, curve: Curve, hash: SignatureHash): Promise<VerifyKey | null> {
  if (point.length !== 1 + 2 * COORDINATE_BYTES[curve] || point[0] !== 4) return null;
  const algorithm = { name: "ECDSA", namedCurve: curve };
  const key = await orNull(crypto.subtle.importKey("raw", plain(point), algorithm, false, ["verify"]));
  return key && { key, algorithm: { name: "ECDSA", hash } };
}

/** SubjectPublicKeyInfo of an EC point, without a check that it lies on the curve. */
export function ecSpki(point: Uint8Array, curve: Curve): Uint8Array {
  const spki = new Uint8Array(EC_PREFIX[curve].length + point.length);
  spki.set(EC_PREFIX[curve]);
  spki.set(point, EC_PREFIX[curve].length);
  return spki;
}

/**
 * True if `signature` over `data` is by `key`; never throws for any bytes.
 * @param signature RSA: as long as the modulus. ECDSA: r‖s, big-endian, 64 or 96 bytes
 */
export async function verify(key: VerifyKey | null, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  if (!key) return false;
  const good = await orNull(crypto.subtle.verify(key.algorithm, key.key, plain(signature), plain(data)));
  return good === true;
}

/** Answers of {@link verify} in the order of `items`, {@link IN_FLIGHT} at a time. */
export async function verifyBatch(items: readonly Verification[]): Promise<boolean[]> {
  const answers = new Array<boolean>(items.length).fill(false);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      const { key, signature, data } = items[at]!;
      answers[at] = await verify(key, signature, data);
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, items.length) }, lane));
  return answers;
}

async function digest(hash: SignatureHash, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, plain(data)));
}

async function importRsa(spki: Uint8Array, name: string, hash: SignatureHash): Promise<CryptoKey | null> {
  if (spki.length > MAX_RSA_SPKI_BYTES) return null;
  return orNull(crypto.subtle.importKey("spki", plain(spki), { name, hash }, false, ["verify"]));
}

function ecPoint(spki: Uint8Array, curve: Curve): Uint8Array | null {
  const prefix = EC_PREFIX[curve];
  return equalBytes(spki.subarray(0, prefix.length), prefix) ? spki.subarray(prefix.length) : null;
}

/** Engines refuse unusable keys with exceptions of many names; every one of them means "no key". */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}

/** WebCrypto takes no shared memory; evidence is never held in any. */
const plain = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;
