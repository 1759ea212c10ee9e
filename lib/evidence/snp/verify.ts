import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { importEcdsaPoint, verify, type VerifyKey } from "@/lib/crypto/engine";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import type { KeyCache } from "@/lib/x509/issued";
import { buildChain, datesHold, vekIssuer, type Chain, type ChainSources, type SetCertificate, type VekKind } from "./chain";
import { readVekExtensions, type VekExtensions } from "./extensions";
import { SIGNED_BYTES } from "./layout";
import { looksLikeTurin, SIGNING_KEY, type SnpReport } from "./parse";
import { componentsDiffering, decodeTcb, type Product } from "./product";

/** What the certificate says of the chip, held against the report's CHIP_ID. */
export type ChipMatch = "same" | "differs" | "masked" | "not-named";

/** A VCEK or VLEK of the set, held against one report. */
export interface Candidate {
  readonly evidence: string;
  readonly certificate: Certificate;
  readonly kind: VekKind;
  /** By the issuer's name; null if that is none of AMD's. */
  readonly product: Product | null;
  readonly chain: Chain;
  readonly datesHold: boolean;
  readonly signatureHolds: boolean;
  readonly extensions: VekExtensions | null;
  /** Why it is no certificate of its kind; empty if it is. */
  readonly kindProblems: readonly string[];
  /** Names of TCB components in which it differs from REPORTED_TCB. */
  readonly tcbDiffers: readonly string[];
  readonly chip: ChipMatch;
}

/** Outcome of the search for the certificate of the key that signed a report. */
export interface Signer {
  /** Null if KEY_INFO names no key that could sign for a guest. */
  readonly kind: VekKind | null;
  /** The certificate that holds, or the nearest one; null without any of its kind. */
  readonly best: Candidate | null;
  /** True if certificates of the other kind only are in the set. */
  readonly otherKindOnly: boolean;
}

export function vekKindOf(report: SnpReport): VekKind | null {
  if (report.signingKey === SIGNING_KEY.vcek) return "vcek";
  return report.signingKey === SIGNING_KEY.vlek ? "vlek" : null;
}

/**
 * Finds the certificate whose key signed the report, and its path to a root. Order of the set does not matter: the
 * one that holds wins, else the nearest, so that a finding can say how it differs.
 * @param at milliseconds since 1970
 * @see AMD 56860 §7.3, AMD 57230 §2 and §3
 */
export async function findSigner(report: SnpReport, sources: ChainSources, at: number): Promise<Signer> {
  const kind = vekKindOf(report);
  const veks = sources.certificates.filter(({ certificate }) => vekKind(certificate) !== null);
  const ours = veks.filter(({ certificate }) => vekKind(certificate) === kind);
  let best: Candidate | null = null;
  for (const vek of ours) {
    const next = await candidate(report, vek, sources, at);
    if (!best || score(next) > score(best)) best = next;
    if (score(best) === FULL_SCORE) break;
  }
  return { kind, best, otherKindOnly: kind !== null && best === null && veks.length > 0 };
}

/** Kind of a signing key's certificate by its subject's name, or null for any other certificate. */
export function vekKind(certificate: Certificate): VekKind | null {
  const name = commonName(certificate.subject);
  if (name === "SEV-VCEK") return "vcek";
  return name === "SEV-VLEK" ? "vlek" : null;
}

async function candidate(report: SnpReport, vek: SetCertificate, sources: ChainSources, at: number): Promise<Candidate> {
  const { certificate } = vek;
  const [standing, signatureHolds] = await Promise.all([standingOf(vek, sources, at), signedBy(report, certificate, sources.keys)]);
  const { kind, product, extensions } = standing;
  return {
    ...standing,
    signatureHolds,
    tcbDiffers: extensions && product ? componentsDiffering(extensions.tcb, decodeTcb(report.reportedTcb, product)) : [],
    chip: chipMatch(report, kind, product, extensions),
  };
}

/** What holds of a certificate whatever report it is held against. */
type Standing = Omit<Candidate, "signatureHolds" | "tcbDiffers" | "chip">;

/** What a path is made of, but for the keys that check its signatures: those come out the same with any. */
type PathSources = Pick<ChainSources, "certificates" | "extraRoots">;

interface Kept {
  readonly standing: Standing;
  readonly sources: PathSources;
  readonly at: number;
}
const standings = new WeakMap<Certificate, Kept>();

/**
 * Kept from one report to the next for as long as the certificate is: a machine's reports come with the same certificates,
 * and a path through them is the same path. What differs in the set, its names, its roots or the time is looked at anew.
 */
async function standingOf(vek: SetCertificate, sources: ChainSources, at: number): Promise<Standing> {
  const kept = standings.get(vek.certificate);
  if (kept && kept.at === at && kept.standing.evidence === vek.evidence && sameSources(kept.sources, sources)) return kept.standing;
  const standing = await findStanding(vek, sources, at);
  const { certificates, extraRoots } = sources;
  standings.set(vek.certificate, { standing, sources: { certificates, extraRoots }, at });
  return standing;
}

const sameSources = (a: PathSources, b: PathSources): boolean =>
  a.certificates.length === b.certificates.length &&
  a.extraRoots.length === b.extraRoots.length &&
  a.certificates.every(({ evidence, certificate }, i) => {
    const other = b.certificates[i]!;
    return other.evidence === evidence && other.certificate === certificate;
  }) &&
  a.extraRoots.every((root, i) => root === b.extraRoots[i]);

async function findStanding(vek: SetCertificate, sources: ChainSources, at: number): Promise<Standing> {
  const { certificate } = vek;
  const kind = vekKind(certificate)!;
  const chain = await buildChain(vek, sources, at);
  const { extensions, problem } = extensionsOf(certificate);
  return {
    evidence: vek.evidence,
    certificate,
    kind,
    product: vekIssuer(commonName(certificate.issuer))?.product ?? null,
    chain,
    datesHold: chain.status === "anchored" && datesHold(chain, at),
    extensions,
    kindProblems: problem ? [problem] : kindProblems(certificate, kind, extensions),
  };
}

/** True if the certificate's key signed the report; says nothing of the certificate itself. */
export async function signedBy(report: SnpReport, certificate: Certificate, keys: KeyCache): Promise<boolean> {
  const { rawSignature } = report;
  if (!rawSignature) return false;
  return verify(await keys.leaf(certificate, () => vekKey(certificate)), rawSignature, report.bytes.subarray(0, SIGNED_BYTES));
}

/** The signing key in a VCEK or VLEK; null if it is not one on P-384. */
export async function vekKey({ publicKey }: Certificate): Promise<VerifyKey | null> {
  return publicKey.type === "ec" && publicKey.curve === "P-384" ? importEcdsaPoint(publicKey.point, "P-384", "SHA-384") : null;
}

interface Extensions {
  readonly extensions: VekExtensions | null;
  readonly problem: string | null;
}
const extensionsRead = new WeakMap<Certificate, Extensions>();

/** Read once in each certificate: one VCEK signs many reports. */
function extensionsOf(certificate: Certificate): Extensions {
  const read = extensionsRead.get(certificate) ?? readExtensions(certificate);
  extensionsRead.set(certificate, read);
  return read;
}

function readExtensions(certificate: Certificate): Extensions {
  try {
    return { extensions: readVekExtensions(certificate), problem: null };
  } catch (error) {
    if (error instanceof EvidenceError) return { extensions: null, problem: error.message };
    throw error;
  }
}

/** A VCEK has a hardware id and no cloud's name, a VLEK the reverse; each comes from its own issuer. */
function kindProblems(certificate: Certificate, kind: VekKind, extensions: VekExtensions | null): string[] {
  const problems: string[] = [];
  const { publicKey } = certificate;
  if (publicKey.type !== "ec" || publicKey.curve !== "P-384") problems.push("its key is not on P-384");
  if (vekIssuer(commonName(certificate.issuer))?.kind !== kind) problems.push(`its issuer does not issue ${kind.toUpperCase()}s`);
  if (!extensions) return [...problems, "it names no security version numbers"];
  if (vekIssuer(commonName(certificate.issuer))?.product === "Turin" && extensions.tcb.fmc === null)
    problems.push("it names no FMC version, as every Turin key’s does");
  if (kind === "vcek" && extensions.hwId === null) problems.push("it names no chip");
  if (kind === "vcek" && extensions.cspId !== null) problems.push("it names a cloud, as only a VLEK does");
  if (kind === "vlek" && extensions.cspId === null) problems.push("it names no cloud");
  if (kind === "vlek" && extensions.hwId !== null) problems.push("it names a chip, as only a VCEK does");
  return problems;
}

/** Milan and Genoa: all 64 bytes; Turin: the first eight, the rest zero. */
function chipMatch(report: SnpReport, kind: VekKind, product: Product | null, extensions: VekExtensions | null): ChipMatch {
  if (kind === "vlek") return "not-named";
  if (report.chipIdMasked) return "masked";
  const hwId = extensions?.hwId;
  if (!hwId) return "differs";
  if (product === "Turin")
    return hwId.length === 8 && equalBytes(report.chipId.subarray(0, 8), hwId) && looksLikeTurin(report) ? "same" : "differs";
  return equalBytes(report.chipId, hwId) ? "same" : "differs";
}

const FULL_SCORE = 126;

/** Weight of what holds: the signature first, then the path, dates, TCB, chip. */
function score(c: Candidate): number {
  return (
    (c.signatureHolds ? 64 : 0) +
    (c.chain.status === "anchored" ? 32 : 0) +
    (c.datesHold ? 16 : 0) +
    (c.kindProblems.length === 0 ? 8 : 0) +
    (c.chip !== "differs" ? 4 : 0) +
    (c.tcbDiffers.length === 0 ? 2 : 0)
  );
}
