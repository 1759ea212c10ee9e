import type { Appraisal, AppraisalOptions, EvidenceEntry, Input, Missing, Used, Verdict } from "@/lib/appraisal/appraisal";
import type { Conditions } from "@/lib/appraisal/conditions";
import type { Judgement, PlacedArtifact } from "@/lib/appraisal/family";
import type { Cause, Finding } from "@/lib/appraisal/finding";
import { ENGINE_VERSION } from "@/lib/appraisal/version";
import { equalBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { CATALOGUE_VERSION } from "@/lib/catalogue/version";
import { sha256 } from "@/lib/crypto/engine";
import type { SetCertificate, SetList, SetPolicy } from "@/lib/evidence/snp/chain";
import { NO_PATHS, pathsOfReport } from "@/lib/trust/evidence-paths";
import { attestationLevel, EVERYTHING } from "@/lib/trust/derive";
import type { StagePaths } from "@/lib/appraisal/path";
import { AMD_ANCHORS, anchorSpki, pinnedRootsText } from "@/lib/x509/anchors";
import { commonName, parseCertificateOnce, type Certificate } from "@/lib/x509/certificate";
import type { RevocationList } from "@/lib/x509/crl";
import { KeyCache } from "@/lib/x509/issued";
import { isSimulatorRoot } from "@/lib/x509/simulated";
import type { Artifact } from "./artifact";
import { certificateFindings, type Beside } from "./certificates";
import { conditionsOf, notAdopted } from "./conditions";
import { digestsOf, keptDigest } from "./digests";
import { entryOf } from "./inventory";
import { levelsOf } from "./levels";
import { LimitError, LIMITS } from "./limits";
import { openSet } from "./open-inputs";
import type { Judges } from "./plain-families";
import type { World } from "./registry";
import type { SetWork } from "./set-findings";
import { WatchedKeys } from "./watched-keys";

export interface Hooks {
  /** Ends the work early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds on any steady clock; with it a set that takes over 10 s ends with a finding. */
  readonly now?: () => number;
  /** When on that clock the work on this set began, if that was before the call. */
  readonly since?: number;
  /** Imported keys to keep from one set to the next. */
  readonly keys?: KeyCache;
}

export interface Progress {
  /** What is being done, in words: "Reading report.bin". */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** One piece of evidence with what its family says of it. */
export interface Judged {
  readonly artifact: Artifact;
  readonly judgement: Judgement;
}

/**
 * Appraises everything given as one evidence set: detect, parse, check, findings, paths, levels. Never throws for any
 * bytes; only for an aborted signal, or an option that is no such thing (a root that is no certificate).
 */
export async function appraise(inputs: readonly Input[], options: AppraisalOptions, hooks: Hooks = {}): Promise<Appraisal> {
  const late = deadline(hooks);
  hooks.onProgress?.({ what: "Opening what you gave", done: 0, total: 1 });
  const look = watch(hooks, late);
  const { artifacts, families } = await openSet(inputs, look);
  hooks.signal?.throwIfAborted();
  const hashes = await digestsOf(artifacts);
  const world = worldOf(artifacts, hashes, options, new WatchedKeys(hooks.keys ?? new KeyCache(), look));
  const conditions = await conditionsOf(options);
  const { judged, stopped } = await judgeAll({ artifacts, families, hashes, world, conditions }, hooks, late);
  const relied = new Set(judged.flatMap(({ judgement }) => judgement.relied));
  const unrelied = world.certificates.filter(({ evidence }) => !relied.has(evidence));
  const weighed = new Set(judged.flatMap(({ judgement }) => judgement.weighed ?? []));
  const unweighed = world.lists?.filter(({ evidence }) => !weighed.has(evidence)) ?? [];
  const beside = async () => [
    ...(await certificateFindings(unrelied, world, conditions.at, besideWhat(judged))),
    ...(await listFindings(unweighed, world, conditions.at, judged.length === 0)),
  ];
  const others = stopped ? null : await inTime(beside);
  const causes = others ? await causesOfDamage({ artifacts, families, world }, conditions.at) : new Map<string, Cause>();
  const findings: Finding[] = [
    ...judged.flatMap(({ judgement }) => judgement.findings),
    ...families.flatMap((family) => family.inspect?.(artifacts.map(placed)) ?? []),
    ...(await setFindings({ artifacts, hashes, judged, options, causes, tooLate: others === null })),
    ...(others ?? []),
  ];
  return assemble({ artifacts, hashes, judged, relied, findings, options, roots: world.extraRoots });
}

/** Why damaged artefacts are, by their ids, where their family can say; as far as the time of the set goes. */
async function causesOfDamage(
  { artifacts, families, world }: Pick<Given, "artifacts" | "families" | "world">,
  at: number,
): Promise<ReadonlyMap<string, Cause>> {
  const causes = new Map<string, Cause>();
  for (const { id, format, damage, bytes } of artifacts) {
    const find = damage ? families.find(({ formats }) => formats.some(({ name }) => name === format))?.causeOfDamage : undefined;
    const cause = find ? await inTime(() => find(bytes, world, at)) : null;
    if (cause) causes.set(id, cause);
  }
  return causes;
}

function besideWhat(judged: readonly Judged[]): Beside {
  if (judged.length === 0) return "no evidence";
  return judged.every(({ judgement }) => judgement.attested) ? "evidence that holds" : "evidence that does not hold";
}

const placed = ({ id, name, format, parsed, parent, damage }: Artifact): PlacedArtifact => ({
  id,
  name,
  format,
  claims: parsed?.claims ?? null,
  parent: parent?.id ?? null,
  parentFormat: parent?.format ?? null,
  damaged: damage !== null,
});

function deadline({ now, since }: Hooks): () => boolean {
  if (!now) return () => false;
  const end = (since ?? now()) + LIMITS.setMs;
  return () => now() > end;
}

/** What is looked at before every artefact and signature: whether anybody still waits for it. */
const watch =
  ({ signal }: Hooks, late: () => boolean) =>
  () => {
    signal?.throwIfAborted();
    if (late()) throw new LimitError(`over ${LIMITS.setMs / 1000} s a set`);
  };

/** The same look for what is done for a set before it is appraised. It throws a LimitError past the set's time. */
export const watchOf = (hooks: Hooks): (() => void) => watch(hooks, deadline(hooks));

/** Null if the time of the set ended on the way. */
async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LimitError) return null;
    throw error;
  }
}

function worldOf(artifacts: readonly Artifact[], hashes: ReadonlyMap<string, string>, options: AppraisalOptions, keys: KeyCache): World {
  const certificates: SetCertificate[] = artifacts
    .filter(({ format, parsed }) => format === "x509/certificate" && parsed !== null)
    .map(({ id, parsed }) => ({ evidence: id, certificate: parsed!.claims as Certificate }));
  const lists: SetList[] = artifacts
    .filter(({ format, parsed }) => format === "x509/crl" && parsed !== null)
    .map(({ id, parsed }) => ({ evidence: id, list: parsed!.claims as RevocationList }));
  const policies: SetPolicy[] = artifacts
    .filter(({ format }) => format === "azure/cce-policy")
    .map(({ id }) => ({ evidence: id, sha256: hashes.get(id)! }));
  return { certificates, lists, policies, extraRoots: options.extraRoots.map((der) => parseCertificateOnce(der)), keys };
}

/** Of one report with nothing odd beside it and nothing claimed there is nothing to say as a set; what would say it is loaded else. */
async function setFindings(work: SetWork): Promise<Finding[]> {
  const { artifacts, judged, options, tooLate } = work;
  const odd = artifacts.some(({ damage, limit, parsed }) => damage !== null || limit !== null || parsed?.unjudged);
  const claimed = Object.keys(options.claimed).length > 0;
  if (judged.length === 1 && !odd && !claimed && !tooLate && !options.policy) return [];
  return (await import("./set-findings")).setFindings(work);
}

/** Lists are seldom given, and what says something of them is loaded only then. */
async function listFindings(lists: readonly SetList[], world: World, at: number, withoutEvidence: boolean): Promise<Finding[]> {
  if (lists.length === 0) return [];
  const { revocationListFindings } = await import("./revocation-lists");
  return revocationListFindings(lists, world, at, withoutEvidence);
}

interface Given {
  readonly artifacts: readonly Artifact[];
  readonly families: readonly Judges[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly world: World;
  readonly conditions: Conditions;
}

/** Judges each piece of evidence once; the same bytes given twice are one. */
async function judgeAll(given: Given, hooks: Hooks, late: () => boolean): Promise<{ judged: Judged[]; stopped: boolean }> {
  const { artifacts, families, hashes, world, conditions } = given;
  const judged: Judged[] = [];
  const seen = new Set<string>();
  const evidence = inJudgingOrder(artifacts.filter(({ role, parsed }) => role === "evidence" && parsed !== null));
  for (const [done, artifact] of evidence.entries()) {
    hooks.signal?.throwIfAborted();
    if (late()) return { judged, stopped: true };
    const judge = families.find(({ formats }) => formats.some(({ name }) => name === artifact.format))?.judge;
    const key = contentKey(artifact, hashes);
    if (!judge || seen.has(key)) continue;
    seen.add(key);
    hooks.onProgress?.({ what: `Checking ${artifact.name}`, done, total: evidence.length });
    const { id, format, parsed } = artifact;
    const piece = { id, format: format!, claims: parsed!.claims, ...(parsed!.rebuilt ? { rebuilt: true as const } : {}) };
    const judgement = await inTime(() => judge(piece, world, conditions));
    if (!judgement) return { judged, stopped: true };
    judged.push({ artifact, judgement });
  }
  return { judged, stopped: late() };
}

/** Of bytes that were given and the same put together from fields, the given ones are judged. */
const inJudgingOrder = (evidence: readonly Artifact[]): Artifact[] =>
  [...evidence].sort((a, b) => Number(a.parsed!.rebuilt ?? false) - Number(b.parsed!.rebuilt ?? false));

export const contentKey = ({ id, format }: Artifact, hashes: ReadonlyMap<string, string>): string => `${format} ${hashes.get(id)}`;

interface Work {
  readonly artifacts: readonly Artifact[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly judged: readonly Judged[];
  readonly relied: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly options: AppraisalOptions;
  /** `options.extraRoots`, read. */
  readonly roots: readonly Certificate[];
}

async function assemble(work: Work): Promise<Appraisal> {
  const { artifacts, judged, findings, options } = work;
  const evidence = artifacts.map((artifact) => entryOf(artifact, work));
  const verdict = verdictOf(findings, evidence);
  const valid = verdict === "valid";
  const lead = valid ? leading(judged, options) : null;
  const first = judged[0]?.judgement ?? null;
  return {
    schema: "trustgap.appraisal/1",
    verdict,
    engine: { version: ENGINE_VERSION, roots: await rootsDigest(), catalogue: CATALOGUE_VERSION },
    conditions: {
      at: options.at,
      lens: options.lens,
      granted: options.granted,
      withdrawn: options.withdrawn,
      challenge: options.challenge && toHex(options.challenge),
      expected: options.measurements,
      policySha256: options.policy?.sha256 ?? null,
      bind: options.bind ? { name: options.bind.name, sha256: toHex(await sha256(options.bind.bytes)) } : null,
      reportData: options.reportData ?? null,
      hostData: options.hostData ?? null,
      vmpl: options.vmpl ?? null,
      requireReference: options.requireReference ?? false,
      extraRoots: work.roots.map((root) => extraRoot(root, judged)),
      claimed: notAdopted(options.claimed, options),
    },
    simulated: anySimulated(judged),
    evidence,
    findings,
    ...levelsOf(lead?.paths ?? NO_PATHS, valid, options),
    missing: missingOf(verdict, lead?.judgement ?? null, findings, judged),
    advisories: lead?.judgement.advisories ?? [],
    ...(verdict === "invalid" && first?.onlyDates && onlyDatesFailed(findings) ? { onlyDates: first.onlyDates } : {}),
    offering: lead?.judgement.offering ?? null,
    cloud: first?.cloud ?? null,
  };
}

/** Any `must` that failed makes it invalid; any that could not be made, or no evidence, incomplete. */
function verdictOf(findings: readonly Finding[], evidence: readonly EvidenceEntry[]): Verdict {
  const must = findings.filter((finding) => finding.must);
  if (must.some(({ status }) => status === "fail")) return "invalid";
  if (must.some(({ status }) => status === "missing")) return "incomplete";
  const used = (kind: Used) => evidence.some((entry) => entry.used === kind);
  return used("evidence") ? "valid" : "unrecognised";
}

/** All stages' paths are one report's: of several, the one with the higher nominal level. */
function leading(judged: readonly Judged[], options: AppraisalOptions): { judgement: Judgement; paths: StagePaths } | null {
  const sets = judged.flatMap(({ judgement }) =>
    judgement.attested ? [{ judgement, paths: pathsOfReport(judgement.attested, options.lens) }] : [],
  );
  const nominal = (paths: StagePaths) => attestationLevel(paths, EVERYTHING).level;
  return sets.sort((a, b) => nominal(b.paths) - nominal(a.paths))[0] ?? null;
}

function missingOf(verdict: Verdict, lead: Judgement | null, findings: readonly Finding[], judged: readonly Judged[]): Missing[] {
  if (verdict === "valid") return [...(lead?.lifts ?? [])];
  if (verdict !== "incomplete") return [];
  const ofEvidence = judged.flatMap(({ judgement }) => (judgement.attested ? [] : judgement.lifts));
  const judgements = new Set(judged.flatMap(({ judgement }) => judgement.findings));
  const ofSet = findings.filter((finding) => finding.must && finding.status === "missing" && !judgements.has(finding));
  return [...ofEvidence, ...ofSet.map(({ need }) => ({ for: 0, need: need! }))];
}

const onlyDatesFailed = (findings: readonly Finding[]): boolean =>
  findings
    .filter(({ must, status }) => must && (status === "fail" || status === "missing"))
    .every(({ id }) => id === "snp/certificate-dates");

function extraRoot({ der, spki, subject }: Certificate, judged: readonly Judged[]): Appraisal["conditions"]["extraRoots"][number] {
  const used = judged.some(({ judgement: { signers, rootSpki } }) => {
    const end = signers?.at(-1);
    return end?.source === "extra root" && end.name === commonName(subject) && rootSpki !== null && equalBytes(rootSpki, spki);
  });
  return { sha256: keptDigest(der), simulated: isSimulatorRoot(keptDigest(spki)), used };
}

function anySimulated(judged: readonly Judged[]): boolean {
  const ends = judged.flatMap(({ judgement }) => judgement.rootSpki ?? []);
  const unpinned = ends.filter((spki) => !AMD_ANCHORS.some((anchor) => anchorSpki(anchor) === spki));
  return unpinned.some((spki) => isSimulatorRoot(keptDigest(spki)));
}

let roots: Promise<string> | null = null;
/** SHA-256 over the pinned roots' data, worked out once. */
function rootsDigest(): Promise<string> {
  roots ??= sha256(new TextEncoder().encode(pinnedRootsText())).then(toHex);
  return roots;
}
