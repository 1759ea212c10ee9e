import { toBase64 } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { attestationReport } from "@/lib/evidence/snp/layout";

/** How a program writes bytes in JSON. */
export type Spell = (data: Uint8Array) => unknown;
export const asArray: Spell = (data) => [...data];
export const asHex: Spell = toHex;

const read = (report: Uint8Array) => attestationReport.read(report);
const legacyTcb = (tcb: Uint8Array) => ({
  bootloader: tcb[0],
  tee: tcb[1],
  _reserved: [...tcb.subarray(2, 6)],
  snp: tcb[6],
  microcode: tcb[7],
});

function plainFields(report: Uint8Array, spell: Spell) {
  const f = read(report);
  return {
    version: f.version,
    guest_svn: f.guestSvn,
    policy: Number(f.policy),
    family_id: spell(f.familyId),
    image_id: spell(f.imageId),
    vmpl: f.vmpl,
    sig_algo: f.signatureAlgo,
    plat_info: Number(f.platformInfo),
    report_data: spell(f.reportData),
    measurement: spell(f.measurement),
    host_data: spell(f.hostData),
    id_key_digest: spell(f.idKeyDigest),
    author_key_digest: spell(f.authorKeyDigest),
    report_id: spell(f.reportId),
    report_id_ma: spell(f.reportIdMa),
    chip_id: spell(f.chipId),
  };
}

/** As the first versions of Rust's sev crate serialize a report: version 2, every reserved byte there. */
export function firstCrateJson(report: Uint8Array, spell: Spell = asArray): Record<string, unknown> {
  const f = read(report);
  return {
    ...plainFields(report, spell),
    current_tcb: legacyTcb(f.currentTcb),
    _author_key_en: f.keyInfo,
    _reserved_0: 0,
    reported_tcb: legacyTcb(f.reportedTcb),
    _reserved_1: spell(report.subarray(0x188, 0x1a0)),
    committed_tcb: legacyTcb(f.committedTcb),
    ...{ current_build: f.currentBuild, current_minor: f.currentMinor, current_major: f.currentMajor, _reserved_2: 0 },
    ...{ committed_build: f.committedBuild, committed_minor: f.committedMinor, committed_major: f.committedMajor, _reserved_3: 0 },
    launch_tcb: legacyTcb(f.launchTcb),
    _reserved_4: spell(report.subarray(0x1f8, 0x2a0)),
    signature: {
      r: spell(report.subarray(0x2a0, 0x2e8)),
      s: spell(report.subarray(0x2e8, 0x330)),
      _reserved: spell(report.subarray(0x330)),
    },
  };
}

/** As its later versions do, so Trustee and `snpguest display report -o json` too: parts by name, what a version lacks null. */
export function laterCrateJson(report: Uint8Array, turin: boolean, spell: Spell = asArray): Record<string, unknown> {
  const f = read(report);
  const tcb = (bytes: Uint8Array) =>
    turin
      ? { fmc: bytes[0], bootloader: bytes[1], tee: bytes[2], snp: bytes[3], microcode: bytes[7] }
      : { fmc: null, bootloader: bytes[0], tee: bytes[1], snp: bytes[6], microcode: bytes[7] };
  const from = (version: number, value: unknown) => (f.version >= version ? value : null);
  return {
    ...plainFields(report, spell),
    current_tcb: tcb(f.currentTcb),
    key_info: f.keyInfo,
    reported_tcb: tcb(f.reportedTcb),
    cpuid_fam_id: from(3, f.cpuidFamId),
    cpuid_mod_id: from(3, f.cpuidModId),
    cpuid_step: from(3, f.cpuidStep),
    committed_tcb: tcb(f.committedTcb),
    current: { major: f.currentMajor, minor: f.currentMinor, build: f.currentBuild },
    committed: { major: f.committedMajor, minor: f.committedMinor, build: f.committedBuild },
    launch_tcb: tcb(f.launchTcb),
    launch_mit_vector: from(5, Number(f.launchMitVector)),
    current_mit_vector: from(5, Number(f.currentMitVector)),
    signature: { r: spell(report.subarray(0x2a0, 0x2e8)), s: spell(report.subarray(0x2e8, 0x330)) },
  };
}

const u64 = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
/** CPUID(1).EAX of combined family, model and stepping. */
export const cpuidWord = (family: number, model: number, step: number) =>
  ((family - 0xf) << 20) | ((model >> 4) << 16) | (0xf << 8) | ((model & 0xf) << 4) | step;

/** Fields of go-sev-guest's message, by name, zeros left out as a message leaves them out. */
export function messageFields(report: Uint8Array): Record<string, number | bigint | Uint8Array> {
  const f = read(report);
  const all: Record<string, number | bigint | Uint8Array> = {
    version: f.version,
    guest_svn: f.guestSvn,
    policy: f.policy,
    family_id: f.familyId,
    image_id: f.imageId,
    vmpl: f.vmpl,
    signature_algo: f.signatureAlgo,
    current_tcb: u64(f.currentTcb),
    platform_info: f.platformInfo,
    signer_info: f.keyInfo,
    report_data: f.reportData,
    measurement: f.measurement,
    host_data: f.hostData,
    id_key_digest: f.idKeyDigest,
    author_key_digest: f.authorKeyDigest,
    report_id: f.reportId,
    report_id_ma: f.reportIdMa,
    reported_tcb: u64(f.reportedTcb),
    chip_id: f.chipId,
    committed_tcb: u64(f.committedTcb),
    current_build: f.currentBuild,
    current_minor: f.currentMinor,
    current_major: f.currentMajor,
    committed_build: f.committedBuild,
    committed_minor: f.committedMinor,
    committed_major: f.committedMajor,
    launch_tcb: u64(f.launchTcb),
    signature: f.signature,
    cpuid1eax_fms: f.version >= 3 ? cpuidWord(f.cpuidFamId, f.cpuidModId, f.cpuidStep) : 0,
    launch_mit_vector: f.launchMitVector,
    current_mit_vector: f.currentMitVector,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value instanceof Uint8Array || BigInt(value) !== 0n));
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The message as protojson writes it: 64-bit numbers as strings, bytes as base64. */
export function messageJson(report: Uint8Array): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messageFields(report)).map(([name, value]) => [
      camel(name),
      value instanceof Uint8Array ? toBase64(value) : typeof value === "bigint" ? String(value) : value,
    ]),
  );
}

/** The message as Go's own JSON writes it: names as they are, 64-bit numbers in full, which JSON numbers cannot hold. */
export function goJson(report: Uint8Array): string {
  const members = Object.entries(messageFields(report)).map(
    ([name, value]) => `"${name}":${value instanceof Uint8Array ? `"${toBase64(value)}"` : value}`,
  );
  return `{${members.join(",")}}`;
}

/** As `constellation verify -o json` has it: bits in words, the signature as DER. */
export function constellationJson(report: Uint8Array, derSignature: Uint8Array): Record<string, unknown> {
  const f = read(report);
  const bit = (number: bigint) => (f.policy & (1n << number)) !== 0n;
  const tcb = (t: Uint8Array) => ({
    bootloader: t[0],
    tee: t[1],
    snp: t[6],
    microcode: t[7],
    spl4: t[2],
    spl5: t[3],
    spl6: t[4],
    spl7: t[5],
  });
  const { sig_algo: signature_algo, plat_info: _words, policy: _bits, ...plain } = plainFields(report, toBase64);
  return {
    ...plain,
    signature_algo,
    policy_abi_minor: Number(f.policy & 0xffn),
    policy_abi_major: Number((f.policy >> 8n) & 0xffn),
    policy_symmetric_multi_threading: bit(16n),
    policy_migration_agent: bit(18n),
    policy_debug: bit(19n),
    policy_single_socket: bit(20n),
    platform_info: { smt: (f.platformInfo & 1n) !== 0n, tsme: (f.platformInfo & 2n) !== 0n },
    signer_info: { author_key_en: false, mask_chip_key: false, signing_key: f.keyInfo >> 2 === 1 ? "VLEK" : "VCEK" },
    current_tcb: tcb(f.currentTcb),
    reported_tcb: tcb(f.reportedTcb),
    committed_tcb: tcb(f.committedTcb),
    launch_tcb: tcb(f.launchTcb),
    ...{ current_build: f.currentBuild, current_minor: f.currentMinor, current_major: f.currentMajor },
    ...{ committed_build: f.committedBuild, committed_minor: f.committedMinor, committed_major: f.committedMajor },
    signature: toBase64(derSignature),
  };
}

const MESSAGE_NUMBERS =
  "version guest_svn policy family_id image_id vmpl signature_algo current_tcb platform_info signer_info report_data measurement host_data id_key_digest author_key_digest report_id report_id_ma reported_tcb chip_id committed_tcb current_build current_minor current_major committed_build committed_minor committed_major launch_tcb signature cpuid1eax_fms launch_mit_vector current_mit_vector".split(
    " ",
  );

/** Base 128, lowest group first. */
function varint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)];
}

/** One field on the wire: a number, or bytes with their length. */
export function wireField(number: number, value: number | bigint | Uint8Array): Uint8Array {
  if (!(value instanceof Uint8Array)) return Uint8Array.from([...varint(BigInt(number) << 3n), ...varint(BigInt(value))]);
  return concatBytes(Uint8Array.from([...varint((BigInt(number) << 3n) | 2n), ...varint(BigInt(value.length))]), value);
}

/** go-sev-guest's `sevsnp.Report` on the wire. */
export const reportMessage = (report: Uint8Array): Uint8Array =>
  concatBytes(...Object.entries(messageFields(report)).map(([name, value]) => wireField(MESSAGE_NUMBERS.indexOf(name) + 1, value)));

export interface MessageCertificates {
  readonly vcek?: Uint8Array;
  readonly vlek?: Uint8Array;
  readonly ask?: Uint8Array;
  readonly ark?: Uint8Array;
}
const CERTIFICATE_NUMBERS = { vcek: 1, ask: 2, ark: 3, vlek: 6 } as const;
const certificateEntries = (certificates: MessageCertificates) =>
  Object.entries(certificates) as [keyof typeof CERTIFICATE_NUMBERS, Uint8Array][];

/** Its `sevsnp.Attestation`: report, certificates, product. */
export const attestationMessage = (report: Uint8Array, certificates: MessageCertificates): Uint8Array =>
  concatBytes(
    wireField(1, reportMessage(report)),
    wireField(2, concatBytes(...certificateEntries(certificates).map(([name, der]) => wireField(CERTIFICATE_NUMBERS[name], der)))),
    wireField(3, wireField(1, 1)),
  );

const quoted = (data: Uint8Array) =>
  `"${[...data].map((octet) => (octet >= 32 && octet < 127 && octet !== 34 && octet !== 92 ? String.fromCharCode(octet) : `\\${octet.toString(8).padStart(3, "0")}`)).join("")}"`;

/** The report in the text format, without what goes around it. */
export const reportText = (report: Uint8Array): string =>
  Object.entries(messageFields(report))
    .map(([name, value]) => `${name}: ${value instanceof Uint8Array ? quoted(value) : value}`)
    .join("\n");

export const attestationText = (report: Uint8Array, certificates: MessageCertificates): string =>
  `report {\n${reportText(report)}\n}\ncertificate_chain: <\n${certificateEntries(certificates)
    .map(([name, der]) => `  ${name}_cert: ${quoted(der)}`)
    .join("\n")}\n>\nproduct { name: SEV_PRODUCT_MILAN machine_stepping { value: 1 } }\n`;
