import { bytes, layout, u32le, u64le, u8, type Field } from "@/lib/bytes/layout";

/** Bytes the signature covers: 0 up to SIGNATURE. */
export const SIGNED_BYTES = 0x2a0;

/** ATTESTATION_REPORT, 1184 bytes, little-endian; versions 2 to 5 differ in what they reserve. AMD 56860 table 23. */
export const attestationReport = layout("ATTESTATION_REPORT", 1184, {
  version: u32le("VERSION", 0x000),
  guestSvn: u32le("GUEST_SVN", 0x004),
  policy: u64le("POLICY", 0x008),
  familyId: bytes("FAMILY_ID", 0x010, 16),
  imageId: bytes("IMAGE_ID", 0x020, 16),
  vmpl: u32le("VMPL", 0x030),
  signatureAlgo: u32le("SIGNATURE_ALGO", 0x034),
  currentTcb: bytes("CURRENT_TCB", 0x038, 8),
  platformInfo: u64le("PLATFORM_INFO", 0x040),
  keyInfo: u32le("KEY_INFO", 0x048),
  reserved04c: bytes("reserved (0x04C)", 0x04c, 4),
  reportData: bytes("REPORT_DATA", 0x050, 64),
  measurement: bytes("MEASUREMENT", 0x090, 48),
  hostData: bytes("HOST_DATA", 0x0c0, 32),
  idKeyDigest: bytes("ID_KEY_DIGEST", 0x0e0, 48),
  authorKeyDigest: bytes("AUTHOR_KEY_DIGEST", 0x110, 48),
  reportId: bytes("REPORT_ID", 0x140, 32),
  reportIdMa: bytes("REPORT_ID_MA", 0x160, 32),
  reportedTcb: bytes("REPORTED_TCB", 0x180, 8),
  cpuidFamId: u8("CPUID_FAM_ID", 0x188),
  cpuidModId: u8("CPUID_MOD_ID", 0x189),
  cpuidStep: u8("CPUID_STEP", 0x18a),
  reserved18b: bytes("reserved (0x18B)", 0x18b, 21),
  chipId: bytes("CHIP_ID", 0x1a0, 64),
  committedTcb: bytes("COMMITTED_TCB", 0x1e0, 8),
  currentBuild: u8("CURRENT_BUILD", 0x1e8),
  currentMinor: u8("CURRENT_MINOR", 0x1e9),
  currentMajor: u8("CURRENT_MAJOR", 0x1ea),
  reserved1eb: bytes("reserved (0x1EB)", 0x1eb, 1),
  committedBuild: u8("COMMITTED_BUILD", 0x1ec),
  committedMinor: u8("COMMITTED_MINOR", 0x1ed),
  committedMajor: u8("COMMITTED_MAJOR", 0x1ee),
  reserved1ef: bytes("reserved (0x1EF)", 0x1ef, 1),
  launchTcb: bytes("LAUNCH_TCB", 0x1f0, 8),
  launchMitVector: u64le("LAUNCH_MIT_VECTOR", 0x1f8),
  currentMitVector: u64le("CURRENT_MIT_VECTOR", 0x200),
  reserved208: bytes("reserved (0x208)", 0x208, 152),
  signature: bytes("SIGNATURE", 0x2a0, 512),
});

export type ReportField = keyof typeof attestationReport.fields;

/** Fields that are told in hex, in the report’s order: bytes, and TCBs as their eight bytes in memory order. */
export const HEX_FIELDS = [
  "familyId",
  "imageId",
  "currentTcb",
  "reportData",
  "measurement",
  "hostData",
  "idKeyDigest",
  "authorKeyDigest",
  "reportId",
  "reportIdMa",
  "reportedTcb",
  "chipId",
  "committedTcb",
  "launchTcb",
] as const;
export type HexField = (typeof HEX_FIELDS)[number];

/** R and S of SIGNATURE: 72 bytes each, little-endian, zero-extended; the rest is zero. AMD 56860, table 134. */
export const SIGNATURE_R: Field = bytes("SIGNATURE.R", 0x2a0, 72);
export const SIGNATURE_S: Field = bytes("SIGNATURE.S", 0x2e8, 72);
export const SIGNATURE_REST: Field = bytes("SIGNATURE (rest)", 0x330, 368);

/** GUEST_POLICY. AMD 56860 §4.3. */
export const POLICY = {
  smt: 1n << 16n,
  reservedOne: 1n << 17n,
  migrateMa: 1n << 18n,
  debug: 1n << 19n,
  singleSocket: 1n << 20n,
  cxlAllow: 1n << 21n,
  memAes256Xts: 1n << 22n,
  raplDis: 1n << 23n,
  ciphertextHidingDram: 1n << 24n,
  pageSwapDisable: 1n << 25n,
} as const;
/** Bits 63:26, reserved in the ABI read here. */
export const POLICY_RESERVED = ~0n << 26n;

/** PLATFORM_INFO. AMD 56860 table 23. */
export const PLATFORM_INFO = {
  smtEn: 1n << 0n,
  tsmeEn: 1n << 1n,
  eccEn: 1n << 2n,
  raplDis: 1n << 3n,
  ciphertextHidingDramEn: 1n << 4n,
  aliasCheckComplete: 1n << 5n,
  iommuWriteSafe: 1n << 6n,
  tioEn: 1n << 7n,
} as const;
export const PLATFORM_INFO_RESERVED = ~0n << 8n;
