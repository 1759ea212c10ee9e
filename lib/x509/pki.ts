// Loaded on demand only: pkijs is larger than all the rest of the verifier.
import * as pkijs from "pkijs";
import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { algorithmText } from "./algorithm";
import { parseCertificate, type Certificate } from "./certificate";
import { extensionName, extensionText } from "./extension-text";
import { issuedBy, KeyCache, validAt } from "./issued";
import { nameText } from "./name";
import { publicKeyText } from "./public-key";

export interface ExtensionDetails {
  readonly oid: string;
  /** As its specification names it; null where it is not known here. */
  readonly name: string | null;
  readonly critical: boolean;
  /** In words where it can be, otherwise hex. */
  readonly value: string;
}

/** What a certificate says, as plain text for a page. */
export interface CertificateDetails {
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  /** Lower-case hex. */
  readonly serial: string;
  /** RFC 3339, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: string;
  readonly signatureAlgorithm: string;
  readonly extensions: readonly ExtensionDetails[];
  /** SHA-256 of the certificate and of its SubjectPublicKeyInfo, lower-case hex. */
  readonly certificateSha256: string;
  readonly spkiSha256: string;
}

export interface PathVerdict {
  readonly ok: boolean;
  /** What was found, in one sentence. */
  readonly message: string;
}

const MAX_CERTIFICATES = 16;

/** Critical extensions that pkijs weighs when it checks a path; any other makes the path unusable (RFC 5280 §4.2). */
const WEIGHED = new Set(["15", "17", "19", "30", "32", "33", "36", "37", "54"].map((last) => `2.5.29.${last}`));

/** @throws EvidenceError as `parseCertificate` */
export async function certificateDetails(der: Uint8Array): Promise<CertificateDetails> {
  const certificate = parseCertificate(der);
  const known = parsedByPkijs(der);
  return {
    subject: nameText(certificate.subject),
    issuer: nameText(certificate.issuer),
    serial: certificate.serial,
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
    key: publicKeyText(certificate.publicKey),
    signatureAlgorithm: algorithmText(certificate.signatureAlgorithm),
    extensions: [...certificate.extensions].map(([oid, extension]) => ({
      oid,
      name: extensionName(oid),
      critical: extension.critical,
      value: wordsOf(known.get(oid)) ?? extensionText(oid, extension) ?? toHex(extension.value),
    })),
    certificateSha256: toHex(await sha256(der)),
    spkiSha256: toHex(await sha256(certificate.spki)),
  };
}

/**
 * Whether a path leads from `certs[0]` over others of `certs` to one of `trustedRoots`, by RFC 5280 §6: signatures, dates at
 * `at`, authority, key usage, path length, name constraints, policies. Revocation is not asked for.
 * @param certs DER, the certificate in question first
 * @param at milliseconds since 1970
 */
export async function verifyPath(certs: readonly Uint8Array[], trustedRoots: readonly Uint8Array[], at: number): Promise<PathVerdict> {
  if (certs.length + trustedRoots.length > MAX_CERTIFICATES)
    return refused(`more than ${MAX_CERTIFICATES} certificates were given for one path`);
  try {
    const path = await findPath(certs.map(parseCertificate), trustedRoots.map(parseCertificate));
    if (typeof path === "string") return refused(path);
    const unknown = path.flatMap(({ extensions }) =>
      [...extensions].filter(([oid, { critical }]) => critical && !WEIGHED.has(oid)).map(([oid]) => oid),
    );
    if (unknown.length > 0) return refused(`nothing here weighs the critical extension ${unknown[0]}`);
    return path.length === 1 ? rootAlone(path[0]!, at) : await weigh(path, at);
  } catch (error) {
    if (error instanceof EvidenceError) return refused(`a certificate of the path cannot be read: ${error.message}`);
    throw error;
  }
}

/**
 * The shortest path by name and signature. Each certificate is followed once, so that certificates which sign each other in a
 * circle end the search instead of prolonging it, as they would inside pkijs.
 */
async function findPath(certs: readonly Certificate[], roots: readonly Certificate[]): Promise<Certificate[] | string> {
  const [leaf] = certs;
  if (!leaf) return "no certificate was given";
  const keys = new KeyCache();
  const paths: Certificate[][] = [[leaf]];
  const seen = [leaf];
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path[path.length - 1]!;
    if (roots.some((root) => equalBytes(root.der, last.der))) return path;
    for (const issuer of [...roots, ...certs]) {
      if (seen.some(({ tbs }) => equalBytes(tbs, issuer.tbs)) || !equalBytes(issuer.subjectDer, last.issuerDer)) continue;
      if (!(await issuedBy(last, issuer.spki, keys))) continue;
      seen.push(issuer);
      paths.push([...path, issuer]);
    }
  }
  return `no path leads from ${nameText(leaf.subject)} to a root given for it`;
}

function rootAlone(root: Certificate, at: number): PathVerdict {
  const name = nameText(root.subject);
  return validAt(root, at) === "valid"
    ? { ok: true, message: `${name} is itself one of the roots` }
    : refused(`${name} is itself one of the roots, but its dates do not hold at the time of judgement`);
}

async function weigh(path: readonly Certificate[], at: number): Promise<PathVerdict> {
  const [leaf, ...issuers] = path.map(({ der }) => readByPkijs(der));
  const chain = [leaf!, ...issuers];
  const engine = new pkijs.CertificateChainValidationEngine({
    certs: [...issuers.slice(0, -1), leaf!],
    trustedCerts: issuers.slice(-1),
    checkDate: new Date(at),
    findIssuer: async (certificate, _engine, crypto) => {
      const issuer = chain[chain.indexOf(certificate) + 1];
      return issuer && (await certificate.verify(issuer, crypto)) ? [issuer] : [];
    },
  });
  const { result, resultMessage } = await engine.verify();
  const names = `${nameText(path[0]!.subject)} under ${nameText(path[path.length - 1]!.subject)}`;
  return result ? { ok: true, message: `the path holds: ${names}` } : refused(`the path does not hold (${names}): ${resultMessage}`);
}

const refused = (message: string): PathVerdict => ({ ok: false, message });

/** Extension values as pkijs reads them; none where it cannot read the certificate. */
function parsedByPkijs(der: Uint8Array): Map<string, unknown> {
  try {
    const extensions = readByPkijs(der).extensions ?? [];
    return new Map(extensions.map((extension): [string, unknown] => [extension.extnID, extension.parsedValue]));
  } catch {
    return new Map();
  }
}

/** The structured extensions in words: usages, key identifiers, addresses, names, policies. */
function wordsOf(parsed: unknown): string | null {
  if (parsed instanceof pkijs.ExtKeyUsage) return parsed.keyPurposes.join(", ");
  if (parsed instanceof pkijs.AuthorityKeyIdentifier)
    return parsed.keyIdentifier ? toHex(parsed.keyIdentifier.valueBlock.valueHexView) : null;
  if (parsed instanceof pkijs.CRLDistributionPoints)
    return parsed.distributionPoints.flatMap(({ distributionPoint }) => addresses(distributionPoint)).join(", ") || null;
  if (parsed instanceof pkijs.InfoAccess)
    return parsed.accessDescriptions.flatMap(({ accessLocation }) => addresses([accessLocation])).join(", ") || null;
  if (parsed instanceof pkijs.AltName) return addresses(parsed.altNames).join(", ") || null;
  if (parsed instanceof pkijs.CertificatePolicies)
    return parsed.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier).join(", ");
  return null;
}

/** Addresses and DNS names among general names; the other kinds are left to the hex view. */
function addresses(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.filter((name) => name instanceof pkijs.GeneralName).flatMap((name) => textValue(name.value));
}

const textValue = (value: unknown): string[] => (typeof value === "string" ? [value] : []);

const readByPkijs = (der: Uint8Array): pkijs.Certificate => pkijs.Certificate.fromBER(Uint8Array.from(der));
