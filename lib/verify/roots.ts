import { EvidenceError } from "@/lib/bytes/errors";
import { looksLikeCertificate, parseCertificate } from "@/lib/x509/certificate";
import { readPem, type PemBlock } from "@/lib/x509/pem";
import { parsePublicKey } from "@/lib/x509/public-key";
import { OptionError } from "./options";

const MAX_ROOT_BYTES = 256 * 1024;
const KEY_LATER = "it is a public key, and this release takes certificates alone as roots";

/**
 * The certificates of a file that a reader names as roots: one in DER, or one or more in PEM.
 * @returns each in DER
 * @throws OptionError saying what the file is instead
 */
export function readRoots(file: Uint8Array): readonly Uint8Array[] {
  if (file.length > MAX_ROOT_BYTES)
    throw new OptionError(`a file of roots has at most ${MAX_ROOT_BYTES} bytes, this one has ${file.length}`);
  if (looksLikeCertificate(file)) return [certificate(file)];
  if (isKey(file)) throw new OptionError(KEY_LATER);
  const text = new TextDecoder().decode(file);
  if (isJsonKey(text)) throw new OptionError(KEY_LATER);
  return blocksOf(text).map(rootOfBlock);
}

function blocksOf(text: string): readonly PemBlock[] {
  const blocks = readable("its PEM", () => readPem(text));
  if (blocks.length === 0) throw new OptionError("it holds no certificate, neither in DER nor in PEM");
  return blocks;
}

function rootOfBlock({ label, der }: PemBlock): Uint8Array {
  if (label.includes("PRIVATE")) throw new OptionError("it holds a private key, which is nobody’s root");
  if (label.endsWith("PUBLIC KEY")) throw new OptionError(KEY_LATER);
  if (!label.endsWith("CERTIFICATE")) throw new OptionError(`it holds a PEM block that is no certificate: ${label}`);
  return certificate(der);
}

function certificate(der: Uint8Array): Uint8Array {
  readable("the certificate", () => parseCertificate(der));
  return der;
}

function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceError) throw new OptionError(`${what} cannot be read: ${error.message}`);
    throw error;
  }
}

function isKey(der: Uint8Array): boolean {
  try {
    parsePublicKey(der);
    return true;
  } catch (error) {
    if (error instanceof EvidenceError) return false;
    throw error;
  }
}

/** A JWK, or a set of them. */
function isJsonKey(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    return typeof value.kty === "string" || Array.isArray(value.keys);
  } catch {
    return false;
  }
}
