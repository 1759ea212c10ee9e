import type { Input } from "@/lib/appraisal/appraisal";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { vekIssuer } from "@/lib/evidence/snp/chain";
import { certTableFormat, reportFormat } from "@/lib/evidence/snp/formats";
import { certificateLabels, ownCertificate } from "@/lib/evidence/snp/own-certificate";
import type { SnpReport } from "@/lib/evidence/snp/parse";
import { signedBy } from "@/lib/evidence/snp/verify";
import { certificateFormat } from "@/lib/evidence/x509/certificate";
import { revocationListFormat } from "@/lib/evidence/x509/revocation-list";
import { commonName, parseCertificateOnce, type Certificate } from "@/lib/x509/certificate";
import type { RevocationList } from "@/lib/x509/crl";
import { issuedBy, KeyCache } from "@/lib/x509/issued";
import type { Artifact } from "./artifact";
import { Budget, LimitError } from "./limits";
import { openSet } from "./open-inputs";
import { gunzip, looksLikeGzip } from "./peel/gzip";
import { looksLikeTar, untar } from "./peel/tar";
import { looksLikeZip, unzip } from "./peel/zip";
import { WatchedKeys } from "./watched-keys";

/** `evidence`: it is evidence or claims to be, or nobody can tell what is in it. `companion`: it holds what evidence may need. */
export type FileKind = "evidence" | "companion" | "other";

/** A certificate or revocation list that evidence in other files may need. */
interface Companion {
  /** Where it was found: `certs/chain.pem › PEM SEV-Milan`. */
  readonly name: string;
  readonly der: Uint8Array;
}

/** More certificates of one name than this are used only where they signed. */
const FEW = 4;
const MAX_PATH = 8;
/** A report that names no chip may be any one’s of its TCB: of more certificates than this, only so many are tried. */
export const MAX_TRIED = 256;

/** One set to appraise, and what of the search for it was left undone. */
export interface OwnSet {
  readonly inputs: readonly Input[];
  /** How many certificates may be its own, if they were not all tried and none of those tried was it; else null. */
  readonly untried: number | null;
}

/**
 * The certificates and revocation lists of many machines, and for each piece of evidence those that are its own: a chip's
 * certificate by kind, product, TCB and hwID, the rest by who issued it. Nothing chosen here is believed for being chosen:
 * the set goes through the same checks as any other.
 */
export class Companions {
  /** Keys imported and signatures checked so far, for all sets. */
  readonly keys = new KeyCache();
  private readonly byLabel = new Map<string, Companion[]>();
  private readonly bySubject = new Map<string, Companion[]>();
  private readonly listsByIssuer = new Map<string, Companion[]>();
  private readonly seen = new Set<string>();

  /**
   * Looks at one file, and keeps a copy of what other files' evidence may need.
   * @param watch throws a LimitError to end it: what was not read may be evidence
   */
  async look(input: Input, watch: () => void = () => {}): Promise<FileKind> {
    const { artifacts } = await openSet([input], watch);
    if (artifacts.some(isEvidence)) return "evidence";
    const companions = artifacts.filter(isCompanion);
    for (const artifact of companions) await this.keep(artifact);
    return companions.length > 0 ? "companion" : "other";
  }

  /**
   * A file with its own companions after it: one set to appraise.
   * @param watch throws a LimitError to end the search; the set then has what was found, and no time left to be judged in
   */
  async setOf(input: Input, watch: () => void = () => {}): Promise<OwnSet> {
    const chosen = new Set<Companion>();
    let untried: number | null = null;
    try {
      untried = await this.choose(input, chosen, watch);
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
    }
    return { inputs: [input, ...[...chosen].map(({ name, der }) => ({ name, bytes: der }))], untried };
  }

  private async choose(input: Input, chosen: Set<Companion>, watch: () => void): Promise<number | null> {
    const keys = new WatchedKeys(this.keys, watch);
    const artifacts = (await openSet([input], watch)).artifacts.filter(({ parsed }) => parsed !== null);
    const inside = artifacts.filter(isCertificate).map(({ parsed }) => parsed!.claims as Certificate);
    const reports = artifacts.filter(({ format }) => format === reportFormat.name).map(({ parsed }) => parsed!.claims as SnpReport);
    const own = await Promise.all(reports.map((report) => this.ownOf(report, keys)));
    for (const companion of own.flatMap(({ found }) => found)) chosen.add(companion);
    const certificates = [...inside, ...[...chosen].map(parsedOf)];
    await this.addIssuers(certificates, chosen, keys);
    this.addLists(certificates, chosen);
    return own.find(({ untried }) => untried !== null)?.untried ?? null;
  }

  private async keep({ format, parsed, path }: Artifact): Promise<void> {
    const claims = parsed!.claims as Certificate | RevocationList;
    // A copy of its own: the file around it need not be kept.
    const companion = { name: path.join(" › "), der: claims.der.slice() };
    const id = toHex(await sha256(companion.der));
    if (this.seen.has(id)) return;
    this.seen.add(id);
    if (format === revocationListFormat.name) return void append(this.listsByIssuer, commonName(claims.issuer) ?? "", companion);
    const certificate = claims as Certificate;
    const labels = certificateLabels(certificate);
    for (const label of labels) append(this.byLabel, label, companion);
    if (labels.length === 0) append(this.bySubject, toHex(certificate.subjectDer), companion);
  }

  /** Certificates of the key that signed a report. Of several for the same chip those that verify, the first if none does. */
  private async ownOf(report: SnpReport, keys: KeyCache): Promise<{ found: readonly Companion[]; untried: number | null }> {
    const { labels, onlyBySignature } = ownCertificate(report);
    const found = labels.flatMap((label) => this.byLabel.get(label) ?? []);
    if (found.length <= 1 && !onlyBySignature) return { found, untried: null };
    const signed: Companion[] = [];
    for (const companion of found.slice(0, MAX_TRIED)) if (await signedBy(report, parsedOf(companion), keys)) signed.push(companion);
    const untried = signed.length === 0 && found.length > MAX_TRIED ? found.length : null;
    return { found: signed.length > 0 || onlyBySignature ? signed : found.slice(0, 1), untried };
  }

  /** Whoever issued what is in the set, up to the root. */
  private async addIssuers(certificates: Certificate[], chosen: Set<Companion>, keys: KeyCache): Promise<void> {
    let below: readonly Certificate[] = certificates;
    for (let step = 0; step < MAX_PATH && below.length > 0; step++) {
      const next: Certificate[] = [];
      for (const certificate of below)
        for (const companion of await this.issuersOf(certificate, keys)) {
          if (chosen.has(companion)) continue;
          chosen.add(companion);
          next.push(parsedOf(companion));
        }
      certificates.push(...next);
      below = next;
    }
  }

  private async issuersOf(certificate: Certificate, keys: KeyCache): Promise<readonly Companion[]> {
    const named = this.bySubject.get(toHex(certificate.issuerDer)) ?? [];
    if (named.length <= FEW) return named;
    const signed = [];
    for (const companion of named) if (await issuedBy(certificate, parsedOf(companion).spki, keys)) signed.push(companion);
    return signed;
  }

  /** Lists of every issuer on the path, the pinned root's too; all of them, since any may name a certificate of the set. */
  private addLists(certificates: readonly Certificate[], chosen: Set<Companion>): void {
    if (this.listsByIssuer.size === 0) return;
    const issuers = certificates.flatMap(({ subject, issuer }) => {
      const product = vekIssuer(commonName(issuer))?.product;
      return [commonName(subject), commonName(issuer), ...(product ? [`ARK-${product}`] : [])];
    });
    for (const name of new Set(issuers)) if (name !== null) for (const list of this.listsByIssuer.get(name) ?? []) chosen.add(list);
  }
}

/** The files of an archive by their names, or null if it is none; one that cannot be opened is for the engine to say so. */
export function archiveMembers({ bytes }: Input): readonly Input[] | null {
  try {
    const budget = new Budget();
    if (looksLikeZip(bytes)) return [...unzip(bytes, budget)];
    if (looksLikeTar(bytes)) return untar(bytes, budget);
    if (!looksLikeGzip(bytes)) return null;
    const inner = gunzip(bytes, budget);
    return looksLikeTar(inner) ? untar(inner, budget) : null;
  } catch (error) {
    if (error instanceof EvidenceError || error instanceof LimitError) return null;
    throw error;
  }
}

/**
 * What could not be opened may hold evidence, so that it is not passed over; a damaged certificate table holds none. What a
 * damaged revocation list would have revoked nobody knows: it is judged on its own, and is invalid.
 */
const isEvidence = ({ role, limit, damage, format }: Artifact): boolean =>
  role === "evidence" ||
  limit !== null ||
  (damage !== null && (format === revocationListFormat.name || (role === "container" && format !== certTableFormat.name)));

const isCertificate = ({ format, parsed }: Artifact): boolean => format === certificateFormat.name && parsed !== null;

const isCompanion = (artifact: Artifact): boolean =>
  isCertificate(artifact) || (artifact.format === revocationListFormat.name && artifact.parsed !== null);

const parsedOf = ({ der }: Companion): Certificate => parseCertificateOnce(der);

function append(index: Map<string, Companion[]>, key: string, companion: Companion): void {
  const known = index.get(key);
  if (known) known.push(companion);
  else index.set(key, [companion]);
}
