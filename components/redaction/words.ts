import type { Redaction } from "@/lib/appraisal/redaction";

/** What each part tells of a chip or machine, for the sender who decides. */
export const IDENTIFIES: Readonly<Record<Redaction, string>> = {
  CHIP_ID: "names the chip, the same in every report of the machine",
  REPORT_ID: "names this guest as long as it runs",
  REPORT_ID_MA: "names the guest’s migration agent",
  SIGNATURE: "would confirm a guess of the chip",
  VCEK: "holds the chip’s hwID, and a key that only this chip has",
  "file names": "look like ids",
  "other files": "hold more than reports and certificates, or are not understood",
};

export const PART_NAMES: Readonly<Record<Redaction, string>> = {
  CHIP_ID: "CHIP_ID",
  REPORT_ID: "REPORT_ID",
  REPORT_ID_MA: "REPORT_ID_MA",
  SIGNATURE: "the signature",
  VCEK: "the certificate of the chip’s key",
  "file names": "file names",
  "other files": "other files and wrappers",
};

const PARTS: Readonly<Record<string, string>> = PART_NAMES;

/** "CHIP_ID, the signature and file names": of a link's claims. */
export function partsInWords(redacted: readonly string[]): string {
  const names = redacted.map((part) => PARTS[part] ?? part);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Checks that need what was left out. A set without it has no finding of theirs. */
export const NEED_WHAT_IS_LEFT_OUT: readonly (readonly [id: string, claim: string])[] = [
  ["snp/report-signature", "The report is signed by the key in the certificate"],
  ["snp/certificate-chain", "The certificate leads to the chip maker’s pinned root"],
  ["snp/certificate-chip", "The certificate names the report’s chip"],
  ["snp/certificate-tcb", "The certificate was issued for the report’s REPORTED_TCB"],
  ["snp/certificate-dates", "Every certificate of the path is inside its dates"],
  ["snp/certificate-kind", "The certificate is of the kind the report asks for"],
  ["snp/product", "Report and certificate are of one product line"],
  ["snp/revocation", "No certificate of the path was revoked"],
];
