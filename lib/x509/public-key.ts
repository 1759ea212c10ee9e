import { derBitOctets, derNull, derOid, derUnsigned, inside, readDer, TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import type { Curve } from "@/lib/crypto/engine";
import { readIdentifier } from "./algorithm";

export type PublicKey =
  | { readonly type: "rsa"; readonly bits: number; readonly exponent: number }
  /** `point` is 0x04 ‖ x ‖ y; not checked to lie on the curve. */
  | { readonly type: "ec"; readonly curve: Curve; readonly point: Uint8Array }
  | { readonly type: "other"; readonly oid: string };

const RSA_ENCRYPTION = "1.2.840.113549.1.1.1";
const EC_PUBLIC_KEY = "1.2.840.10045.2.1";
const CURVES: Record<string, Curve> = { "1.2.840.10045.3.1.7": "P-256", "1.3.132.0.34": "P-384" };
const POINT_BYTES: Record<Curve, number> = { "P-256": 65, "P-384": 97 };

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). Unknown algorithms and curves are `other`. @throws EvidenceError */
export function readPublicKey(spki: DerValue): PublicKey {
  const what = "public key";
  const reader = inside(spki);
  const { oid, parameters } = readIdentifier(reader.expect(TAG.sequence, what), what);
  const bits = reader.expect(TAG.bitString, what);
  reader.end(what);
  const octets = derBitOctets(bits, what);
  if (oid === RSA_ENCRYPTION) {
    derNull(parameters.next(what), what);
    parameters.end(what);
    return readRsa(octets, bits.contentOffset + 1);
  }
  if (oid !== EC_PUBLIC_KEY || parameters.peek() !== TAG.oid) return { type: "other", oid };
  const curveOid = derOid(parameters.next(what), what);
  parameters.end(what);
  const curve = CURVES[curveOid];
  return curve ? readPoint(octets, curve, bits.contentOffset + 1) : { type: "other", oid: curveOid };
}

/** As {@link readPublicKey}, from the bytes of a SubjectPublicKeyInfo alone. */
export const parsePublicKey = (spki: Uint8Array): PublicKey => readPublicKey(readDer(spki, TAG.sequence, "public key"));

/** In words: "RSA 4096", "EC P-384". */
export function publicKeyText(key: PublicKey): string {
  switch (key.type) {
    case "rsa":
      return `RSA ${key.bits}`;
    case "ec":
      return `EC ${key.curve}`;
    case "other":
      return `algorithm ${key.oid}`;
  }
}

function readRsa(octets: Uint8Array, offset: number): PublicKey {
  const reader = inside(readDer(octets, TAG.sequence, "RSA key", offset));
  const modulus = derUnsigned(reader.expect(TAG.integer, "RSA modulus"), "RSA modulus");
  const exponent = derUnsigned(reader.expect(TAG.integer, "RSA exponent"), "RSA exponent");
  reader.end("RSA key");
  if (exponent.length > 6) throw new EvidenceError("bad-value", `RSA exponent of ${exponent.length} bytes`, offset);
  const top = 32 - Math.clz32(modulus[0]!);
  return { type: "rsa", bits: (modulus.length - 1) * 8 + top, exponent: exponent.reduce((sum, o) => sum * 256 + o, 0) };
}

function readPoint(octets: Uint8Array, curve: Curve, offset: number): PublicKey {
  if (octets[0] !== 4 || octets.length !== POINT_BYTES[curve])
    throw new EvidenceError(
      "bad-value",
      `EC point on ${curve} needs 0x04 and ${POINT_BYTES[curve] - 1} bytes, got ${octets.length} bytes`,
      offset,
    );
  return { type: "ec", curve, point: octets };
}
