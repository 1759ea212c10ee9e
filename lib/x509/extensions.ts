import { contextTag, derBits, derBoolean, derOid, derSmallInteger, inside, readDer, TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";

export interface Extension {
  readonly critical: boolean;
  /** Content of extnValue: the extension's own DER. */
  readonly value: Uint8Array;
  /** Of `value`, from the start of the artefact. */
  readonly offset: number;
}

export interface BasicConstraints {
  readonly ca: boolean;
  /** Certificates allowed below, null for any number. */
  readonly pathLength: number | null;
}

export const OID = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  crlNumber: "2.5.29.20",
  deltaCrlIndicator: "2.5.29.27",
  issuingDistributionPoint: "2.5.29.28",
  certificateIssuer: "2.5.29.29",
} as const;

/** Bits of {@link readKeyUsage}: the first octet as it stands, the second above it (RFC 5280 §4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  dataEncipherment: 0x10,
  keyAgreement: 0x08,
  keyCertSign: 0x04,
  cRLSign: 0x02,
  encipherOnly: 0x01,
  decipherOnly: 0x8000,
} as const;

/** Extensions by OID, in order. @throws EvidenceError, also where one OID comes twice (RFC 5280 §4.2) */
export function readExtensions(list: DerValue, what: string): Map<string, Extension> {
  const reader = inside(list);
  const extensions = new Map<string, Extension>();
  if (reader.done) throw new EvidenceError("bad-value", `${what}: empty list`, list.offset);
  while (!reader.done) {
    const value = reader.expect(TAG.sequence, what);
    const [oid, extension] = readExtension(value, what);
    if (extensions.has(oid)) throw new EvidenceError("bad-value", `extension ${oid} stands there twice`, value.offset);
    extensions.set(oid, extension);
  }
  return extensions;
}

/** The `[n]` that wraps a list of extensions, null if it is not there. */
export function readWrappedExtensions(wrapped: DerValue | null, what: string): Map<string, Extension> {
  if (!wrapped) return new Map();
  const reader = inside(wrapped);
  const list = reader.expect(TAG.sequence, what);
  reader.end(what);
  return readExtensions(list, what);
}

export function readBasicConstraints({ value, offset }: Extension): BasicConstraints {
  const what = "basicConstraints";
  const reader = inside(readDer(value, TAG.sequence, what, offset));
  const ca = reader.optional(TAG.boolean, what);
  const pathLength = reader.optional(TAG.integer, what);
  reader.end(what);
  return { ca: ca !== null && derBoolean(ca, what), pathLength: pathLength && derSmallInteger(pathLength, what) };
}

/** Bits of {@link KEY_USAGE}. */
export function readKeyUsage({ value, offset }: Extension): number {
  const { octets } = derBits(readDer(value, TAG.bitString, "keyUsage", offset), "keyUsage");
  if (octets.length === 0 || octets.length > 2)
    throw new EvidenceError("bad-value", `keyUsage has ${octets.length} octets, expected 1 or 2`, offset);
  return octets[0]! | ((octets[1] ?? 0) << 8);
}

/** OIDs of critical extensions not among `known`: whoever relies on the certificate must know what they ask. */
export const unhandledCritical = (extensions: ReadonlyMap<string, Extension>, known: readonly string[]): string[] =>
  [...extensions].filter(([oid, { critical }]) => critical && !known.includes(oid)).map(([oid]) => oid);

function readExtension(value: DerValue, what: string): [string, Extension] {
  const reader = inside(value);
  const oid = derOid(reader.expect(TAG.oid, what), what);
  const critical = reader.optional(TAG.boolean, what);
  const held = reader.expect(TAG.octetString, `extension ${oid}`);
  reader.end(`extension ${oid}`);
  return [oid, { critical: critical !== null && derBoolean(critical, what), value: held.content, offset: held.contentOffset }];
}

/** Tag of the extensions in a TBSCertificate and in a TBSCertList. */
export const CERTIFICATE_EXTENSIONS = contextTag(3);
export const CRL_EXTENSIONS = contextTag(0);
