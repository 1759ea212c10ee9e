import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { certificateRefs, fieldRef, keyName, type SnpSubject } from "../subject";
import { SIGNED_BYTES } from "../layout";
import type { Candidate } from "../verify";

export const reportSignature: Check<SnpSubject> = {
  id: "snp/report-signature",
  stage: "tee",
  must: true,
  claim: "The report is signed by the key in the certificate",
  explanation: "The signature covers the first 672 bytes as received. If it holds, the chip said every word of them and nobody changed one since.",
  limits: "It does not say that the report is recent, nor that what it says is good.",
  remedy: "Use the certificate for this chip and REPORTED_TCB, and the report's bytes as the guest gave them.",
  causes: ["The certificate is for another TCB: the firmware was updated after it was fetched.", "The certificate is another chip's.", "The report was changed, or copied through a program that re-encodes it."],
  liars: ["hw-vendor"],
  reference: snpAbi("§7.3"),
  run(subject) {
    const { best } = subject.signer;
    if (!best) return null;
    const signed = { evidence: subject.evidence, field: "signed part", bytes: [0, SIGNED_BYTES] as const };
    const refs = [signed, fieldRef(subject, "signature"), ...certificateRefs(subject)];
    if (best.signatureHolds)
      return pass(`The report is signed by the key in the ${keyName(subject)}`, { observed: "ECDSA P-384 over bytes 0x000 to 0x29f" }, ...refs);
    const differs = nearest(best, subject);
    return fail(
      `The report is not signed by the key in the ${keyName(subject)} given`,
      { observed: differs ?? "same chip, same TCB, same product: the bytes differ from those that were signed", expected: "a signature by that key over bytes 0x000 to 0x29f", ...(differs ? { cause: { text: `The certificate belongs to another report: ${differs}.`, proven: false } } : { cause: { text: "A byte of the report was changed after it was signed.", proven: false } }) },
      ...refs,
    );
  },
};

/** How the nearest certificate differs, or null if nothing but the signature does. */
function nearest(best: Candidate, { report }: SnpSubject): string | null {
  if (report.cpuidProduct && best.product && report.cpuidProduct !== best.product)
    return `the report is ${report.cpuidProduct}'s, the certificate ${best.product}'s`;
  if (best.chip === "differs") return "the certificate names another chip";
  if (best.tcbDiffers.length > 0) return `the certificate is for another TCB (${best.tcbDiffers.join(", ")})`;
  return null;
}
