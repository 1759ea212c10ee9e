import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { fromHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { certificateDetails, type CertificateDetails } from "@/lib/x509/pki";
import { fromBase64 } from "@/lib/bytes/base64";

/** The longest certificate there may be, in bytes. */
const MAX_CERTIFICATE = 64 * 1024;
const MAX_CANDIDATES = 2000;

/**
 * What a certificate says that lies somewhere in `data`, as DER or PEM, named by its hash.
 * @param wanted lower-case hex SHA-256 of its DER
 * @returns null if it does not lie there in the open, or cannot be read
 */
export async function certificateIn(data: Uint8Array, wanted: string): Promise<CertificateDetails | null> {
  const hash = fromHex(wanted);
  if (!hash) return null;
  for (const der of [...inTheOpen(data), ...inPem(data)].slice(0, MAX_CANDIDATES)) {
    if (equalBytes(await sha256(der), hash)) return read(der);
  }
  return null;
}

async function read(der: Uint8Array): Promise<CertificateDetails | null> {
  try {
    return await certificateDetails(der);
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

/** Every place that could be a DER SEQUENCE with a length of two bytes, as every real certificate has. */
function inTheOpen(data: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at + 4 < data.length && found.length < MAX_CANDIDATES; at++) {
    if (data[at] !== 0x30 || data[at + 1] !== 0x82) continue;
    const size = 4 + data[at + 2]! * 256 + data[at + 3]!;
    if (size <= MAX_CERTIFICATE && at + size <= data.length) found.push(data.subarray(at, at + size));
  }
  return found;
}

function inPem(data: Uint8Array): Uint8Array[] {
  const text = new TextDecoder("latin1").decode(data);
  return [...text.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]{1,100000}?)-----END CERTIFICATE-----/g)].flatMap(
    ([, body]) => fromBase64((body ?? "").replace(/\s/g, "")) ?? [],
  );
}
