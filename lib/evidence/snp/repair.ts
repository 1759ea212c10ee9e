import type { Conditions } from "@/lib/appraisal/conditions";
import { equalBytes } from "@/lib/bytes/bytes";
import { fromHex } from "@/lib/bytes/hex";
import { verify, type VerifyKey } from "@/lib/crypto/engine";
import { attestationReport, SIGNATURE_R, SIGNATURE_S, SIGNED_BYTES, type ReportField } from "./layout";
import type { SnpReport } from "./parse";
import { encodeTcb } from "./product";
import { vekKey, type Candidate } from "./verify";

/** Signature checks spent on finding out why a signature fails; past them nobody guesses on. */
const MAX_ATTEMPTS = 16;

interface Attempt {
  /** The cause, if the signature holds so. */
  readonly cause: string;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Why a report's signature fails, proven: the report is put right in one place, and the signature holds. What it is put
 * right with comes from the certificate or from what the reader named, or is a byte order; nothing is searched for.
 * @returns the cause in words, or null if no such repair verifies
 */
export async function provenCause(report: SnpReport, best: Candidate, conditions: Conditions): Promise<string | null> {
  const key = await vekKey(best.certificate);
  if (!key) return null;
  let spent = 0;
  for (const attempt of attempts(report, best, conditions)) {
    if (++spent > MAX_ATTEMPTS) return null;
    if (await holds(attempt, key)) return attempt.cause;
  }
  return null;
}

const holds = ({ signature, signed }: Attempt, key: VerifyKey) => verify(key, signature, signed);

function* attempts(report: SnpReport, best: Candidate, conditions: Conditions): Generator<Attempt> {
  const signed = report.bytes.subarray(0, SIGNED_BYTES);
  const bigEndian = signatureAsIs(report);
  if (bigEndian)
    yield {
      cause: "R and S of the signature stand in the other byte order: turned round, the signature holds.",
      signed,
      signature: bigEndian,
    };
  const signature = report.rawSignature ?? withoutStrayBytes(report);
  if (!report.rawSignature)
    yield { cause: "Bytes of SIGNATURE that must be zero were changed: with zeros there, the signature holds.", signed, signature };
  for (const { cause, changes } of repairs(report, best, conditions)) {
    const repaired = patch(signed, changes);
    if (repaired && !equalBytes(repaired, signed)) yield { cause, signed: repaired, signature };
  }
}

type Changes = readonly (readonly [ReportField, Uint8Array])[];
interface Repair {
  readonly cause: string;
  readonly changes: Changes;
}

/** Likeliest first: what the certificate says, what the reader named, then what a program does to byte orders. */
function* repairs(report: SnpReport, best: Candidate, conditions: Conditions): Generator<Repair> {
  yield* byCertificate(report, best);
  yield* byReader(conditions);
  const tcbs = (["currentTcb", "reportedTcb", "committedTcb", "launchTcb"] as const).map(
    (key) => [key, report[key].slice().reverse()] as const,
  );
  yield { cause: "The TCB versions stand in the other byte order: turned round, the signature holds.", changes: tcbs };
  yield {
    cause: "Reserved bytes were changed: with zeros there, the signature holds.",
    changes: RESERVED.map((key) => [key, new Uint8Array(attestationReport.fields[key].size)] as const),
  };
}
const RESERVED = ["reserved04c", "reserved18b", "reserved1eb", "reserved1ef", "reserved208"] as const;

function* byCertificate(report: SnpReport, { extensions, product, kind }: Candidate): Generator<Repair> {
  if (extensions && product)
    yield changed("REPORTED_TCB", "the certificate", [["reportedTcb", encodeTcb(extensions.tcb, product, report.reportedTcb)]]);
  const chipId = new Uint8Array(64);
  if (extensions?.hwId) chipId.set(extensions.hwId);
  if (kind === "vcek" && extensions?.hwId) yield changed("CHIP_ID", "the certificate", [["chipId", chipId]]);
}

function* byReader({ measurements, challenge, bind, reportData, hostData, vmpl }: Conditions): Generator<Repair> {
  for (const value of measurements) {
    const bytes = fromHex(value);
    if (bytes) yield changed("MEASUREMENT", "you", [["measurement", bytes]]);
  }
  if (reportData) yield changed("REPORT_DATA", "you", [["reportData", reportData]]);
  if (hostData) yield changed("HOST_DATA", "you", [["hostData", hostData]]);
  if (typeof vmpl === "number") yield changed("VMPL", "you", [["vmpl", Uint8Array.of(vmpl, 0, 0, 0)]]);
  for (const { name, bytes } of [...(challenge ?? []), ...(bind?.forms ?? [])])
    if (bytes.length <= 64)
      yield {
        cause: `REPORT_DATA was changed after signing: with ${name} there, the signature holds.`,
        changes: [["reportData", padded(bytes)]],
      };
}

const changed = (name: string, who: string, changes: Changes): Repair => ({
  cause: `${name} was changed after signing: with the value that ${who} ${who === "you" ? "named" : "names"} there, the signature holds.`,
  changes,
});

function padded(bytes: Uint8Array): Uint8Array {
  const field = new Uint8Array(64);
  field.set(bytes);
  return field;
}

/** The signed part with some fields replaced; null if a value does not fit its field. */
function patch(signed: Uint8Array, changes: Changes): Uint8Array | null {
  const copy = signed.slice();
  for (const [key, bytes] of changes) {
    const { offset, size } = attestationReport.fields[key];
    if (bytes.length !== size) return null;
    copy.set(bytes, offset);
  }
  return copy;
}

/** R and S as they stand, big-endian, each 48 bytes at the start or at the end of its 72; null if they stand in neither way. */
function signatureAsIs(report: SnpReport): Uint8Array | null {
  const r = numberIn(SIGNATURE_R.read(report.bytes) as Uint8Array);
  const s = numberIn(SIGNATURE_S.read(report.bytes) as Uint8Array);
  if (!r || !s) return null;
  const raw = new Uint8Array(96);
  raw.set(r);
  raw.set(s, 48);
  return raw;
}

function numberIn(field: Uint8Array): Uint8Array | null {
  if (field.subarray(0, 24).every((byte) => byte === 0)) return field.subarray(24);
  return field.subarray(48).every((byte) => byte === 0) ? field.subarray(0, 48) : null;
}

/** R and S read as they should be, whatever stands where zeros must. */
function withoutStrayBytes(report: SnpReport): Uint8Array {
  const raw = new Uint8Array(96);
  const r = SIGNATURE_R.read(report.bytes) as Uint8Array;
  const s = SIGNATURE_S.read(report.bytes) as Uint8Array;
  raw.set(r.slice(0, 48).reverse());
  raw.set(s.slice(0, 48).reverse(), 48);
  return raw;
}
