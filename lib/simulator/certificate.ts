import { sign, type SigningKey } from "@/lib/crypto/sign";
import {
  bitString,
  boolean,
  explicit,
  implicit,
  integer,
  namedBits,
  nullValue,
  octetString,
  oid,
  printableString,
  sequence,
  set,
  time,
  utf8String,
} from "./der-writer";

/** In the order and with the string types of AMD's certificates. */
export interface Name {
  readonly organizationalUnit: string;
  readonly country: string;
  readonly locality: string;
  readonly state: string;
  readonly organization: string;
  readonly commonName: string;
}

export interface Extension {
  /** Dotted form. */
  readonly oid: string;
  readonly critical?: boolean;
  /** What stands inside the extnValue OCTET STRING. */
  readonly value: Uint8Array;
}

/**
 * The two ways in which AMD's certificates name their signature algorithm: `short` (67 bytes) leaves the trailer field to its
 * default, `explicit` (72 bytes) writes it.
 */
export type PssEncoding = "short" | "explicit";

export interface CertificateFields {
  /** 2 means X.509 version 3. */
  readonly version: number;
  readonly serial: number | bigint;
  readonly subject: Name;
  readonly issuer: Name;
  /** RFC 3339, UTC. */
  readonly notBefore: string;
  /** RFC 3339, UTC. */
  readonly notAfter: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Extension[];
  readonly algorithm: PssEncoding;
  /** The algorithm beside the signature, where it should differ from the one under it. */
  readonly outerAlgorithm?: PssEncoding;
  readonly signWith: SigningKey;
}

export type KeyUsage = "digitalSignature" | "keyCertSign" | "cRLSign";
const KEY_USAGE_BIT: Readonly<Record<KeyUsage, number>> = { digitalSignature: 0, keyCertSign: 5, cRLSign: 6 };

const OID = {
  rsassaPss: "1.2.840.113549.1.1.10",
  mgf1: "1.2.840.113549.1.1.8",
  sha384: "2.16.840.1.101.3.4.2.2",
  organizationalUnit: "2.5.4.11",
  country: "2.5.4.6",
  locality: "2.5.4.7",
  state: "2.5.4.8",
  organization: "2.5.4.10",
  commonName: "2.5.4.3",
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  crlPoints: "2.5.29.31",
  authorityKeyId: "2.5.29.35",
} as const;

/** Mints a certificate (DER) exactly as told, sensible or not. RFC 5280 §4.1, RFC 4055. */
export async function mintCertificate(fields: CertificateFields): Promise<Uint8Array> {
  const toBeSigned = sequence(
    explicit(0, integer(fields.version)),
    integer(fields.serial),
    pssAlgorithm(fields.algorithm),
    nameBytes(fields.issuer),
    sequence(time(fields.notBefore), time(fields.notAfter)),
    nameBytes(fields.subject),
    fields.publicKey,
    ...(fields.extensions.length > 0 ? [explicit(3, sequence(...fields.extensions.map(extensionBytes)))] : []),
  );
  return signed(toBeSigned, fields.outerAlgorithm ?? fields.algorithm, fields.signWith);
}

/** A signed structure of X.509: what is signed, the algorithm, the signature. */
export async function signed(toBeSigned: Uint8Array, algorithm: PssEncoding, key: SigningKey): Promise<Uint8Array> {
  return sequence(toBeSigned, pssAlgorithm(algorithm), bitString(await sign(key, toBeSigned)));
}

/** RSASSA-PSS with SHA-384, MGF1 with SHA-384, salt of 48 bytes. */
export function pssAlgorithm(encoding: PssEncoding): Uint8Array {
  const sha384 = sequence(oid(OID.sha384), nullValue());
  const parameters = [explicit(0, sha384), explicit(1, sequence(oid(OID.mgf1), sha384)), explicit(2, integer(48))];
  if (encoding === "explicit") parameters.push(explicit(3, integer(1)));
  return sequence(oid(OID.rsassaPss), sequence(...parameters));
}

export function nameBytes(name: Name): Uint8Array {
  const part = (type: string, value: Uint8Array) => set(sequence(oid(type), value));
  return sequence(
    part(OID.organizationalUnit, utf8String(name.organizationalUnit)),
    part(OID.country, printableString(name.country)),
    part(OID.locality, utf8String(name.locality)),
    part(OID.state, utf8String(name.state)),
    part(OID.organization, utf8String(name.organization)),
    part(OID.commonName, utf8String(name.commonName)),
  );
}

export function extensionBytes({ oid: type, critical, value }: Extension): Uint8Array {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

export function basicConstraints(isCa: boolean, pathLength?: number): Extension {
  const parts = [...(isCa ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])];
  return { oid: OID.basicConstraints, critical: true, value: sequence(...parts) };
}

export function keyUsage(...uses: readonly KeyUsage[]): Extension {
  return { oid: OID.keyUsage, critical: true, value: namedBits(...uses.map((use) => KEY_USAGE_BIT[use])) };
}

/** @param id 20 bytes */
export const subjectKeyId = (id: Uint8Array): Extension => ({ oid: OID.subjectKeyId, value: octetString(id) });

/** @param id 20 bytes */
export const authorityKeyId = (id: Uint8Array): Extension => ({
  oid: OID.authorityKeyId,
  value: sequence(implicit(0, id)),
});

/** Where the issuer's revocation list would be. */
export function crlPoint(url: string): Extension {
  const address = implicit(6, new TextEncoder().encode(url));
  return { oid: OID.crlPoints, value: sequence(sequence(explicit(0, explicit(0, address)))) };
}
