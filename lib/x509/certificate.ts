import {
  contextTag,
  derBitOctets,
  derBits,
  type DerReader,
  derInteger,
  derSmallInteger,
  inside,
  readDer,
  TAG,
  type DerValue,
} from "@/lib/bytes/der";
import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { readSignatureAlgorithm, sameAlgorithm, type SignatureAlgorithm } from "./algorithm";
import {
  CERTIFICATE_EXTENSIONS,
  OID,
  readBasicConstraints,
  readKeyUsage,
  readWrappedExtensions,
  unhandledCritical,
  type BasicConstraints,
  type Extension,
} from "./extensions";
import { nameText, readName, type Name } from "./name";
import { readPublicKey, type PublicKey } from "./public-key";
import { readTime } from "./time";

export { commonName, nameText } from "./name";

/** One X.509 certificate as it says of itself; all byte fields are views on `der`. RFC 5280 §4.1. */
export interface Certificate {
  readonly der: Uint8Array;
  /** TBSCertificate: what is signed. */
  readonly tbs: Uint8Array;
  /** SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly version: 1 | 2 | 3;
  /** Lower-case hex without a leading zero octet; `00` for zero, a leading `-` for a negative one. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly issuerDer: Uint8Array;
  readonly subjectDer: Uint8Array;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  /** Milliseconds since 1970; the certificate still holds at that instant. */
  readonly notAfter: number;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly publicKey: PublicKey;
  readonly basicConstraints: BasicConstraints | null;
  /** Bits of `KEY_USAGE`, null without the extension. */
  readonly keyUsage: number | null;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** OIDs of critical extensions that nothing here weighs. */
  readonly unhandledCritical: readonly string[];
}

export const MAX_CERTIFICATE_BYTES = 64 * 1024;
const MAX_SERIAL_BYTES = 32;
const HANDLED = [OID.basicConstraints, OID.keyUsage];

/** True if `data` begins as a version 3 certificate does; cheap, and says nothing of the rest. */
export function looksLikeCertificate(data: Uint8Array): boolean {
  const at = afterHeader(data, 0);
  const version = at === null ? null : afterHeader(data, at);
  return version !== null && data[version] === contextTag(0) && data[version + 1] === 3 && data[version + 2] === TAG.integer;
}

const MAX_REMEMBERED = 256;
const remembered = new Map<number, Certificate>();

/**
 * As {@link parseCertificate}; the same bytes give the same object for as long as they are among the last few hundred
 * read, so that what was checked of it need not be checked again. Keeps a copy of the bytes, never the caller's buffer.
 */
export function parseCertificateOnce(der: Uint8Array): Certificate {
  const place = placeOf(der);
  const known = remembered.get(place);
  if (known && equalBytes(known.der, der)) return known;
  const certificate = parseCertificate(der.slice());
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(place, certificate);
  return certificate;
}

/** The end of the signature: as good as random, in a table whose hits are compared byte for byte. */
function placeOf(der: Uint8Array): number {
  const at = der.length - 4;
  return at < 0 ? at : (der[at]! << 24) | (der[at + 1]! << 16) | (der[at + 2]! << 8) | der[at + 3]!;
}

/**
 * Reads a certificate strictly, without judging it.
 * @param der the certificate and nothing after it, at most 64 KiB
 * @throws EvidenceError `limit`, `truncated`, `trailing-bytes`, `bad-length`, `bad-value`, `bad-encoding`
 */
export function parseCertificate(der: Uint8Array): Certificate {
  const outer = open(der);
  const tbs = outer.expect(TAG.sequence, "TBSCertificate");
  const algorithm = outer.expect(TAG.sequence, "signature algorithm");
  const signature = outer.expect(TAG.bitString, "signature");
  outer.end("certificate");
  const { innerAlgorithm, ...body } = readBody(tbs);
  const signatureAlgorithm = readSignatureAlgorithm(algorithm, "signature");
  if (!sameAlgorithm(signatureAlgorithm, innerAlgorithm))
    throw new EvidenceError("bad-value", "the two signature algorithms of the certificate differ", algorithm.offset);
  return { der, tbs: tbs.whole, ...body, signatureAlgorithm, signature: derBitOctets(signature, "signature") };
}

/** Subject of a certificate, without reading the rest; null if its beginning is damaged. */
export function certificateName(der: Uint8Array): string | null {
  try {
    const reader = inside(open(der).expect(TAG.sequence, "TBSCertificate"));
    reader.optional(contextTag(0), "version");
    for (const what of ["serial number", "algorithm", "issuer", "validity"]) reader.next(what);
    return nameText(readName(reader.expect(TAG.sequence, "subject"), "subject"));
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

function open(der: Uint8Array): DerReader {
  if (der.length > MAX_CERTIFICATE_BYTES)
    throw new EvidenceError("limit", `certificate of ${der.length} bytes, at most ${MAX_CERTIFICATE_BYTES} are read`);
  return inside(readDer(der, TAG.sequence, "certificate"));
}

function readBody(tbs: DerValue) {
  const reader = inside(tbs);
  const version = readVersion(reader);
  const serial = serialText(reader.expect(TAG.integer, "serial number"));
  const innerAlgorithm = readSignatureAlgorithm(reader.expect(TAG.sequence, "inner signature algorithm"), "inner signature");
  const issuer = reader.expect(TAG.sequence, "issuer");
  const validity = readValidity(reader.expect(TAG.sequence, "validity"));
  const subject = reader.expect(TAG.sequence, "subject");
  const spki = reader.expect(TAG.sequence, "public key");
  const extensions = readTail(reader, version);
  reader.end("TBSCertificate");
  return {
    spki: spki.whole,
    version,
    serial,
    innerAlgorithm,
    issuer: readName(issuer, "issuer"),
    subject: readName(subject, "subject"),
    issuerDer: issuer.whole,
    subjectDer: subject.whole,
    ...validity,
    publicKey: readPublicKey(spki),
    ...readKnown(extensions),
  };
}

function readVersion(reader: DerReader): 1 | 2 | 3 {
  const wrapped = reader.optional(contextTag(0), "version");
  if (!wrapped) return 1;
  const held = inside(wrapped);
  const number = derSmallInteger(held.expect(TAG.integer, "version"), "version");
  held.end("version");
  if (number === 1) return 2;
  if (number === 2) return 3;
  throw new EvidenceError("unsupported-version", `certificate version ${number + 1}, expected 1 to 3`, wrapped.offset);
}

/** Serial number as lower-case hex; see {@link Certificate.serial}. */
export function serialText(value: DerValue): string {
  const content = derInteger(value, "serial number");
  if (content.length > MAX_SERIAL_BYTES)
    throw new EvidenceError("limit", `serial number of ${content.length} bytes, at most ${MAX_SERIAL_BYTES} are read`, value.offset);
  if (content[0]! < 0x80) return toHex(content[0] === 0 && content.length > 1 ? content.subarray(1) : content);
  const magnitude = (1n << BigInt(8 * content.length)) - BigInt(`0x${toHex(content)}`);
  const digits = magnitude.toString(16);
  return `-${digits.length % 2 ? "0" : ""}${digits}`;
}

function readValidity(value: DerValue): { notBefore: number; notAfter: number } {
  const reader = inside(value);
  const notBefore = readTime(reader.next("notBefore"), "notBefore");
  const notAfter = readTime(reader.next("notAfter"), "notAfter");
  reader.end("validity");
  return { notBefore, notAfter };
}

/** Unique identifiers (nobody uses them) and extensions: only the versions that have them may carry them. */
function readTail(reader: DerReader, version: 1 | 2 | 3): Map<string, Extension> {
  for (const n of [1, 2]) {
    const unique = version > 1 ? reader.optional(contextTag(n, false), "unique identifier") : null;
    if (unique) derBits(unique, "unique identifier");
  }
  return readWrappedExtensions(version === 3 ? reader.optional(CERTIFICATE_EXTENSIONS, "extensions") : null, "extensions");
}

function readKnown(extensions: Map<string, Extension>) {
  const constraints = extensions.get(OID.basicConstraints);
  const usage = extensions.get(OID.keyUsage);
  return {
    basicConstraints: constraints ? readBasicConstraints(constraints) : null,
    keyUsage: usage ? readKeyUsage(usage) : null,
    extensions,
    unhandledCritical: unhandledCritical(extensions, HANDLED),
  };
}

/** Offset of a SEQUENCE's content, null if none begins at `at`. */
export function afterHeader(data: Uint8Array, at: number): number | null {
  const length = data[at + 1];
  if (data[at] !== TAG.sequence || length === undefined) return null;
  return length < 0x80 ? at + 2 : at + 2 + (length & 0x7f);
}
