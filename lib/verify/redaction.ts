import type { Input } from "@/lib/appraisal/appraisal";
import { REDACTIONS, type Redaction } from "@/lib/appraisal/redaction";
import { allZero } from "@/lib/bytes/bytes";
import type { Field } from "@/lib/bytes/layout";
import { attestationReport } from "@/lib/evidence/snp/layout";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { openInputs, type Artifact } from "./open";

/** Something in a set that tells a chip or machine apart from others. */
export interface Identifying {
  readonly what: Redaction;
  /** Names of the inputs and what was nested, as the inventory shows them. */
  readonly where: readonly string[];
}

export interface Redacted {
  readonly inputs: readonly Input[];
  readonly redacted: readonly Redaction[];
}

/**
 * The signature goes with CHIP_ID: whoever guesses the chip could put its id back, fetch its certificate, and see from the
 * signature that the guess was right.
 */
const ZEROED: readonly (readonly [Redaction, Field])[] = [
  ["CHIP_ID", attestationReport.fields.chipId],
  ["REPORT_ID", attestationReport.fields.reportId],
  ["REPORT_ID_MA", attestationReport.fields.reportIdMa],
  ["SIGNATURE", attestationReport.fields.signature],
];

/** Makers' certificates that many chips share. A certificate that is none of these may name the one chip, and is left out. */
const SHARED = /^(?:ARK-[A-Za-z]+|SEV-(?:Milan|Genoa|Turin|Venice)|SEV-VLEK-[A-Za-z]+|SEV-VLEK)$/;
/** hwID of a VCEK. AMD 57230 §3. */
const HWID = "1.3.6.1.4.1.3704.1.4";

/** What in a set identifies a chip or machine, in the order of `REDACTIONS`; empty for a set without any. */
export async function identifying(inputs: readonly Input[]): Promise<readonly Identifying[]> {
  const found = new Map<Redaction, Set<string>>();
  const add = (what: Redaction, where: string) => void found.set(what, (found.get(what) ?? new Set()).add(where));
  const artifacts = await openInputs(inputs);
  for (const artifact of artifacts) {
    const parts = named(artifact);
    for (const what of parts) add(what, artifact.path.join(" › "));
    if (parts.length === 0 && isGivenFile(artifact) && !isKept(artifact)) add("other files", artifact.name);
  }
  for (const { name } of leavesOf(inputs)) if (/[0-9a-f]{16,}|hwid|chip/i.test(name)) add("file names", name);
  return REDACTIONS.filter((what) => found.has(what)).map((what) => ({ what, where: [...found.get(what)!] }));
}

/** Given as a file, or a file of the link that was given. */
const isGivenFile = ({ parent, format }: Artifact) => format !== LINK && (parent === null || parent.format === LINK);
const LINK = "trustgap/link";
const leavesOf = (inputs: readonly Input[]) => inputs.flatMap((input) => input.members ?? [input]);

function named(artifact: Artifact): readonly Redaction[] {
  const { bytes } = artifact;
  if (isReport(artifact)) return ZEROED.filter(([, field]) => saysSomething(slice(bytes, field))).map(([what]) => what);
  return certificateOf(artifact) && !isShared(artifact) ? ["VCEK"] : [];
}

/** All ones is how a report says that no migration agent is bound: that names nobody, and zeros would say otherwise. */
const saysSomething = (data: Uint8Array) => !allZero(data) && data.some((byte) => byte !== 0xff);
const slice = (data: Uint8Array, { offset, size }: Field) => data.subarray(offset, offset + size);
const isReport = ({ format, bytes }: Artifact) => format === "amd-snp/report" && bytes.length === attestationReport.size;
const isRevocationList = ({ format, parsed }: Artifact) => format === "x509/crl" && parsed !== null;
const certificateOf = ({ format, parsed }: Artifact) => (format === "x509/certificate" && parsed ? (parsed.claims as Certificate) : null);

function isShared(artifact: Artifact): boolean {
  const certificate = certificateOf(artifact);
  return certificate !== null && !certificate.extensions.has(HWID) && SHARED.test(commonName(certificate.subject) ?? "");
}

const isKept = (artifact: Artifact) => isReport(artifact) || isShared(artifact) || isRevocationList(artifact);

/**
 * The set without what identifies a chip or machine: every report with those bytes zeroed, makers' certificates and
 * revocation lists, under names of its own. All else is left out: files and wrappers as given, the certificate of the
 * chip's key, and what is not understood. What CHIP_ID is in is signed, so nothing of the result verifies.
 */
export async function redact(inputs: readonly Input[]): Promise<Redacted> {
  const artifacts = await openInputs(inputs);
  const kept = artifacts.filter(isKept);
  const counts: Record<string, number> = {};
  const numbered = (stem: string, ending: string) => `${stem}-${(counts[stem] = (counts[stem] ?? 0) + 1)}.${ending}`;
  const cleared = kept.map((artifact) =>
    isReport(artifact)
      ? { name: numbered("report", "bin"), bytes: zeroed(artifact.bytes) }
      : { name: isRevocationList(artifact) ? numbered("list", "crl") : numbered("certificate", "der"), bytes: artifact.bytes.slice() },
  );
  const identified = new Set((await identifying(inputs)).map(({ what }) => what));
  return { inputs: cleared, redacted: REDACTIONS.filter((what) => identified.has(what) || what === "file names") };
}

function zeroed(report: Uint8Array): Uint8Array {
  const copy = report.slice();
  for (const [, field] of ZEROED) if (saysSomething(slice(copy, field))) slice(copy, field).fill(0);
  return copy;
}
