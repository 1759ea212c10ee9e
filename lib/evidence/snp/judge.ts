import type { Missing } from "@/lib/appraisal/appraisal";
import type { AttestedReport } from "@/lib/appraisal/attested";
import type { Conditions } from "@/lib/appraisal/conditions";
import type { EvidenceArtifact, Judgement } from "@/lib/appraisal/family";
import { policyMeasurement } from "@/lib/appraisal/conditions";
import type { Finding } from "@/lib/appraisal/finding";
import { runChecks } from "@/lib/appraisal/run-checks";
import { instantText, utcText } from "@/lib/appraisal/time";
import { commonName } from "@/lib/x509/certificate";
import type { Chain, ChainSources } from "./chain";
import { SNP_CHECKS } from "./checks";
import { loadWords } from "./load-words";
import { liftsOf } from "./lifts";
import type { SnpReport } from "./parse";
import { prepareSubject, type SnpSubject } from "./subject";

/** Judges one report with the certificates of the set: every check, and what the passed ones establish. */
export async function judgeReport(artifact: EvidenceArtifact, sources: ChainSources, conditions: Conditions): Promise<Judgement> {
  const subject = await prepareSubject(artifact.id, artifact.claims as SnpReport, sources, conditions);
  const asRead = runChecks(SNP_CHECKS, await loadWords(), subject, artifact.id);
  const findings = artifact.rebuilt ? (await import("./rebuilt-report")).settleRebuilt(asRead, artifact.id) : asRead;
  const holds = findings.every(({ must, status }) => !must || (status !== "fail" && status !== "missing"));
  const chain = subject.signer.best?.chain;
  const anchored = chain?.status === "anchored" ? chain : null;
  return {
    findings,
    attested: holds ? attest(subject, findings) : null,
    relied: [...reliedOn(subject), ...policiesMet(subject, findings)],
    weighed: subject.revocation?.weighed ?? [],
    rootSpki: anchored?.rootSpki ?? (chain?.status === "unanchored" ? chain.foreignRoot : null),
    facts: extraFacts(subject),
    ...signersOf(subject),
    identity: identityOf(subject.report),
    lifts: holds ? liftsOf(subject, findings) : neededFor(findings),
    onlyDates: anchored && onlyDatesFailed(findings) ? whenItHeld(anchored, conditions.at) : null,
    offering: holds && rootPinned(subject) ? offeringOf(subject) : null,
    cloud: cloudOf(subject),
    advisories: subject.advisories,
  };
}

/** The certificates of the path, and the lists that show it is not revoked or that it is. */
function reliedOn({ signer: { best }, revocation }: SnpSubject): string[] {
  if (best?.chain.status !== "anchored" || !best.signatureHolds) return [];
  const decided = revocation?.status === "not-revoked" || revocation?.status === "revoked";
  const lists = decided ? revocation.lists.map(({ evidence }) => evidence) : [];
  return [...best.chain.links.flatMap(({ evidence }) => evidence ?? []), ...lists];
}

const passed = (findings: readonly Finding[], id: string) => findings.some((finding) => finding.id === id && finding.status === "pass");

/** Policies that HOST_DATA is the hash of. */
const policiesMet = ({ policies }: SnpSubject, findings: readonly Finding[]): string[] =>
  passed(findings, "snp/container-policy") ? policies.map(({ evidence }) => evidence) : [];

function attest(subject: SnpSubject, findings: readonly Finding[]): AttestedReport {
  const challengeMatched = passed(findings, "snp/challenge");
  return {
    evidence: subject.evidence,
    asker: subject.paravisor ? "paravisor" : "guest",
    rootPinned: rootPinned(subject),
    isolates: passed(findings, "snp/debug") && !findings.some(({ id, status }) => id === "snp/migration" && status === "fail"),
    teeRefused: findings.some(({ id, status }) => TEE_GATES.includes(id) && (status === "fail" || status === "missing")),
    challengeMatched,
    teeFindings: [
      "snp/report-signature",
      "snp/certificate-chain",
      "snp/debug",
      "snp/migration",
      ...(challengeMatched ? ["snp/challenge"] : []),
      ...TEE_GATES.filter((id) => passed(findings, id)),
    ],
    keyCosts: keyCosts(subject),
    firmware: firmwareOf(subject, findings),
  };
}

function rootPinned({ signer: { best } }: SnpSubject): boolean {
  return best?.chain.status === "anchored" && best.chain.links[2].source === "pinned";
}

/** What the reader named and the TEE stage stands on: a difference takes its paths. */
const TEE_GATES: readonly string[] = ["snp/host-data", "snp/vmpl-expected", "snp/policy-allow", "snp/policy-tcb", "snp/policy-host-data"];

/** A VLEK rests on the cloud's custody, a Milan VCEK on the chip's history; counted in the strict lens. */
function keyCosts(subject: SnpSubject): AttestedReport["keyCosts"] {
  if (subject.signer.kind === "vlek") return ["csp-key-custody"];
  return subject.product === "Milan" ? ["csp-chip-history"] : [];
}

function firmwareOf(subject: SnpSubject, findings: readonly Finding[]): AttestedReport["firmware"] {
  if (findings.some(({ id, status }) => id === "snp/policy-id-key" && status === "fail")) return [];
  const owner: AttestedReport["keyCosts"] = subject.paravisor ? ["csp-paravisor"] : [];
  const ways: AttestedReport["firmware"][number][] = [];
  if (passed(findings, "snp/measurement"))
    ways.push({
      basis: "vouched",
      costs: owner,
      compared: "expected",
      because: subject.paravisor
        ? "The launch measurement is the one you named; the code is Microsoft’s paravisor."
        : "The launch measurement is the one you named.",
      findings: ["snp/measurement"],
      // A paravisor's blob holds no guest kernel, whoever vouches for it.
      covers: (!subject.paravisor && policyMeasurement(subject.conditions, subject.report.hex.measurement)?.covers) || "firmware",
    });
  if (passed(findings, "snp/id-key"))
    ways.push({
      basis: "endorsed",
      costs: ["csp-paravisor"],
      compared: "measured",
      because: "The chip launched what a key of Microsoft’s approved; nobody outside Microsoft can rebuild it.",
      findings: ["snp/id-key"],
    });
  return ways;
}

/** What makes two reports one guest's. VMPL, challenge and TCB may differ between two of one guest. */
function identityOf(report: SnpReport): Record<string, string> {
  return {
    MEASUREMENT: report.hex.measurement,
    REPORT_ID: report.hex.reportId,
    POLICY: report.policy.toString(16),
    CHIP_ID: report.hex.chipId,
  };
}

function extraFacts(subject: SnpSubject): Record<string, string> {
  const { best } = subject.signer;
  return {
    ...(subject.product ? { product: subject.product } : {}),
    ...(best?.extensions?.cspId ? { cspId: best.extensions.cspId } : {}),
  };
}

/** The certificate and what it leads to, from the key that signed up to the root. */
function signersOf({ signer: { best } }: SnpSubject): Pick<Judgement, "signers"> {
  if (!best) return {};
  if (best.chain.status === "anchored")
    return { signers: best.chain.links.map(({ name, source, evidence }) => ({ name, source, evidence })) };
  return { signers: [{ name: commonName(best.certificate.subject) ?? "unnamed", source: "given", evidence: best.evidence }] };
}

/** Findings that stand in the way of a verdict, as rows of what to supply. */
function neededFor(findings: readonly Finding[]): Missing[] {
  const rows = findings.flatMap(({ must, status, need, remedy, id }) =>
    must && status === "missing" && need ? [{ for: 0, need, ...(id === "snp/certificate" && remedy ? { command: remedy } : {}) }] : [],
  );
  return rows.filter(({ need }, index) => rows.findIndex((row) => row.need === need) === index);
}

const onlyDatesFailed = (findings: readonly Finding[]) => {
  const bad = findings.filter(({ must, status }) => must && (status === "fail" || status === "missing"));
  return bad.length > 0 && bad.every(({ id }) => id === "snp/certificate-dates");
};

/** The instant nearest to `at` at which all certificates of the path held. */
function whenItHeld(chain: Extract<Chain, { status: "anchored" }>, at: number): Judgement["onlyDates"] {
  const from = Math.max(...chain.links.map(({ notBefore }) => notBefore));
  const to = Math.min(...chain.links.map(({ notAfter }) => notAfter));
  const out = chain.links.find((link) => at < link.notBefore || link.notAfter < at)!;
  return {
    heldAt: from <= to ? instantText(at > to ? to : from) : null,
    certificate: out.name,
    ended: utcText(at > out.notAfter ? out.notAfter : out.notBefore),
  };
}

function cloudOf(subject: SnpSubject): string | null {
  if (subject.paravisor) return subject.paravisor.cloud;
  const { best } = subject.signer;
  if (best?.chain.status !== "anchored") return null;
  return /(^|[.=])amazonaws\.com$/.test(best.extensions?.cspId ?? "") ? "AWS" : null;
}

function offeringOf(subject: SnpSubject): Judgement["offering"] {
  if (subject.paravisor && subject.product === "Milan")
    return {
      id: "azure-cvm-snp",
      confidence: subject.paravisor.by === "id-key" ? "high" : "medium",
      because:
        subject.paravisor.by === "id-key"
          ? "A key of Microsoft’s for confidential VMs approved the launch."
          : "FAMILY_ID and IMAGE_ID are those of Azure’s confidential VMs, and HOST_DATA is zero.",
    };
  if (cloudOf(subject) === "AWS")
    return {
      id: "aws-ec2-snp",
      confidence: "high",
      because: `AMD issued the signing key to ${subject.signer.best!.extensions!.cspId}.`,
    };
  return null;
}
