import type { AdvisoryStatus } from "@/lib/appraisal/appraisal";
import type { Conditions } from "@/lib/appraisal/conditions";
import type { FieldRef } from "@/lib/appraisal/finding";
import { attestationReport, type ReportField } from "./layout";
import { paravisorOf, type Paravisor } from "./paravisor";
import { reportTcbs, type ReportTcbs, type SnpReport } from "./parse";
import type { Product } from "./product";
import type { Revocation } from "./revocation";
import { findSigner, type Candidate, type Signer } from "./verify";
import { weighAdvisories } from "./weigh-advisories";
import type { ChainSources, SetPolicy } from "./chain";

/** One report with everything its checks weigh, computed once. */
export interface SnpSubject {
  /** The report's artefact id. */
  readonly evidence: string;
  readonly report: SnpReport;
  readonly signer: Signer;
  /** By CPUID, else by the certificate's issuer; null if neither says. */
  readonly product: Product | "Venice" | null;
  /** Null if the product, and so the order of TCB bytes, is not known. */
  readonly tcbs: ReportTcbs | null;
  readonly paravisor: Paravisor | null;
  /** Why the signature fails, where a repaired report verified in this run; else null. */
  readonly provenCause: string | null;
  /** What the lists of the set say of the signer's path; null without a path. */
  readonly revocation: Revocation | null;
  /** Advisories for the product, held against the report. */
  readonly advisories: readonly AdvisoryStatus[];
  /** Container policies of the set. */
  readonly policies: readonly SetPolicy[];
  readonly conditions: Conditions;
}

export async function prepareSubject(
  evidence: string,
  report: SnpReport,
  sources: ChainSources,
  conditions: Conditions,
): Promise<SnpSubject> {
  const signer = await findSigner(report, sources, conditions.at);
  const product = report.cpuidProduct ?? signer.best?.product ?? null;
  return {
    evidence,
    report,
    signer,
    product,
    tcbs: product && reportTcbs(report, product),
    paravisor: paravisorOf(report),
    provenCause: await causeOf(report, signer.best, conditions),
    advisories: weighAdvisories(report, product),
    revocation: await revocationOf(signer.best, sources, conditions.at),
    policies: sources.policies ?? [],
    conditions,
  };
}

/** Looked for only where a signature fails, and loaded only then. */
async function causeOf(report: SnpReport, best: Candidate | null, conditions: Conditions): Promise<string | null> {
  if (!best || best.signatureHolds) return null;
  return (await import("./repair")).provenCause(report, best, conditions);
}

const NO_LISTS: Revocation = { status: "not-given", revoked: null, clean: false, lists: [], reasons: [], weighed: [] };

async function revocationOf(best: Candidate | null, sources: ChainSources, at: number): Promise<Revocation | null> {
  if (sources.lists && sources.lists.length > 0) return (await import("./revocation")).weighRevocation(best, sources, at);
  return best?.chain.status === "anchored" ? NO_LISTS : null;
}

/** The bytes of a report's field. */
export function fieldRef({ evidence }: Pick<SnpSubject, "evidence">, key: ReportField): FieldRef {
  const { name, offset, size } = attestationReport.fields[key];
  return { evidence, field: name, bytes: [offset, offset + size] };
}

/** The whole certificate that is held against the report, if there is one. */
export function certificateRefs({ signer }: SnpSubject): FieldRef[] {
  const { best } = signer;
  return best ? [{ evidence: best.evidence, field: "certificate", bytes: [0, best.certificate.der.length] }] : [];
}

/** "VCEK" or "VLEK", as KEY_INFO asks for. */
export const keyName = ({ signer }: SnpSubject): string => (signer.kind === "vlek" ? "VLEK" : "VCEK");
