import { EvidenceError } from "@/lib/bytes/errors";
import { looksLikeCertificate, parseCertificate } from "@/lib/x509/certificate";
import { readPem } from "@/lib/x509/pem";
import { parsePublicKey } from "@/lib/x509/public-key";

const MAX_KEY_BYTES = 256 * 1024;

/**
 * The public key that a file holds: a certificate or a SubjectPublicKeyInfo, in DER or as the only block of a PEM text.
 * @returns SubjectPublicKeyInfo, DER; null if it holds none, or more than one
 */
export function boundKey(file: Uint8Array): Uint8Array | null {
  if (file.length > MAX_KEY_BYTES) return null;
  return orNull(() => keyOfDer(file)) ?? orNull(() => keyOfPem(file));
}

function keyOfPem(file: Uint8Array): Uint8Array | null {
  const [block, another] = readPem(new TextDecoder().decode(file));
  if (!block || another || /PRIVATE/.test(block.label)) return null;
  return keyOfDer(block.der);
}

function keyOfDer(der: Uint8Array): Uint8Array | null {
  if (looksLikeCertificate(der)) return parseCertificate(der).spki;
  parsePublicKey(der);
  return der;
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}
