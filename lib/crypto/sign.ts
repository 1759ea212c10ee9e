import type { Curve, SignatureHash } from "./engine";

/** A private key of the simulator, with what it signs by. */
export interface SigningKey {
  readonly key: CryptoKey;
  readonly algorithm: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  /** SubjectPublicKeyInfo of its public half, DER. */
  readonly spki: Uint8Array;
}

/** What AMD's certificates are signed with: RSASSA-PSS, SHA-384, salt of 48 bytes. */
const PSS_HASH: SignatureHash = "SHA-384";
const PSS_SALT_BYTES = 48;

const rsaPss = { name: "RSA-PSS", hash: PSS_HASH };
const ecdsa = (curve: Curve) => ({ name: "ECDSA", namedCurve: curve });
const curveHash: Record<Curve, SignatureHash> = { "P-256": "SHA-256", "P-384": "SHA-384" };

/** A new RSA key with exponent 65537; 4096 bits take seconds. */
export async function generateRsaPss(bits = 4096): Promise<SigningKey> {
  const algorithm = { ...rsaPss, modulusLength: bits, publicExponent: Uint8Array.of(1, 0, 1) };
  return fromPair(await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]), pssSigning);
}

/** A new EC key; it signs with the hash of its curve's size. */
export async function generateEcdsa(curve: Curve = "P-384"): Promise<SigningKey> {
  return fromPair(await crypto.subtle.generateKey(ecdsa(curve), true, ["sign", "verify"]), ecdsaSigning(curve));
}

/** @throws DOMException if the key is unusable: private keys here are our own, never input */
export async function importRsaPssPrivate(pkcs8: Uint8Array): Promise<SigningKey> {
  const key = await crypto.subtle.importKey("pkcs8", plain(pkcs8), rsaPss, true, ["sign"]);
  return { key, algorithm: pssSigning, spki: await publicHalf(key, rsaPss) };
}

/** As {@link importRsaPssPrivate}. */
export async function importEcdsaPrivate(pkcs8: Uint8Array, curve: Curve = "P-384"): Promise<SigningKey> {
  const key = await crypto.subtle.importKey("pkcs8", plain(pkcs8), ecdsa(curve), true, ["sign"]);
  return { key, algorithm: ecdsaSigning(curve), spki: await publicHalf(key, ecdsa(curve)) };
}

/** As {@link importRsaPssPrivate}, from a JSON Web Key. */
export async function importRsaPssJwk(jwk: JsonWebKey): Promise<SigningKey> {
  const key = await crypto.subtle.importKey("jwk", jwk, rsaPss, true, ["sign"]);
  return { key, algorithm: pssSigning, spki: await publicHalf(key, rsaPss) };
}

/** As {@link importRsaPssJwk}. */
export async function importEcdsaJwk(jwk: JsonWebKey, curve: Curve = "P-384"): Promise<SigningKey> {
  const key = await crypto.subtle.importKey("jwk", jwk, ecdsa(curve), true, ["sign"]);
  return { key, algorithm: ecdsaSigning(curve), spki: await publicHalf(key, ecdsa(curve)) };
}

/** The private key as PKCS #8, DER. */
export async function exportPkcs8({ key }: SigningKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey("pkcs8", key));
}

/** Signature over `data`: RSASSA-PSS as long as the modulus, or ECDSA as r‖s, big-endian. */
export async function sign({ key, algorithm }: SigningKey, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, plain(data)));
}

const pssSigning = { name: "RSA-PSS", saltLength: PSS_SALT_BYTES };
const ecdsaSigning = (curve: Curve) => ({ name: "ECDSA", hash: curveHash[curve] });

async function fromPair(pair: CryptoKeyPair, algorithm: SigningKey["algorithm"]): Promise<SigningKey> {
  return { key: pair.privateKey, algorithm, spki: await exportSpki(pair.publicKey) };
}

async function publicHalf(key: CryptoKey, algorithm: RsaHashedImportParams | EcKeyImportParams): Promise<Uint8Array> {
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey("jwk", key);
  const jwk = kty === "RSA" ? { kty, n, e } : { kty, crv, x, y };
  return exportSpki(await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]));
}

async function exportSpki(key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey("spki", key));
}

const plain = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;
