import type { Check } from "@/lib/appraisal/check";
import { fail, pass, type Cause } from "@/lib/appraisal/finding";
import { componentsDiffering, decodeTcb } from "../product";
import { snpAbi } from "../reference";
import { certificateRefs, fieldRef, keyName, type SnpSubject } from "../subject";
import { SIGNED_BYTES } from "../layout";
import type { Candidate } from "../verify";

export const reportSignature: Check<SnpSubject> = {
  id: "snp/report-signature",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: snpAbi("§7.3"),
  run(subject) {
    const { best } = subject.signer;
    if (!best) return null;
    const signed = { evidence: subject.evidence, field: "signed part", bytes: [0, SIGNED_BYTES] as const };
    const refs = [signed, fieldRef(subject, "signature"), ...certificateRefs(subject)];
    if (best.signatureHolds)
      return pass(
        `The report is signed by the key in the ${keyName(subject)}`,
        { observed: "ECDSA P-384 over bytes 0x000 to 0x29f" },
        ...refs,
      );
    const differs = nearest(best, subject);
    const observed = differs ?? "same chip, same TCB, same product: the bytes differ from those that were signed";
    const seen = { observed, expected: "a signature by that key over bytes 0x000 to 0x29f", cause: causeOf(subject, differs) };
    return fail(`The report is not signed by the key in the ${keyName(subject)} given`, seen, ...refs);
  },
};

/** Proven where a repaired report verified in this run; else what it looks like. */
function causeOf({ provenCause, signer, report }: SnpSubject, differs: string | null): Cause {
  if (provenCause) return { text: provenCause, proven: true };
  if (!differs) return { text: "A byte of the report was changed after it was signed.", proven: false };
  const { best } = signer;
  const forCurrent =
    best?.extensions && best.product && componentsDiffering(best.extensions.tcb, decodeTcb(report.currentTcb, best.product)).length === 0;
  if (forCurrent && best.chip !== "differs")
    return { text: "The certificate was fetched for CURRENT_TCB; the report is signed with the key for REPORTED_TCB.", proven: false };
  return { text: `The certificate belongs to another report: ${differs}.`, proven: false };
}

/** How the nearest certificate differs, or null if nothing but the signature does. */
function nearest(best: Candidate, { report }: SnpSubject): string | null {
  if (report.cpuidProduct && best.product && report.cpuidProduct !== best.product)
    return `the report is ${report.cpuidProduct}’s, the certificate ${best.product}’s`;
  if (best.chip === "differs") return "the certificate names another chip";
  if (best.tcbDiffers.length > 0) return `the certificate is for another TCB (${best.tcbDiffers.join(", ")})`;
  return null;
}
