import { concatBytes } from "@/lib/bytes/bytes";
import { fromHex } from "@/lib/bytes/hex";
import { PRODUCT_DATA, SIMULATED_MEASUREMENT, countingBytes, tcbBytes, type Cpuid, type Product, type Tcb } from "./product";

/** Bits of POLICY by name; `reservedOne` is bit 17, which must be set. */
export interface PolicyBits {
  readonly abiMinor: number;
  readonly abiMajor: number;
  readonly smt: boolean;
  readonly reservedOne: boolean;
  readonly migrateMa: boolean;
  readonly debug: boolean;
  readonly singleSocket: boolean;
  readonly cxlAllow: boolean;
  readonly memAes256Xts: boolean;
  readonly raplDis: boolean;
  readonly ciphertextHidingDram: boolean;
  readonly pageSwapDisable: boolean;
}

export interface PlatformBits {
  readonly smtEn: boolean;
  readonly tsmeEn: boolean;
  readonly eccEn: boolean;
  readonly raplDis: boolean;
  readonly ciphertextHidingDramEn: boolean;
  readonly aliasCheckComplete: boolean;
  readonly iommuWriteSafe: boolean;
  readonly tioEn: boolean;
}

export interface KeyInfo {
  readonly authorKeyEn: boolean;
  readonly maskChipKey: boolean;
  /** 0 VCEK, 1 VLEK, 2 to 6 reserved, 7 none. */
  readonly signingKey: number;
}

export interface FirmwareVersion {
  readonly major: number;
  readonly minor: number;
  readonly build: number;
}

/**
 * What a report says, by the specification's meaning. All may be left out; the rest is what a healthy guest's report of that
 * product and version says. Bytes shorter than their field are padded with zeros on the right.
 */
export interface ReportFields {
  readonly guestSvn: number;
  /** All 64 bits at once, or single ones over the default. */
  readonly policy: bigint | Partial<PolicyBits>;
  /** 16 bytes. */
  readonly familyId: Uint8Array;
  /** 16 bytes. */
  readonly imageId: Uint8Array;
  readonly vmpl: number;
  readonly signatureAlgo: number;
  /** All four TCBs start from this one. */
  readonly tcb: Partial<Tcb>;
  readonly currentTcb: Partial<Tcb>;
  readonly reportedTcb: Partial<Tcb>;
  readonly committedTcb: Partial<Tcb>;
  readonly launchTcb: Partial<Tcb>;
  readonly platformInfo: bigint | Partial<PlatformBits>;
  readonly keyInfo: number | Partial<KeyInfo>;
  /** 64 bytes. */
  readonly reportData: Uint8Array;
  /** 48 bytes. */
  readonly measurement: Uint8Array;
  /** 32 bytes. */
  readonly hostData: Uint8Array;
  /** 48 bytes. */
  readonly idKeyDigest: Uint8Array;
  /** 48 bytes. */
  readonly authorKeyDigest: Uint8Array;
  /** 32 bytes. */
  readonly reportId: Uint8Array;
  /** 32 bytes. */
  readonly reportIdMa: Uint8Array;
  readonly cpuid: Partial<Cpuid>;
  /** 64 bytes; all zero when masked. */
  readonly chipId: Uint8Array;
  readonly currentFirmware: Partial<FirmwareVersion>;
  readonly committedFirmware: Partial<FirmwareVersion>;
  readonly launchMitVector: bigint;
  readonly currentMitVector: bigint;
}

/** Bits 0, 1, 2 and 4: the mitigations that AMD's bulletins have named so far. */
const MITIGATIONS = 0x17n;

/** The 672 bytes that the signature covers, written field after field in the specification's order. AMD 56860, ATTESTATION_REPORT. */
export function signedPart(product: Product, version: number, signingKey: number, given: Partial<ReportFields>): Uint8Array {
  const healthy = PRODUCT_DATA[product];
  const tcb = (own?: Partial<Tcb>) => tcbBytes(product, { ...healthy.tcb, ...given.tcb, ...own });
  const firmware = (own?: Partial<FirmwareVersion>) => {
    const { build, minor, major } = { ...healthy.firmware, ...own };
    return Uint8Array.of(build, minor, major, 0);
  };
  const cpuid = { ...healthy.cpuid, ...given.cpuid };
  const saysCpuid = version >= 3 || given.cpuid !== undefined;
  const mitigations = version >= 5 ? MITIGATIONS : 0n;
  return concatBytes(
    u32(version),
    u32(given.guestSvn ?? 0),
    u64(policyBits(given.policy ?? {})),
    sized("familyId", given.familyId, 16),
    sized("imageId", given.imageId, 16),
    u32(given.vmpl ?? 0),
    u32(given.signatureAlgo ?? 1),
    tcb(given.currentTcb),
    u64(platformBits(given.platformInfo ?? {}, version)),
    u32(keyInfoBits(given.keyInfo ?? {}, signingKey)),
    u32(0),
    sized("reportData", given.reportData, 64),
    sized("measurement", given.measurement ?? fromHex(SIMULATED_MEASUREMENT)!, 48),
    sized("hostData", given.hostData, 32),
    sized("idKeyDigest", given.idKeyDigest, 48),
    sized("authorKeyDigest", given.authorKeyDigest, 48),
    sized("reportId", given.reportId ?? countingBytes(32, 0x51), 32),
    sized("reportIdMa", given.reportIdMa ?? new Uint8Array(32).fill(0xff), 32),
    tcb(given.reportedTcb),
    saysCpuid ? Uint8Array.of(cpuid.family, cpuid.model, cpuid.stepping) : new Uint8Array(3),
    new Uint8Array(21),
    // A VLEK is a cloud's key: hosts that use one hide the chip.
    sized("chipId", given.chipId ?? (signingKey === 1 ? undefined : healthy.hwId), 64),
    tcb(given.committedTcb),
    firmware(given.currentFirmware),
    firmware(given.committedFirmware),
    tcb(given.launchTcb),
    u64(given.launchMitVector ?? mitigations),
    u64(given.currentMitVector ?? mitigations),
    new Uint8Array(152),
  );
}

function policyBits(given: bigint | Partial<PolicyBits>): bigint {
  if (typeof given === "bigint") return given;
  const bits = { smt: true, reservedOne: true, ...given };
  const flags = flagBits(16, [
    bits.smt,
    bits.reservedOne,
    bits.migrateMa,
    bits.debug,
    bits.singleSocket,
    bits.cxlAllow,
    bits.memAes256Xts,
    bits.raplDis,
    bits.ciphertextHidingDram,
    bits.pageSwapDisable,
  ]);
  return BigInt(bits.abiMinor ?? 0) | (BigInt(bits.abiMajor ?? 0) << 8n) | flags;
}

function platformBits(given: bigint | Partial<PlatformBits>, version: number): bigint {
  if (typeof given === "bigint") return given;
  const bits = { smtEn: true, eccEn: true, aliasCheckComplete: version >= 3, ...given };
  return flagBits(0, [
    bits.smtEn,
    bits.tsmeEn,
    bits.eccEn,
    bits.raplDis,
    bits.ciphertextHidingDramEn,
    bits.aliasCheckComplete,
    bits.iommuWriteSafe,
    bits.tioEn,
  ]);
}

function keyInfoBits(given: number | Partial<KeyInfo>, signingKey: number): number {
  if (typeof given === "number") return given;
  const flags = Number(flagBits(0, [given.authorKeyEn, given.maskChipKey]));
  return flags | ((given.signingKey ?? signingKey) << 2);
}

/** Consecutive bits from `first` up. */
const flagBits = (first: number, flags: readonly (boolean | undefined)[]): bigint =>
  flags.reduce((bits, flag, i) => (flag ? bits | (1n << BigInt(first + i)) : bits), 0n);

function u32(value: number): Uint8Array {
  return Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff);
}

function u64(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

function sized(name: string, value: Uint8Array | undefined, size: number): Uint8Array {
  const field = new Uint8Array(size);
  if (value === undefined) return field;
  if (value.length > size) throw new RangeError(`${name} takes ${size} bytes, got ${value.length}`);
  field.set(value);
  return field;
}
