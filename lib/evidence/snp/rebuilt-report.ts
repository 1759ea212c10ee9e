import type { Finding } from "@/lib/appraisal/finding";
import { attestationReport, type ReportField } from "./layout";

/** Fields of a report as another program spelled them, by their key in the layout. Those left out are zero. */
export type ReportParts = Partial<Record<ReportField, bigint | Uint8Array>>;

/**
 * Puts a report together again from its fields. Only a signature that holds shows that these are the bytes that were signed.
 * @returns 1184 bytes, or null if a value does not fit its field
 * @see AMD 56860, table 23
 */
export function assembleReport(parts: ReportParts): Uint8Array | null {
  const report = new Uint8Array(attestationReport.size);
  for (const [key, value] of Object.entries(parts)) {
    const { offset, size } = attestationReport.fields[key as ReportField];
    const octets = typeof value === "bigint" ? littleEndian(value, size) : value;
    if (octets?.length !== size) return null;
    report.set(octets, offset);
  }
  return report;
}

/** `size` bytes, the lowest first; null if the number does not fit. */
export function littleEndian(value: bigint, size: number): Uint8Array | null {
  if (value < 0n || value >= 1n << BigInt(8 * size)) return null;
  return Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

/** CPUID(1).EAX without what AMD reserves, as combined family, model and stepping. AMD 24594, CPUID Fn0000_0001_EAX. */
export function cpuidParts(eax: bigint): ReportParts {
  const bits = (from: number, count: number) => (eax >> BigInt(from)) & ((1n << BigInt(count)) - 1n);
  return {
    cpuidFamId: (bits(8, 4) + bits(20, 8)) & 0xffn,
    cpuidModId: (bits(16, 4) << 4n) | bits(4, 4),
    cpuidStep: bits(0, 4),
  };
}

const NEED = "The report’s 1184 bytes as the guest got them: these were put together again from its fields, and that may be at fault.";
const REMEDY = "Ask the sender for the report’s bytes, for instance in base64, in place of its fields.";
const UNSIGNED = "The report put together from its fields does not verify with the certificate given";

/**
 * Unless the signature holds over rebuilt bytes, nothing in them is known to be what was signed: what fails by them could
 * not be checked. What fails by a certificate alone stays.
 */
export function settleRebuilt(findings: readonly Finding[], evidence: string): Finding[] {
  const signed = findings.some(({ id, status }) => id === "snp/report-signature" && status === "pass");
  if (signed) return [...findings];
  const rests = (finding: Finding) => finding.rests.some((ref) => ref.evidence === evidence);
  return findings.map((finding) => (finding.must && finding.status === "fail" && rests(finding) ? asMissing(finding) : finding));
}

function asMissing({ cause: _unknown, ...finding }: Finding): Finding {
  const title = finding.id === "snp/report-signature" ? UNSIGNED : finding.title;
  return { ...finding, status: "missing", title, need: NEED, remedy: REMEDY };
}
