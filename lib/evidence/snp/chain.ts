import { equalBytes } from "@/lib/bytes/bytes";
import { AMD_ANCHORS, anchorSpki, type Anchor } from "@/lib/x509/anchors";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import type { RevocationList } from "@/lib/x509/crl";
import { issuedBy, type KeyCache } from "@/lib/x509/issued";
import { isProduct, type Product } from "./product";

/** A certificate of the set, with the id of the artefact it came from. */
export interface SetCertificate {
  readonly evidence: string;
  readonly certificate: Certificate;
}

/** A revocation list of the set, with the id of the artefact it came from. */
export interface SetList {
  readonly evidence: string;
  readonly list: RevocationList;
}

/** A container policy of the set. */
export interface SetPolicy {
  /** Its artefact id. */
  readonly evidence: string;
  /** Of its bytes, lower-case hex. */
  readonly sha256: string;
}

/** What chains are built from. */
export interface ChainSources {
  readonly certificates: readonly SetCertificate[];
  /** Certificates the reader chose as roots beside the pinned ones. */
  readonly extraRoots: readonly Certificate[];
  readonly keys: KeyCache;
  /** Revocation lists given beside them. */
  readonly lists?: readonly SetList[];
  /** Container policies given beside them. */
  readonly policies?: readonly SetPolicy[];
}

/** Which of the two keys signs a report, and so which intermediate must have issued it. */
export type VekKind = "vcek" | "vlek";

/** One certificate or pinned key of a chain. Times are milliseconds since 1970. */
export interface ChainLink {
  readonly name: string;
  /** Artefact it came from; null for a pinned key or an extra root. */
  readonly evidence: string | null;
  readonly source: "given" | "pinned" | "extra root";
  /** As `Certificate.serial`. */
  readonly serial: string;
  /** Length of the certificate in bytes; 0 for a pinned key. */
  readonly size: number;
  readonly notBefore: number;
  readonly notAfter: number;
}

export type Chain =
  | {
      readonly status: "anchored";
      /** From the signing key's certificate to the root. */
      readonly links: readonly [ChainLink, ChainLink, ChainLink];
      readonly product: Product;
      /** SubjectPublicKeyInfo of the root and of the intermediate, DER. */
      readonly rootSpki: Uint8Array;
      readonly intermediateSpki: Uint8Array;
    }
  | {
      readonly status: "unanchored";
      readonly reason: string;
      /** Root given in the set that the path ends at, pinned by nobody; SubjectPublicKeyInfo, DER. */
      readonly foreignRoot: Uint8Array | null;
    };

type Anchored = Extract<Chain, { status: "anchored" }>;

const KEY_CERT_SIGN = 1 << 2;

/** Kind and product that an issuer name stands for: `SEV-Milan` issues VCEKs, `SEV-VLEK-Milan` VLEKs. */
export function vekIssuer(name: string | null): { kind: VekKind; product: Product } | null {
  const match = /^SEV-(VLEK-)?([A-Za-z]+)$/.exec(name ?? "");
  return match && isProduct(match[2]!) ? { kind: match[1] ? "vlek" : "vcek", product: match[2] } : null;
}

/**
 * Builds the path VEK → ASK or ASVK → ARK. Only AMD's pinned ARKs anchor it, or a root the reader chose. Of several
 * paths that hold, one whose dates hold at `at` comes first.
 * @param at milliseconds since 1970
 * @see AMD 57230 §2
 */
export async function buildChain(vek: SetCertificate, sources: ChainSources, at: number): Promise<Chain> {
  const { certificate } = vek;
  const issuerName = commonName(certificate.issuer);
  const expected = vekIssuer(issuerName);
  if (!expected) return unanchored(`its issuer is named ${quoted(issuerName)}, which is none of AMD’s`);
  if (certificate.basicConstraints?.ca) return unanchored("it claims to be an authority, not a chip’s key");
  if (certificate.unhandledCritical.length > 0)
    return unanchored(`it has a critical extension that nobody here knows: ${certificate.unhandledCritical[0]}`);
  const leaf = givenLink(vek);
  const through = (issuer: Issuer): Anchored => ({
    status: "anchored",
    links: [leaf, issuer.link, issuer.root],
    product: expected.product,
    rootSpki: issuer.rootSpki,
    intermediateSpki: issuer.spki,
  });
  const given = (await givenAnchored(certificate, expected.product, sources)).map(through);
  const holding = given.find((chain) => datesHold(chain, at));
  if (holding) return holding;
  const pinned = (await pinnedIssuers(certificate, sources)).map(through);
  return pinned.find((chain) => datesHold(chain, at)) ?? given[0] ?? pinned[0] ?? (await withoutAnchor(certificate, issuerName!, sources));
}

/** True if every certificate of the chain is inside its validity at `at`. */
export function datesHold(chain: Anchored, at: number): boolean {
  return chain.links.every((link) => link.notBefore <= at && at <= link.notAfter);
}

interface Issuer {
  readonly link: ChainLink;
  readonly spki: Uint8Array;
  readonly root: ChainLink;
  readonly rootSpki: Uint8Array;
}

/** Intermediates of the set whose key signed `certificate` and which reach a root. */
async function givenAnchored(certificate: Certificate, product: Product, sources: ChainSources): Promise<Issuer[]> {
  const found: Issuer[] = [];
  for (const given of sources.certificates) {
    if (!equalBytes(given.certificate.subjectDer, certificate.issuerDer)) continue;
    if (!isAuthority(given.certificate)) continue;
    if (!(await issuedBy(certificate, given.certificate.spki, sources.keys))) continue;
    for (const root of await rootsOf(given.certificate, product, sources))
      found.push({ link: givenLink(given), spki: given.certificate.spki, root: root.link, rootSpki: root.spki });
  }
  return found;
}

/** The pinned intermediate of that name, if its key signed `certificate`. */
async function pinnedIssuers(certificate: Certificate, sources: ChainSources): Promise<Issuer[]> {
  const pinned = pinnedIntermediate(certificate);
  if (!pinned || !(await issuedBy(certificate, anchorSpki(pinned), sources.keys))) return [];
  const root = AMD_ANCHORS.find(({ id }) => id === pinned.issuedBy)!;
  return [{ link: pinnedLink(pinned), spki: anchorSpki(pinned), root: pinnedLink(root), rootSpki: anchorSpki(root) }];
}

/** Roots, pinned or chosen, whose key signed the intermediate. */
async function rootsOf(
  intermediate: Certificate,
  product: Product,
  sources: ChainSources,
): Promise<{ link: ChainLink; spki: Uint8Array }[]> {
  const rootName = commonName(intermediate.issuer);
  if (rootName !== `ARK-${product}`) return [];
  const candidates = [
    ...AMD_ANCHORS.filter((anchor) => anchor.issuedBy === null && anchor.commonName === rootName).map((anchor) => ({
      link: pinnedLink(anchor),
      spki: anchorSpki(anchor),
    })),
    ...sources.extraRoots
      .filter((root) => equalBytes(root.subjectDer, intermediate.issuerDer) && isAuthority(root) && allowsIntermediate(root))
      .map((root) => ({ link: { ...datesOf(root), evidence: null, source: "extra root" as const }, spki: root.spki })),
  ];
  const signed = await Promise.all(candidates.map(({ spki }) => issuedBy(intermediate, spki, sources.keys)));
  return candidates.filter((_, index) => signed[index]);
}

const pinnedIntermediate = (certificate: Certificate): Anchor | undefined =>
  AMD_ANCHORS.find((anchor) => anchor.issuedBy !== null && anchor.commonName === commonName(certificate.issuer));

/** One authority stands between a root and a chip’s key: a root that allows none (RFC 5280 §4.2.1.9) ends no such path. */
const allowsIntermediate = ({ basicConstraints }: Certificate): boolean => (basicConstraints?.pathLength ?? 1) >= 1;

/** CA with the right to sign certificates; an intermediate has none below it, so that `pathLength` 0 suffices. */
function isAuthority(certificate: Certificate): boolean {
  return (
    certificate.basicConstraints?.ca === true &&
    (certificate.keyUsage === null || (certificate.keyUsage & KEY_CERT_SIGN) !== 0) &&
    certificate.unhandledCritical.length === 0
  );
}

/** Says where a path ends that reaches no root: at a root nobody pinned, or nowhere. */
async function withoutAnchor(certificate: Certificate, issuerName: string, sources: ChainSources): Promise<Chain> {
  for (const { certificate: issuer } of await givenIssuers(certificate, sources)) {
    const [root] = await givenIssuers(issuer, sources);
    if (!isAuthority(issuer)) return unanchored(`${issuerName} may not sign certificates`, root?.certificate.spki);
    if (await chosenWithoutRoom(issuer, sources))
      return unanchored(`the root you named allows no authority below it (pathLenConstraint 0), and ${issuerName} is one`);
    if (!root) return unanchored(`${issuerName} signed it, and nothing pinned signed ${issuerName}`);
    const name = commonName(root.certificate.subject) ?? "unnamed";
    return unanchored(`it leads to a root named ${name} that is not pinned for AMD SEV-SNP`, root.certificate.spki);
  }
  return unanchored(
    `neither the pinned ${issuerName} nor one given here signed it; ` +
      `one issued by a newer ${issuerName} of AMD’s would look the same, so add that one if you have it`,
  );
}

/** True if a root the reader chose signed the intermediate and allows none. */
async function chosenWithoutRoom(intermediate: Certificate, { extraRoots, keys }: ChainSources): Promise<boolean> {
  const roots = extraRoots.filter((root) => equalBytes(root.subjectDer, intermediate.issuerDer) && !allowsIntermediate(root));
  const signed = await Promise.all(roots.map(({ spki }) => issuedBy(intermediate, spki, keys)));
  return signed.includes(true);
}

/** Certificates of the set that signed this one, whatever they lead to. */
async function givenIssuers(certificate: Certificate, sources: ChainSources): Promise<SetCertificate[]> {
  const named = sources.certificates.filter((entry) => equalBytes(entry.certificate.subjectDer, certificate.issuerDer));
  const signed = await Promise.all(named.map((entry) => issuedBy(certificate, entry.certificate.spki, sources.keys)));
  return named.filter((_, index) => signed[index]);
}

const unanchored = (reason: string, foreignRoot: Uint8Array | null = null): Chain => ({
  status: "unanchored",
  reason,
  foreignRoot,
});
const quoted = (name: string | null) => (name === null ? "nothing" : `“${name}”`);

const datesOf = (certificate: Certificate) => ({
  name: commonName(certificate.subject) ?? "unnamed",
  serial: certificate.serial,
  size: certificate.der.length,
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
});

const givenLink = ({ evidence, certificate }: SetCertificate): ChainLink => ({
  ...datesOf(certificate),
  evidence,
  source: "given",
});

const pinnedLink = (anchor: Anchor): ChainLink => ({
  name: anchor.commonName,
  evidence: null,
  source: "pinned",
  serial: anchor.serial,
  size: 0,
  notBefore: Date.parse(anchor.notBefore),
  notAfter: Date.parse(anchor.notAfter),
});
