import type { Family } from "@/lib/appraisal/family";
import type { EvidenceFormat } from "@/lib/appraisal/format";

/** A format this release knows by its look and cannot judge yet. */
const later = (
  name: string,
  title: string,
  role: "evidence" | "endorsement",
  detect: (data: Uint8Array) => boolean,
): EvidenceFormat<null> => ({
  name,
  title,
  role,
  detect,
  parse: () => ({ claims: null, version: null, facts: {}, contains: [], unjudged: true }),
});

const u16 = (data: Uint8Array, at: number) => data[at]! | (data[at + 1]! << 8);
const u32 = (data: Uint8Array, at: number) => (u16(data, at) | (u16(data, at + 2) << 16)) >>> 0;
const u32be = (data: Uint8Array, at: number) => ((data[at]! << 24) | (data[at + 1]! << 16) | (data[at + 2]! << 8) | data[at + 3]!) >>> 0;

/** Compares with ASCII at an offset. */
const ascii = (data: Uint8Array, text: string, at = 0): boolean =>
  data.length >= at + text.length && [...text].every((char, i) => data[at + i] === char.charCodeAt(0));

/** Looks for ASCII in the first `within` bytes. */
function contains(data: Uint8Array, text: string, within = 4096): boolean {
  for (let at = 0; at + text.length <= Math.min(data.length, within); at++) if (ascii(data, text, at)) return true;
  return false;
}

const starts = (data: Uint8Array, ...bytes: number[]) => data.length >= bytes.length && bytes.every((byte, i) => data[i] === byte);

/** First character after white space. */
const firstChar = (data: Uint8Array): number => data.subarray(0, 256).find((byte) => byte > 32) ?? 0;
const isJson = (data: Uint8Array) => firstChar(data) === 0x7b || firstChar(data) === 0x5b;
/** JSON in which all of these member names stand near the start. */
const json =
  (...names: string[]) =>
  (data: Uint8Array) =>
    isJson(data) && names.every((name) => contains(data, `"${name}"`, 64 * 1024));

/** Quote v3 to v5: version, key type, and a TEE type or Intel's QE vendor id. */
function quote(data: Uint8Array, teeType: number): boolean {
  if (data.length < 48 || u16(data, 0) < 3 || u16(data, 0) > 5 || u16(data, 2) > 3) return false;
  return u32(data, 4) === teeType && (teeType === 0x81 || u32(data, 12) === 0x33729a93);
}

/** COSE_Sign1, tagged or not, with a protected header of bytes. */
const coseSign1 = (data: Uint8Array) => {
  const at = data[0] === 0xd2 ? 1 : 0;
  return data.length > 8 && data[at] === 0x84 && data[at + 1]! >> 5 === 2;
};

/** Three base64url parts, the first beginning with `{"`. */
function jwt(data: Uint8Array): boolean {
  if (!contains(data, "eyJ", 16) || data.length > 1 << 20) return false;
  const text = String.fromCharCode(...data.subarray(0, 16384)).trim();
  return /^eyJ[\w-]+\.[\w-]+\.?/.test(text);
}

const FIRST_EVENT = "Spec ID Event0";

/** Known formats, most telling magic first. What is not judged is named, and never passes. */
const FORMATS: readonly EvidenceFormat[] = [
  later("azure/hcl-report", "Azure HCL report", "evidence", (d) => ascii(d, "HCLA")),
  later("tpm2/quote", "TPM 2.0 quote", "evidence", (d) => starts(d, 0xff, 0x54, 0x43, 0x47, 0x80, 0x18)),
  later("tpm2/attest", "TPM 2.0 attestation structure", "evidence", (d) => starts(d, 0xff, 0x54, 0x43, 0x47)),
  later("intel-tdx/quote", "Intel TDX quote", "evidence", (d) => quote(d, 0x81)),
  later("intel-sgx/quote", "Intel SGX quote", "evidence", (d) => quote(d, 0)),
  later("intel-tdx/tdreport", "Intel TDX report, for its own machine only", "evidence", (d) => d.length === 1024 && d[0] === 0x81),
  later("tcg/ccel", "Confidential computing event log", "endorsement", (d) => contains(d, FIRST_EVENT, 96) && u32(d, 0) === 1),
  later("tcg/event-log", "TCG event log", "endorsement", (d) => contains(d, FIRST_EVENT, 96)),
  later("tcg/ccel", "CCEL table: only a pointer to the log", "endorsement", (d) => ascii(d, "CCEL")),
  later("arm-cca/token", "Arm CCA token", "evidence", (d) => starts(d, 0xd9, 0x01, 0x8f) || starts(d, 0xd9, 0x03, 0x8b)),
  later("aws/nitrotpm-document", "AWS NitroTPM document", "evidence", (d) => coseSign1(d) && contains(d, "nitrotpm_pcrs", 65536)),
  later("aws/nitro-enclave-document", "AWS Nitro Enclave document", "evidence", (d) => coseSign1(d) && contains(d, "module_id", 65536)),
  later("azure/uvm-endorsement", "Azure utility VM endorsement", "endorsement", (d) => coseSign1(d) && contains(d, "x-ms-sevsnpvm", 65536)),
  later("azure/attested-cose", "COSE statement", "endorsement", coseSign1),
  later("tpm2/signature", "TPM 2.0 signature", "endorsement", (d) => starts(d, 0, 0x14, 0, 0x0b) || starts(d, 0, 0x18, 0, 0x0b)),
  later("tpm2/public", "TPM 2.0 public key", "endorsement", (d) => d.length > 10 && d.length < 1024 && u32be(d, 2) === 0x0001000b),
  later(
    "firmware/ovmf",
    "Firmware image",
    "endorsement",
    (d) => d.length >= 1 << 20 && contains(d.subarray(d.length - 64), "\u00de\u0082\u00b5\u0096", 64),
  ),
  later("azure/runtime-data", "Azure runtime claims", "endorsement", json("vm-configuration")),
  later("intel/tcb-info", "Intel TCB info", "endorsement", json("tcbInfo")),
  later("intel/qe-identity", "Intel QE identity", "endorsement", json("enclaveIdentity")),
  later("intel/ita-token", "Intel Trust Authority evidence", "evidence", json("verifier_nonce")),
  later("jose/jwks", "JSON Web Key Set", "endorsement", json("keys", "kty")),
  later("rats/ear", "Verifier’s token", "evidence", jwt),
];

/** Formats that a later release judges. */
export const laterFormats: Family<unknown> = { id: "later", formats: FORMATS, checks: [] };
