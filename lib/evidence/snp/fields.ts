import type { ByteField, Cover } from "@/lib/appraisal/format";
import { allZero } from "@/lib/bytes/bytes";
import { hexNumber } from "@/lib/bytes/hex";
import type { Field } from "@/lib/bytes/layout";
import { ENTRY_BYTES, parseCertTable } from "./cert-table";
import { attestationReport, PLATFORM_INFO, POLICY, SIGNATURE_R, SIGNATURE_REST, SIGNATURE_S, SIGNED_BYTES } from "./layout";
import { parseSnpReport, signingKeyName, type SnpReport } from "./parse";
import { decodeTcb, tcbText } from "./product";

const REPORT_BYTES = attestationReport.size;

/** The report's fields in layout order, SIGNATURE taken apart, with what they say. Zeros after the report are none of it. */
export function reportFields(data: Uint8Array): readonly ByteField[] {
  if (data.length < REPORT_BYTES) return cutFields(data);
  const report = parseSnpReport(data.subarray(0, REPORT_BYTES));
  const { signature: _whole, ...signed } = attestationReport.fields;
  const layout: readonly Field[] = [...Object.values(signed), SIGNATURE_R, SIGNATURE_S, SIGNATURE_REST];
  const fields = layout.map((field) => byteField(field, field.offset < SIGNED_BYTES ? "signed" : "signature", valueOf(field, report)));
  const after = data.length - REPORT_BYTES;
  if (after <= 0) return fields;
  return [...fields, plain(`${allZero(data, REPORT_BYTES) ? "zeros" : "bytes"} after the report`, REPORT_BYTES, after)];
}

/** Of a report that was cut: the fields that are there, the last of them as far as it goes and without a value. */
function cutFields(data: Uint8Array): readonly ByteField[] {
  const whole = new Uint8Array(REPORT_BYTES);
  whole.set(data);
  return reportFields(whole)
    .filter(({ offset }) => offset < data.length)
    .map((field) => {
      const left = data.length - field.offset;
      return left < field.size ? { ...field, name: `${field.name}, cut`, size: left, value: null } : field;
    });
}

/** The heads of a certificate table; what they point at has fields of its own. */
export function certTableFields(data: Uint8Array): readonly ByteField[] {
  const entries = parseCertTable(data);
  const heads = entries.flatMap(({ label, guid, offset, bytes }, index) => {
    const name = label ?? guid;
    const at = index * ENTRY_BYTES;
    return [
      plain(`GUID of ${name}`, at, 16, "bytes", label),
      plain(`offset of ${name}`, at + 16, 4, "u32le", hexNumber(offset, 3)),
      plain(`length of ${name}`, at + 20, 4, "u32le", String(bytes.length)),
    ];
  });
  return [...heads, plain("end of entries", entries.length * ENTRY_BYTES, ENTRY_BYTES)];
}

/** Header of Linux's raw response to a guest request. */
export const responseFields = (data: Uint8Array): readonly ByteField[] => {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const word = (at: number) => String(view.getUint32(at, true));
  return [plain("status", 0, 4, "u32le", word(0)), plain("report_size", 4, 4, "u32le", word(4)), plain("reserved", 8, 24)];
};

const plain = (name: string, offset: number, size: number, kind = "bytes", value: string | null = null): ByteField => ({
  name,
  offset,
  size,
  cover: "unsigned",
  kind,
  value,
});

const byteField = ({ name, offset, size, kind }: Field, cover: Cover, value: string | null): ByteField => ({
  name,
  offset,
  size,
  cover,
  kind,
  value,
});

function valueOf(field: Field, report: SnpReport): string | null {
  if (field.name.endsWith("_TCB")) return tcbValue(field, report);
  switch (field.name) {
    case "POLICY":
      return policyText(report.policy);
    case "PLATFORM_INFO":
      return flagsText(report.platformInfo, PLATFORM_NAMES);
    case "KEY_INFO":
      return keyInfoText(report);
    case "SIGNATURE_ALGO":
      return report.signatureAlgo === 1 ? "1, ECDSA P-384 with SHA-384" : String(report.signatureAlgo);
    case "SIGNATURE.R":
    case "SIGNATURE.S":
      return null;
  }
  const value = field.read(report.bytes);
  if (typeof value === "number") return String(value);
  if (typeof value === "bigint") return hexNumber(value);
  return allZero(report.bytes, field.offset, field.offset + field.size) ? "zero" : null;
}

/** Without a product the order of a TCB's bytes is not known, and its hex stands for itself. */
function tcbValue(field: Field, report: SnpReport): string | null {
  const { cpuidProduct } = report;
  return cpuidProduct && tcbText(decodeTcb(field.read(report.bytes) as Uint8Array, cpuidProduct));
}

const POLICY_NAMES: readonly (readonly [bigint, string])[] = [
  [POLICY.smt, "SMT allowed"],
  [POLICY.migrateMa, "migration agent allowed"],
  [POLICY.singleSocket, "one socket only"],
  [POLICY.cxlAllow, "CXL allowed"],
  [POLICY.memAes256Xts, "AES-256-XTS demanded"],
  [POLICY.raplDis, "RAPL must be off"],
  [POLICY.ciphertextHidingDram, "ciphertext hiding demanded"],
  [POLICY.pageSwapDisable, "page swap must be off"],
];

function policyText(policy: bigint): string {
  const abi = `ABI at least ${(policy >> 8n) & 0xffn}.${policy & 0xffn}`;
  const debug = policy & POLICY.debug ? "debugging allowed" : "debugging not allowed";
  return [hexNumber(policy), debug, ...named(policy, POLICY_NAMES), abi].join(", ");
}

const PLATFORM_NAMES: readonly (readonly [bigint, string])[] = [
  [PLATFORM_INFO.smtEn, "SMT on"],
  [PLATFORM_INFO.tsmeEn, "TSME on"],
  [PLATFORM_INFO.eccEn, "ECC on"],
  [PLATFORM_INFO.raplDis, "RAPL off"],
  [PLATFORM_INFO.ciphertextHidingDramEn, "ciphertext hiding on"],
  [PLATFORM_INFO.aliasCheckComplete, "alias check complete"],
  [PLATFORM_INFO.iommuWriteSafe, "IOMMU write safe"],
  [PLATFORM_INFO.tioEn, "trusted I/O on"],
];

const named = (value: bigint, names: readonly (readonly [bigint, string])[]): string[] =>
  names.filter(([bit]) => value & bit).map(([, name]) => name);

const flagsText = (value: bigint, names: readonly (readonly [bigint, string])[]): string =>
  [hexNumber(value), ...named(value, names)].join(", ");

function keyInfoText({ keyInfo, signingKey, maskChipKey, authorKeyEn }: SnpReport): string {
  const parts = [hexNumber(keyInfo), `signing key ${signingKeyName(signingKey)}`];
  return [...parts, ...(maskChipKey ? ["chip key masked"] : []), ...(authorKeyEn ? ["author key given"] : [])].join(", ");
}
