import { shownName } from "@/lib/appraisal/shown-name";
import type { Finding } from "@/lib/appraisal/finding";
import { info, pass, warn, fail, type Outcome } from "@/lib/appraisal/finding";
import { findingOf } from "@/lib/appraisal/run-checks";
import { utcText } from "@/lib/appraisal/time";
import { equalBytes } from "@/lib/bytes/bytes";
import { certificatePath } from "@/lib/evidence/x509/checks";
import type { SetCertificate } from "@/lib/evidence/snp/chain";
import { AMD_ANCHORS, anchorSpki } from "@/lib/x509/anchors";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { issuedBy, validAt } from "@/lib/x509/issued";
import type { World } from "./registry";

/** What the set holds beside a certificate. */
export type Beside = "no evidence" | "evidence that holds" | "evidence that does not hold";

/** What is known of a certificate that no evidence relies on. */
type Standing = "signed" | "anchor" | "broken" | "unknown";

/**
 * Certificates that no judged evidence relies on. Beside evidence they are remarks; without any, a broken one makes the
 * set invalid.
 * @param at milliseconds since 1970
 */
export async function certificateFindings(
  unrelied: readonly SetCertificate[],
  world: World,
  at: number,
  beside: Beside,
): Promise<Finding[]> {
  const withoutEvidence = beside === "no evidence";
  const findings: Finding[] = [];
  for (const entry of unrelied) {
    const standing = await standingOf(entry, world, at);
    const outcome = outcomeOf(entry, standing, at, beside);
    findings.push(findingOf(certificatePath, outcome, entry.evidence, withoutEvidence && standing === "broken"));
  }
  return findings;
}

async function standingOf({ certificate }: SetCertificate, world: World, at: number): Promise<Standing> {
  const pinned = isPinned(certificate);
  const issuers = [
    ...[...world.certificates.map((other) => other.certificate), ...world.extraRoots]
      .filter((other) => equalBytes(other.subjectDer, certificate.issuerDer))
      .map((other) => other.spki),
    ...AMD_ANCHORS.filter((anchor) => anchor.commonName === commonName(certificate.issuer)).map(anchorSpki),
  ];
  // A pinned key's own issuer is known: a certificate of it that names nobody known was changed.
  if (issuers.length === 0) return pinned ? "broken" : "unknown";
  for (const spki of issuers) if (await issuedBy(certificate, spki, world.keys)) return pinned ? "anchor" : "signed";
  return (await signedByPki(certificate, world, at)) ? "signed" : "broken";
}

const isPinned = (certificate: Certificate): boolean => AMD_ANCHORS.some((anchor) => equalBytes(anchorSpki(anchor), certificate.spki));

/** Algorithms outside AMD's chains are pkijs' matter; it is loaded only when one turns up. */
async function signedByPki(certificate: Certificate, world: World, at: number): Promise<boolean> {
  if (certificate.signatureAlgorithm.type === "rsa-pss") return false;
  const issuers = world.certificates.filter((other) => equalBytes(other.certificate.subjectDer, certificate.issuerDer));
  const { verifyPath } = await import("@/lib/x509/pki");
  const roots = issuers.map((other) => other.certificate.der);
  return (await verifyPath([certificate.der], roots, Math.max(certificate.notBefore, Math.min(at, certificate.notAfter)))).ok;
}

/** Whoever made the certificate chose its names. */
const named = (name: Certificate["subject"]): string | null => {
  const common = commonName(name);
  return common === null ? null : shownName(common);
};

const TAIL: Record<Beside, string> = {
  "no evidence": "",
  "evidence that holds": "; the evidence does not rely on it",
  "evidence that does not hold": "; no path that holds leads through it",
};

function outcomeOf(entry: SetCertificate, standing: Standing, at: number, besides: Beside): Outcome {
  const { certificate, evidence } = entry;
  const name = named(certificate.subject) ?? "A certificate";
  const ref = { evidence, field: "certificate", bytes: [0, certificate.der.length] as const };
  const beside = TAIL[besides];
  const withoutEvidence = besides === "no evidence";
  if (standing === "broken") {
    const observed = `issuer named ${named(certificate.issuer) ?? "nothing"}`;
    const seen = { observed, expected: "a signature by the issuer it names" };
    return (withoutEvidence ? fail : warn)(`${name} is not signed by the issuer it names${beside}`, seen, ref);
  }
  const validity = validAt(certificate, at);
  if (validity !== "valid") {
    const when = validity === "expired" ? `ended on ${utcText(certificate.notAfter)}` : `begins on ${utcText(certificate.notBefore)}`;
    return warn(`${name} ${when}${beside}`, { expected: `valid at ${utcText(at)}` }, ref);
  }
  if (standing === "unknown") return info(`${name} is from an issuer that is not in the set${beside}`, {}, ref);
  if (besides === "evidence that holds") return info(`${name} was not needed${beside}`, {}, ref);
  if (besides === "evidence that does not hold") return info(`${name} was read${beside}`, {}, ref);
  return pass(standing === "anchor" ? `${name} has a key pinned for AMD SEV-SNP` : `${name} is signed by the issuer it names`, {}, ref);
}
