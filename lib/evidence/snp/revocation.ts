import { equalBytes } from "@/lib/bytes/bytes";
import { utcText } from "@/lib/appraisal/time";
import { AMD_ANCHORS, anchorSpki } from "@/lib/x509/anchors";
import { commonName } from "@/lib/x509/certificate";
import type { RevocationList } from "@/lib/x509/crl";
import { OID } from "@/lib/x509/extensions";
import { issuedBy } from "@/lib/x509/issued";
import type { Chain, ChainSources, SetList } from "./chain";
import type { Candidate } from "./verify";

type Anchored = Extract<Chain, { status: "anchored" }>;

/** What the revocation lists of a set say of one path, worst first. */
export interface Revocation {
  readonly status: "revoked" | "forged" | "not-revoked" | "unusable" | "not-given";
  /** The certificate that is listed; only where `revoked`. */
  readonly revoked: { readonly name: string; readonly serial: string; readonly revokedAt: number } | null;
  /** True if a list that counts does not name the path, whatever another says. */
  readonly clean: boolean;
  /** The lists that decide it. */
  readonly lists: readonly SetList[];
  /** Why lists that were given count for nothing, a sentence part each. */
  readonly reasons: readonly string[];
  /** Ids of lists whose signature was checked for this path, whatever came of it. */
  readonly weighed: readonly string[];
}

interface Verdict {
  readonly entry: SetList;
  /** `unclear` where the root names the key's serial without saying whose: that outweighs lists that do not name it. */
  readonly status: "revoked" | "forged" | "unclear" | "current" | "unusable";
  readonly revoked?: Revocation["revoked"];
  readonly reason?: string;
  /** False for a list that is somebody else's matter. */
  readonly weighed: boolean;
}

/**
 * Holds the lists of the set against a path VEK → ASK or ASVK → ARK. A list counts only if it is this product's, signed
 * by the root that the path ends at, and current at `at`; what it lists is revoked whatever its age.
 * @param at milliseconds since 1970
 * @returns null where there is no path to hold them against
 * @see AMD 57230 §4, RFC 5280 §5
 */
export async function weighRevocation(best: Candidate | null, sources: ChainSources, at: number): Promise<Revocation | null> {
  if (best?.chain.status !== "anchored") return null;
  const { chain } = best;
  const verdicts: Verdict[] = [];
  for (const entry of sources.lists ?? []) verdicts.push(await weigh(entry, best, chain, sources, at));
  const of = (status: Verdict["status"]) => verdicts.filter((verdict) => verdict.status === status);
  const weighed = verdicts.filter((verdict) => verdict.weighed).map(({ entry }) => entry.evidence);
  const answer = (status: Revocation["status"], deciding: readonly Verdict[]): Revocation => ({
    status,
    revoked: deciding[0]?.revoked ?? null,
    clean: of("current").length > 0,
    lists: deciding.map(({ entry }) => entry),
    reasons: [...of("unclear"), ...of("unusable")].flatMap(({ reason }) => reason ?? []),
    weighed,
  });
  if (of("revoked").length > 0) return answer("revoked", of("revoked"));
  if (of("forged").length > 0) return answer("forged", of("forged"));
  if (of("unclear").length > 0) return answer("unusable", of("unclear"));
  if (of("current").length > 0) return answer("not-revoked", of("current"));
  return of("unusable").length > 0 ? answer("unusable", of("unusable")) : answer("not-given", []);
}

async function weigh(entry: SetList, best: Candidate, chain: Anchored, sources: ChainSources, at: number): Promise<Verdict> {
  const { list } = entry;
  const issuer = commonName(list.issuer);
  if (issuer === `SEV-${chain.product}` || issuer === `SEV-VLEK-${chain.product}`) return weighIntermediates(entry, best, chain, sources);
  if (issuer !== `ARK-${chain.product}`)
    return { entry, status: "unusable", reason: `one is ${issuer ?? "an unnamed issuer"}’s, not ARK-${chain.product}’s`, weighed: false };
  if (!(await issuedBy(list, chain.rootSpki, sources.keys))) {
    const other = await byAnotherRoot(list, chain, sources);
    return other
      ? { entry, status: "unusable", reason: `one is by another ARK-${chain.product} than the path ends at`, weighed: true }
      : { entry, status: "forged", weighed: true };
  }
  const revoked = listedByRoot(list, best, chain, await intermediateSerials(chain, sources));
  if (revoked) return { entry, status: "revoked", revoked, weighed: true };
  const unclear = whyUnclear(list, best);
  if (unclear) return { entry, status: "unclear", reason: unclear, weighed: true };
  const reason = whyUnusable(list, at);
  return reason ? { entry, status: "unusable", reason, weighed: true } : { entry, status: "current", weighed: true };
}

/** An intermediate's own list can name a chip's key; it says nothing of the intermediate, so it never makes a pass. */
async function weighIntermediates(
  entry: SetList,
  { certificate, kind }: Candidate,
  chain: Anchored,
  sources: ChainSources,
): Promise<Verdict> {
  const { list } = entry;
  const name = chain.links[1].name;
  if (commonName(list.issuer) !== name)
    return {
      entry,
      status: "unusable",
      reason: `one is ${commonName(list.issuer)}’s, which did not issue the ${kind.toUpperCase()}`,
      weighed: false,
    };
  if (!(await issuedBy(list, chain.intermediateSpki, sources.keys))) return { entry, status: "forged", weighed: true };
  const listed = list.revoked.find(({ serial, issuer }) => serial === certificate.serial && issuer === null);
  if (!listed) return { entry, status: "unusable", reason: `one is ${name}’s own and says nothing of ${name}`, weighed: true };
  return { entry, status: "revoked", revoked: { name: kind.toUpperCase(), ...listed }, weighed: true };
}

/** What of the path the root's list names: by issuer and serial, since every VEK has the serial 0. */
function listedByRoot(
  list: RevocationList,
  { certificate, kind }: Candidate,
  chain: Anchored,
  serials: ReadonlySet<string>,
): Revocation["revoked"] {
  const [, intermediate, root] = chain.links;
  for (const { serial, issuer, revokedAt } of list.revoked) {
    const byRoot = issuer === null || commonName(issuer) === commonName(list.issuer);
    if (byRoot && serials.has(serial)) return { name: intermediate.name, serial, revokedAt };
    if (byRoot && serial === root.serial) return { name: root.name, serial, revokedAt };
    if (!byRoot && commonName(issuer) === intermediate.name && serial === certificate.serial)
      return { name: kind.toUpperCase(), serial, revokedAt };
  }
  return null;
}

/** Serials under which the root certified the path's intermediate: its key is revoked by any of them, whichever the path took. */
async function intermediateSerials(chain: Anchored, { certificates, keys }: ChainSources): Promise<ReadonlySet<string>> {
  const { name, serial } = chain.links[1];
  const pinned = AMD_ANCHORS.filter((anchor) => anchor.commonName === name && equalBytes(anchorSpki(anchor), chain.intermediateSpki));
  const serials = new Set([serial, ...pinned.map((anchor) => anchor.serial)]);
  for (const { certificate } of certificates) {
    if (commonName(certificate.subject) !== name || !equalBytes(certificate.spki, chain.intermediateSpki)) continue;
    if (await issuedBy(certificate, chain.rootSpki, keys)) serials.add(certificate.serial);
  }
  return serials;
}

function whyUnclear(list: RevocationList, { certificate, kind }: Candidate): string | null {
  const unclear = list.revoked.some(({ serial, issuer }) => issuer === null && serial === certificate.serial);
  return unclear ? `one names serial ${certificate.serial}, which every ${kind.toUpperCase()} has, without saying whose` : null;
}

/** RFC 5280 §5.2.4 and §5.2.5 ask that these be critical; a list that has them is no whole one either way. */
const PARTIAL: readonly string[] = [OID.deltaCrlIndicator, OID.issuingDistributionPoint];

function whyUnusable(list: RevocationList, at: number): string | null {
  if (list.unhandledCritical.length > 0) return `one has a critical extension nobody here knows (${list.unhandledCritical[0]})`;
  if (PARTIAL.some((oid) => list.extensions.has(oid))) return "one says that it lists only some of what is revoked";
  if (list.thisUpdate > at) return `one is from ${utcText(list.thisUpdate)}, after the judging time`;
  if (list.nextUpdate === null) return "one does not say until when it holds";
  if (list.nextUpdate < at) return `one was current until ${utcText(list.nextUpdate)}`;
  return null;
}

/** True if another root that is accepted under this name signed it: then it is no forgery, and speaks of other certificates. */
async function byAnotherRoot(list: RevocationList, chain: Anchored, { extraRoots, keys }: ChainSources): Promise<boolean> {
  const pinned = AMD_ANCHORS.filter(({ commonName: name }) => name === `ARK-${chain.product}`).map(anchorSpki);
  const chosen = extraRoots.filter(({ subjectDer }) => equalBytes(subjectDer, list.issuerDer)).map(({ spki }) => spki);
  for (const spki of [...pinned, ...chosen]) if (await issuedBy(list, spki, keys)) return true;
  return false;
}
