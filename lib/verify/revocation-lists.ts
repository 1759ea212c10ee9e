import { shownName } from "@/lib/appraisal/shown-name";
import { fail, info, pass, warn, type Finding, type Outcome } from "@/lib/appraisal/finding";
import { findingOf } from "@/lib/appraisal/run-checks";
import { utcText } from "@/lib/appraisal/time";
import { equalBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import type { SetList } from "@/lib/evidence/snp/chain";
import { revocationListSigned } from "@/lib/evidence/x509/checks";
import { AMD_ANCHORS, anchorSpki } from "@/lib/x509/anchors";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { issuedBy } from "@/lib/x509/issued";
import type { World } from "./registry";

/** `signed`: by a key that is pinned, chosen, or leads to one. `foreign`: by one that leads to a root nobody pinned. */
type Standing = "signed" | "foreign" | "forged" | "unknown";

/**
 * Revocation lists that no finding about evidence speaks of: for other products, or beside nothing. One that is forged, or
 * leads to a foreign root beside evidence, makes the set invalid; the rest are remarks.
 * @param at milliseconds since 1970
 */
export async function revocationListFindings(
  unweighed: readonly SetList[],
  world: World,
  at: number,
  withoutEvidence: boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of unweighed) {
    const standing = await standingOf(entry, world);
    const bad = standing === "forged" || (standing === "foreign" && !withoutEvidence);
    findings.push(findingOf(revocationListSigned, outcomeOf(entry, standing, at, bad), entry.evidence, bad));
  }
  return findings;
}

async function standingOf({ list }: SetList, { certificates, extraRoots, keys }: World): Promise<Standing> {
  const given = certificates.map(({ certificate }) => certificate).filter(({ subjectDer }) => equalBytes(subjectDer, list.issuerDer));
  const chosen = extraRoots.filter(({ subjectDer }) => equalBytes(subjectDer, list.issuerDer));
  const pinned = AMD_ANCHORS.filter((anchor) => anchor.commonName === commonName(list.issuer));
  const known = [...pinned.map(anchorSpki), ...chosen.map(({ spki }) => spki)];
  if (known.length + given.length === 0) return "unknown";
  for (const spki of known) if (await issuedBy(list, spki, keys)) return "signed";
  for (const certificate of given)
    if (await issuedBy(list, certificate.spki, keys))
      return (await endsAtForeignRoot(
        certificate,
        certificates.map((entry) => entry.certificate),
        { keys, extraRoots },
      ))
        ? "foreign"
        : "signed";
  return "forged";
}

const MAX_STEPS = 8;

/** True if the path through the certificates of the set ends at a root of its own that nobody pinned or chose, for whatever purpose. */
async function endsAtForeignRoot(
  from: Certificate,
  set: readonly Certificate[],
  { keys, extraRoots }: Pick<World, "keys" | "extraRoots">,
): Promise<boolean> {
  let at = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (await isKnownRoot(at, extraRoots)) return false;
    if (equalBytes(at.subjectDer, at.issuerDer)) return true;
    const named = set.filter(({ subjectDer }) => equalBytes(subjectDer, at.issuerDer));
    let next: Certificate | null = null;
    for (const issuer of named) if (await issuedBy(at, issuer.spki, keys)) next = issuer;
    if (!next) return false;
    at = next;
  }
  return false;
}

async function isKnownRoot(certificate: Certificate, extraRoots: readonly Certificate[]): Promise<boolean> {
  if (AMD_ANCHORS.some((anchor) => equalBytes(anchorSpki(anchor), certificate.spki))) return true;
  if (extraRoots.some(({ spki }) => equalBytes(spki, certificate.spki))) return true;
  // Roots of other vendors: whose matter a list is, without any effect here.
  const hash = toHex(await sha256(certificate.spki));
  const { OTHER_ANCHORS } = await import("@/lib/x509/other-anchors");
  return OTHER_ANCHORS.some(({ spkiSha256 }) => spkiSha256 === hash);
}

function outcomeOf({ evidence, list }: SetList, standing: Standing, at: number, bad: boolean): Outcome {
  const issuer = commonName(list.issuer);
  const name = issuer === null ? "an unnamed issuer" : shownName(issuer);
  const ref = { evidence, field: "revocation list", bytes: [0, list.der.length] as const };
  const expected = `a signature by ${name}`;
  if (standing === "forged")
    return fail(`The revocation list of ${name} is not signed by ${name}`, { observed: "the signature fails", expected }, ref);
  if (standing === "foreign") {
    const headline = `The revocation list of ${name} leads to a root that nobody pinned`;
    return (bad ? fail : info)(headline, { observed: `signed by ${name}`, expected: "a list under a pinned root" }, ref);
  }
  if (standing === "unknown")
    return info(`The revocation list of ${name} is from an issuer that is not in the set, so nobody has checked it`, { expected }, ref);
  if (list.nextUpdate !== null && list.nextUpdate < at)
    return warn(
      `The revocation list of ${name} was current until ${utcText(list.nextUpdate)}`,
      { expected: `current at ${utcText(at)}` },
      ref,
    );
  return pass(
    `The revocation list is signed by ${name}; no evidence here rests on what it is for`,
    { observed: `${list.revoked.length} listed` },
    ref,
  );
}
