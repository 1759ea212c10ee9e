import { allZero } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { hexNumber, toHex } from "@/lib/bytes/hex";
import { attestationReport, HEX_FIELDS, type HexField, SIGNATURE_R, SIGNATURE_REST, SIGNATURE_S } from "./layout";
import { decodeTcb, productOfCpuid, type Product, type Tcb } from "./product";

/** Which key signed, KEY_INFO bits 4:2. */
export const SIGNING_KEY = { vcek: 0, vlek: 1, none: 7 } as const;

function hexOf(fields: Readonly<Record<HexField, Uint8Array>>): SnpReport["hex"] {
  const hex: Partial<Record<HexField, string>> = {};
  for (const key of HEX_FIELDS) hex[key] = toHex(fields[key]);
  return hex as SnpReport["hex"];
}

/** A report as it stands: every field, nothing judged. */
export interface SnpReport extends ReturnType<typeof attestationReport.read> {
  /** The 1184 bytes received; the signature is checked over these and nothing rebuilt. */
  readonly bytes: Uint8Array;
  /** KEY_INFO, taken apart. */
  readonly authorKeyEn: boolean;
  readonly maskChipKey: boolean;
  readonly signingKey: number;
  /** Product line by CPUID (version 3 and later); null in a version 2 report or for an unknown model. */
  readonly cpuidProduct: Product | "Venice" | null;
  /** Zeros that follow the report in its file; no part of it. */
  readonly trailingZeros: number;
  /** True if CHIP_ID is all zero: masked by the host, or a host that signs with a VLEK. */
  readonly chipIdMasked: boolean;
  /** Fields of bytes, lower-case hex, spelled out once: several checks and the facts show them. */
  readonly hex: Readonly<Record<HexField, string>>;
  /** SIGNATURE as WebCrypto wants it: r ‖ s, big-endian, 48 bytes each; null if bytes that must be zero are not. */
  readonly rawSignature: Uint8Array | null;
}

/**
 * Reads an SEV-SNP report without judging it; signature, policy and freshness are left to the checks.
 * @param data exactly 1184 bytes
 * @param trailingZeros how many follow it in its file
 * @throws EvidenceError `truncated`, `trailing-bytes`
 * @see AMD 56860, table 23
 */
export function parseSnpReport(data: Uint8Array, trailingZeros = 0): SnpReport {
  const fields = attestationReport.read(data);
  if (data.length > attestationReport.size)
    throw new EvidenceError("trailing-bytes", `a report is ${attestationReport.size} bytes, got ${data.length}`, attestationReport.size);
  // The fields' own object: to copy forty members takes longer than to read them.
  return Object.assign(fields, {
    bytes: data,
    authorKeyEn: (fields.keyInfo & 1) !== 0,
    maskChipKey: (fields.keyInfo & 2) !== 0,
    signingKey: (fields.keyInfo >>> 2) & 7,
    cpuidProduct: fields.version >= 3 ? productOfCpuid(fields.cpuidFamId, fields.cpuidModId) : null,
    trailingZeros,
    chipIdMasked: allZero(fields.chipId),
    hex: hexOf(fields),
    rawSignature: rawSignatureOf(data),
  });
}

const COORDINATE_BYTES = 48;

function rawSignatureOf(data: Uint8Array): Uint8Array | null {
  const zeros = (field: { offset: number; size: number }, from = 0) => allZero(data, field.offset + from, field.offset + field.size);
  if (!zeros(SIGNATURE_R, COORDINATE_BYTES) || !zeros(SIGNATURE_S, COORDINATE_BYTES) || !zeros(SIGNATURE_REST)) return null;
  const raw = new Uint8Array(2 * COORDINATE_BYTES);
  for (let i = 0; i < COORDINATE_BYTES; i++) {
    raw[i] = data[SIGNATURE_R.offset + COORDINATE_BYTES - 1 - i]!;
    raw[COORDINATE_BYTES + i] = data[SIGNATURE_S.offset + COORDINATE_BYTES - 1 - i]!;
  }
  return raw;
}

/** A version 2 report names no product; a CHIP_ID of eight bytes and zeros is Turin's. */
export function looksLikeTurin(report: SnpReport): boolean {
  return !report.chipIdMasked && allZero(report.chipId, 8);
}

export interface ReportTcbs {
  readonly current: Tcb;
  readonly reported: Tcb;
  readonly committed: Tcb;
  readonly launch: Tcb;
}

export function reportTcbs(report: SnpReport, product: Product | "Venice"): ReportTcbs {
  return {
    current: decodeTcb(report.currentTcb, product),
    reported: decodeTcb(report.reportedTcb, product),
    committed: decodeTcb(report.committedTcb, product),
    launch: decodeTcb(report.launchTcb, product),
  };
}

/** What the JSON and the page show. TCBs are eight bytes in memory order. */
export function reportFacts(report: SnpReport): Record<string, string | number> {
  const facts: Record<string, string | number> = {
    version: report.version,
    guestSvn: report.guestSvn,
    policy: hexNumber(report.policy),
    vmpl: report.vmpl,
    signatureAlgo: report.signatureAlgo,
    platformInfo: hexNumber(report.platformInfo),
    keyInfo: hexNumber(report.keyInfo),
    signingKey: signingKeyName(report.signingKey),
    currentVersion: `${report.currentMajor}.${report.currentMinor}.${report.currentBuild}`,
    committedVersion: `${report.committedMajor}.${report.committedMinor}.${report.committedBuild}`,
  };
  for (const key of HEX_FIELDS) facts[key] = report.hex[key];
  if (report.version >= 3) {
    facts.cpuidFamId = report.cpuidFamId;
    facts.cpuidModId = report.cpuidModId;
    facts.cpuidStep = report.cpuidStep;
  }
  if (report.version >= 5) {
    facts.launchMitVector = hexNumber(report.launchMitVector);
    facts.currentMitVector = hexNumber(report.currentMitVector);
  }
  if (report.cpuidProduct) facts.product = report.cpuidProduct;
  return facts;
}

export function signingKeyName(key: number): string {
  if (key === SIGNING_KEY.vcek) return "VCEK";
  if (key === SIGNING_KEY.vlek) return "VLEK";
  return key === SIGNING_KEY.none ? "none" : `reserved (${key})`;
}
