import { DerReader, derBits, derSmallInteger, TAG } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { KEY_USAGE, OID, readBasicConstraints, readKeyUsage, type Extension } from "./extensions";
import { textOf } from "./name";

/** Names of extensions as their specifications write them. */
const NAMES: Record<string, string> = {
  "1.3.6.1.5.5.7.1.1": "authorityInfoAccess",
  "2.5.29.14": "subjectKeyIdentifier",
  "2.5.29.15": "keyUsage",
  "2.5.29.17": "subjectAltName",
  "2.5.29.18": "issuerAltName",
  "2.5.29.19": "basicConstraints",
  "2.5.29.30": "nameConstraints",
  "2.5.29.31": "cRLDistributionPoints",
  "2.5.29.32": "certificatePolicies",
  "2.5.29.35": "authorityKeyIdentifier",
  "2.5.29.36": "policyConstraints",
  "2.5.29.37": "extKeyUsage",
  "1.3.6.1.4.1.3704.1.1": "structVersion",
  "1.3.6.1.4.1.3704.1.2": "productName1",
  "1.3.6.1.4.1.3704.1.3.1": "blSPL",
  "1.3.6.1.4.1.3704.1.3.2": "teeSPL",
  "1.3.6.1.4.1.3704.1.3.3": "snpSPL",
  "1.3.6.1.4.1.3704.1.3.4": "spl4",
  "1.3.6.1.4.1.3704.1.3.5": "spl5",
  "1.3.6.1.4.1.3704.1.3.6": "spl6",
  "1.3.6.1.4.1.3704.1.3.7": "spl7",
  "1.3.6.1.4.1.3704.1.3.8": "ucodeSPL",
  "1.3.6.1.4.1.3704.1.3.9": "fmcSPL",
  "1.3.6.1.4.1.3704.1.4": "hwID",
  "1.3.6.1.4.1.3704.1.5": "cspID",
  "1.2.840.113741.1.13.1": "sgxExtensions",
};

/** AMD writes hwID without an ASN.1 wrapper: chip ids may look like DER by chance. */
const HW_ID = "1.3.6.1.4.1.3704.1.4";

/** Name of an extension, null for one that is not known here. */
export const extensionName = (oid: string): string | null => NAMES[oid] ?? null;

/** The value in words where one number, text or string of bytes is all there is; otherwise null. */
export function extensionText(oid: string, extension: Extension): string | null {
  if (oid === HW_ID) return toHex(extension.value);
  try {
    if (oid === OID.basicConstraints) return constraintsText(extension);
    if (oid === OID.keyUsage) return usageText(extension);
    return simpleText(extension);
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}

function constraintsText(extension: Extension): string {
  const { ca, pathLength } = readBasicConstraints(extension);
  return ca ? `authority${pathLength === null ? "" : `, path length ${pathLength}`}` : "no authority";
}

function usageText(extension: Extension): string {
  const bits = readKeyUsage(extension);
  const uses = Object.entries(KEY_USAGE).filter(([, bit]) => bits & bit);
  return uses.map(([name]) => name).join(", ") || "none";
}

function simpleText({ value, offset }: Extension): string | null {
  const reader = new DerReader(value, offset);
  const held = reader.next("extension");
  reader.end("extension");
  switch (held.tag) {
    case TAG.integer:
      return String(derSmallInteger(held, "extension"));
    case TAG.octetString:
      return toHex(held.content);
    case TAG.bitString:
      return toHex(derBits(held, "extension").octets);
    default:
      return textOf(held, "extension");
  }
}
