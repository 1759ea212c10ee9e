import { contextTag, derBitOctets, type DerReader, derSmallInteger, inside, readDer, TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import { readSignatureAlgorithm, sameAlgorithm, type SignatureAlgorithm } from "./algorithm";
import { afterHeader, serialText } from "./certificate";
import { CRL_EXTENSIONS, OID, readExtensions, readWrappedExtensions, unhandledCritical, type Extension } from "./extensions";
import { readName, type Name } from "./name";
import { readTime } from "./time";

export interface RevokedCertificate {
  /** As `Certificate.serial`. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly revokedAt: number;
  /** Who issued the certificate, where that is not the issuer of the list (RFC 5280 §5.3.3); else null. */
  readonly issuer: Name | null;
}

/** One certificate revocation list as it says of itself; byte fields are views on `der`. RFC 5280 §5.1. */
export interface RevocationList {
  readonly der: Uint8Array;
  /** TBSCertList: what is signed. */
  readonly tbs: Uint8Array;
  readonly version: 1 | 2;
  readonly issuer: Name;
  readonly issuerDer: Uint8Array;
  /** Milliseconds since 1970. */
  readonly thisUpdate: number;
  /** Milliseconds since 1970; null where the list does not say. */
  readonly nextUpdate: number | null;
  readonly revoked: readonly RevokedCertificate[];
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** OIDs of critical extensions, of the list or an entry, that nothing here weighs. */
  readonly unhandledCritical: readonly string[];
}

export const MAX_CRL_BYTES = 4 * 1024 * 1024;
/** INTEGER 1 is version 2; after it stands an algorithm, as in nothing else that begins so. */
const VERSION_2 = [TAG.integer, 1, 1];

/** True if `data` begins as a version 2 list does; cheap, and says nothing of the rest. */
export function looksLikeRevocationList(data: Uint8Array): boolean {
  const tbs = afterHeader(data, 0);
  const version = tbs === null ? null : afterHeader(data, tbs);
  if (version === null || !VERSION_2.every((octet, i) => data[version + i] === octet)) return false;
  const algorithm = afterHeader(data, version + VERSION_2.length);
  return algorithm !== null && data[algorithm] === TAG.oid;
}

/**
 * Reads a revocation list strictly, without judging it.
 * @param der the list and nothing after it, at most 4 MiB
 * @throws EvidenceError as `parseCertificate`
 */
export function parseRevocationList(der: Uint8Array): RevocationList {
  if (der.length > MAX_CRL_BYTES)
    throw new EvidenceError("limit", `revocation list of ${der.length} bytes, at most ${MAX_CRL_BYTES} are read`);
  const outer = inside(readDer(der, TAG.sequence, "revocation list"));
  const tbs = outer.expect(TAG.sequence, "TBSCertList");
  const algorithm = outer.expect(TAG.sequence, "signature algorithm");
  const signature = outer.expect(TAG.bitString, "signature");
  outer.end("revocation list");
  const { innerAlgorithm, ...body } = readBody(tbs);
  const signatureAlgorithm = readSignatureAlgorithm(algorithm, "signature");
  if (!sameAlgorithm(signatureAlgorithm, innerAlgorithm))
    throw new EvidenceError("bad-value", "the two signature algorithms of the list differ", algorithm.offset);
  return { der, tbs: tbs.whole, ...body, signatureAlgorithm, signature: derBitOctets(signature, "signature") };
}

function readBody(tbs: DerValue) {
  const reader = inside(tbs);
  const version = readVersion(reader);
  const innerAlgorithm = readSignatureAlgorithm(reader.expect(TAG.sequence, "inner signature algorithm"), "inner signature");
  const issuer = reader.expect(TAG.sequence, "issuer");
  const thisUpdate = readTime(reader.next("thisUpdate"), "thisUpdate");
  const nextUpdate = isTime(reader.peek()) ? readTime(reader.next("nextUpdate"), "nextUpdate") : null;
  const { revoked, critical } = readRevoked(reader.optional(TAG.sequence, "revoked certificates"), version);
  const extensions = readWrappedExtensions(version === 2 ? reader.optional(CRL_EXTENSIONS, "extensions") : null, "extensions");
  reader.end("TBSCertList");
  return {
    version,
    innerAlgorithm,
    issuer: readName(issuer, "issuer"),
    issuerDer: issuer.whole,
    thisUpdate,
    nextUpdate,
    revoked,
    extensions,
    unhandledCritical: [...unhandledCritical(extensions, [OID.crlNumber]), ...critical],
  };
}

function readVersion(reader: DerReader): 1 | 2 {
  const value = reader.optional(TAG.integer, "version");
  if (!value) return 1;
  const number = derSmallInteger(value, "version");
  if (number === 1) return 2;
  throw new EvidenceError("unsupported-version", `revocation list version ${number + 1}, expected 1 or 2`, value.offset);
}

function readRevoked(list: DerValue | null, version: 1 | 2) {
  const revoked: RevokedCertificate[] = [];
  let issuer: Name | null = null;
  const critical = new Set<string>();
  const reader = list && inside(list);
  while (reader && !reader.done) {
    const entry = inside(reader.expect(TAG.sequence, "revoked certificate"));
    const serial = serialText(entry.expect(TAG.integer, "revoked serial number"));
    const revokedAt = readTime(entry.next("revocation date"), "revocation date");
    const wrapped = version === 2 ? entry.optional(TAG.sequence, "entry extensions") : null;
    const extensions = wrapped ? readExtensions(wrapped, "entry extensions") : NO_EXTENSIONS;
    for (const oid of unhandledCritical(extensions, [OID.certificateIssuer])) critical.add(oid);
    // An entry that names an issuer speaks for those after it too.
    const named = extensions.get(OID.certificateIssuer);
    if (named) issuer = readCertificateIssuer(named);
    revoked.push({ serial, revokedAt, issuer });
    entry.end("revoked certificate");
  }
  return { revoked, critical };
}

const NO_EXTENSIONS: ReadonlyMap<string, Extension> = new Map();
/** directoryName of a GeneralName. */
const DIRECTORY_NAME = contextTag(4);

/** GeneralNames with one directory name. RFC 5280 §5.3.3 */
function readCertificateIssuer({ value, offset }: Extension): Name {
  const what = "certificate issuer";
  const names = inside(readDer(value, TAG.sequence, what, offset));
  const name = inside(names.expect(DIRECTORY_NAME, what));
  const read = readName(name.expect(TAG.sequence, what), what);
  name.end(what);
  names.end(what);
  return read;
}

const isTime = (tag: number | null): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime;
