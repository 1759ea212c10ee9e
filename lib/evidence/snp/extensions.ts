import { EvidenceError } from "@/lib/bytes/errors";
import type { Certificate } from "@/lib/x509/certificate";
import type { Tcb } from "./product";

/** AMD's arc for VCEK and VLEK extensions. AMD 57230 §3. */
const ARC = "1.3.6.1.4.1.3704.1";
const TAG_INTEGER = 0x02;
const TAG_OCTET_STRING = 0x04;
const TAG_IA5_STRING = 0x16;

/** What AMD's key service says of the key's chip, in the certificate's extensions. */
export interface VekExtensions {
  readonly productName: string | null;
  readonly tcb: Tcb;
  /** 64 bytes (Milan, Genoa) or 8 (Turin); null in a VLEK. */
  readonly hwId: Uint8Array | null;
  /** The cloud the key was issued to; VLEK only. */
  readonly cspId: string | null;
}

/**
 * Reads the KDS extensions by OID, whatever their order.
 * @returns null if a security version number is missing: then it is no VCEK or VLEK
 * @throws EvidenceError `bad-encoding` if an extension breaks its own form
 * @see AMD 57230 §3
 */
export function readVekExtensions(certificate: Certificate): VekExtensions | null {
  const value = (suffix: string) => certificate.extensions.get(`${ARC}.${suffix}`)?.value;
  const spl = (suffix: string) => optional(value(suffix), readInteger);
  const [bootLoader, tee, snp, microcode] = [spl("3.1"), spl("3.2"), spl("3.3"), spl("3.8")];
  if (bootLoader === null || tee === null || snp === null || microcode === null) return null;
  return {
    productName: optional(value("2"), readText),
    tcb: { fmc: spl("3.9"), bootLoader, tee, snp, microcode },
    hwId: optional(value("4"), readHwId),
    cspId: optional(value("5"), readText),
  };
}

const optional = <T>(data: Uint8Array | undefined, read: (data: Uint8Array) => T): T | null => (data === undefined ? null : read(data));

/** INTEGER of one byte, or of two where the first is zero: values from 128 need it. */
function readInteger(data: Uint8Array): number {
  const body = content(data, TAG_INTEGER, "a security version number");
  if (body.length === 1 && body[0]! < 0x80) return body[0]!;
  if (body.length === 2 && body[0] === 0 && body[1]! >= 0x80) return body[1]!;
  throw new EvidenceError("bad-encoding", "a security version number in the certificate is not 0 to 255");
}

function readText(data: Uint8Array): string {
  const body = content(data, TAG_IA5_STRING, "a name");
  if (body.some((byte) => byte < 0x20 || byte > 0x7e))
    throw new EvidenceError("bad-encoding", "a name in the certificate’s extensions is not plain ASCII");
  return String.fromCharCode(...body);
}

/** hwID stands raw in every certificate seen; an OCTET STRING around it is accepted too. */
function readHwId(data: Uint8Array): Uint8Array {
  if (data.length === 64 || data.length === 8) return data;
  const body = content(data, TAG_OCTET_STRING, "the hardware id");
  if (body.length === 64 || body.length === 8) return body;
  throw new EvidenceError("bad-encoding", `the certificate’s hardware id has ${body.length} bytes, not 64 or 8`);
}

function content(data: Uint8Array, tag: number, what: string): Uint8Array {
  if (data[0] !== tag || data[1] !== data.length - 2)
    throw new EvidenceError("bad-encoding", `${what} in the certificate’s extensions is not encoded as it must be`);
  return data.subarray(2);
}
