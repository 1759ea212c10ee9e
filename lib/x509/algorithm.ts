import { equalBytes } from "@/lib/bytes/bytes";
import { type DerReader, contextTag, derNull, derOid, derSmallInteger, inside, TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import { Remembered } from "@/lib/bytes/remembered";

export type HashName = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

/** What a signature was made with, as its AlgorithmIdentifier says (RFC 4055, RFC 5758). */
export type SignatureAlgorithm =
  | {
      readonly type: "rsa-pss";
      readonly hash: HashName;
      readonly mgfHash: HashName;
      /** In bytes. */
      readonly saltLength: number;
      readonly trailerField: number;
    }
  | { readonly type: "rsa-pkcs1"; readonly hash: HashName }
  | { readonly type: "ecdsa"; readonly hash: HashName }
  | { readonly type: "other"; readonly oid: string; readonly parameters: Uint8Array };

const HASHES: Record<string, HashName> = {
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};
const PKCS1: Record<string, HashName> = {
  "1.2.840.113549.1.1.5": "SHA-1",
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
};
const ECDSA: Record<string, HashName> = {
  "1.2.840.10045.4.1": "SHA-1",
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
};
const RSASSA_PSS = "1.2.840.113549.1.1.10";
const MGF1 = "1.2.840.113549.1.1.8";

/** An AlgorithmIdentifier taken apart: its OID and what follows it. */
export interface Identifier {
  readonly oid: string;
  readonly parameters: DerReader;
  readonly parameterBytes: Uint8Array;
}

export function readIdentifier(value: DerValue, what: string): Identifier {
  const reader = inside(value);
  const oid = derOid(reader.expect(TAG.oid, `${what} algorithm`), `${what} algorithm`);
  const parameterBytes = value.content.subarray(reader.offset - value.contentOffset);
  return { oid, parameters: reader, parameterBytes };
}

const algorithms = new Remembered<SignatureAlgorithm>(64);
/** As long as none is that anybody signs with. */
const MAX_KEPT_BYTES = 128;

/** @throws EvidenceError if the parameters are not those of the algorithm; an unknown algorithm is `other` */
export function readSignatureAlgorithm(value: DerValue, what: string): SignatureAlgorithm {
  const { content } = value;
  return content.length > MAX_KEPT_BYTES ? readAlgorithm(value, what) : algorithms.of(content, () => readAlgorithm(value, what));
}

function readAlgorithm(value: DerValue, what: string): SignatureAlgorithm {
  const { oid, parameters, parameterBytes } = readIdentifier(value, what);
  if (oid === RSASSA_PSS) return readPss(parameters, what);
  const pkcs1 = PKCS1[oid];
  if (pkcs1) {
    nullOrNothing(parameters, what);
    return { type: "rsa-pkcs1", hash: pkcs1 };
  }
  const ecdsa = ECDSA[oid];
  if (ecdsa) {
    parameters.end(`${what} algorithm`);
    return { type: "ecdsa", hash: ecdsa };
  }
  if (!parameters.done) parameters.next(`${what} parameters`);
  parameters.end(`${what} parameters`);
  return { type: "other", oid, parameters: parameterBytes.slice() };
}

/** True if both mean the same, however they were encoded. */
export function sameAlgorithm(a: SignatureAlgorithm, b: SignatureAlgorithm): boolean {
  if (a === b) return true;
  if (a.type === "other") return b.type === "other" && a.oid === b.oid && equalBytes(a.parameters, b.parameters);
  return algorithmText(a) === algorithmText(b);
}

/** In words: "RSASSA-PSS, SHA-384, salt 48". */
export function algorithmText(algorithm: SignatureAlgorithm): string {
  switch (algorithm.type) {
    case "rsa-pss": {
      const { hash, mgfHash, saltLength, trailerField } = algorithm;
      const mask = mgfHash === hash ? "" : `, mask ${mgfHash}`;
      return `RSASSA-PSS, ${hash}${mask}, salt ${saltLength}${trailerField === 1 ? "" : `, trailer ${trailerField}`}`;
    }
    case "rsa-pkcs1":
      return `RSASSA-PKCS1-v1_5, ${algorithm.hash}`;
    case "ecdsa":
      return `ECDSA, ${algorithm.hash}`;
    case "other":
      return `algorithm ${algorithm.oid}`;
  }
}

/**
 * RSASSA-PSS-params (RFC 4055 §3.1). AMD's certificates carry trailerField 1 both left out, as DER wants, and written
 * out, as it does not: both are read.
 */
function readPss(reader: DerReader, what: string): SignatureAlgorithm {
  const params = inside(reader.expect(TAG.sequence, `${what} PSS parameters`));
  reader.end(`${what} PSS parameters`);
  const field = (n: number) => {
    const wrapped = params.optional(contextTag(n), `${what} PSS parameter ${n}`);
    return wrapped && inside(wrapped);
  };
  const hash = field(0);
  const mask = field(1);
  const salt = field(2);
  const trailer = field(3);
  params.end(`${what} PSS parameters`);
  return {
    type: "rsa-pss",
    hash: hash ? readHash(hash, `${what} PSS hash`) : "SHA-1",
    mgfHash: mask ? readMask(mask, `${what} PSS mask`) : "SHA-1",
    saltLength: salt ? readNumber(salt, `${what} PSS salt length`) : 20,
    trailerField: trailer ? readNumber(trailer, `${what} PSS trailer field`) : 1,
  };
}

function readHash(reader: DerReader, what: string): HashName {
  const { oid, parameters } = readIdentifier(reader.expect(TAG.sequence, what), what);
  reader.end(what);
  nullOrNothing(parameters, what);
  const hash = HASHES[oid];
  if (!hash) throw new EvidenceError("bad-value", `${what}: unknown hash ${oid}`, reader.offset);
  return hash;
}

function readMask(reader: DerReader, what: string): HashName {
  const { oid, parameters } = readIdentifier(reader.expect(TAG.sequence, what), what);
  reader.end(what);
  if (oid !== MGF1) throw new EvidenceError("bad-value", `${what}: expected MGF1, got ${oid}`, reader.offset);
  return readHash(parameters, what);
}

function readNumber(reader: DerReader, what: string): number {
  const number = derSmallInteger(reader.expect(TAG.integer, what), what);
  reader.end(what);
  return number;
}

function nullOrNothing(reader: DerReader, what: string): void {
  if (!reader.done) derNull(reader.next(`${what} parameters`), `${what} parameters`);
  reader.end(`${what} parameters`);
}
