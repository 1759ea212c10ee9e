import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { tcbText, decodeTcb, componentsDiffering } from "../product";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, keyName, type SnpSubject } from "../subject";

export const certificateTcb: Check<SnpSubject> = {
  id: "snp/certificate-tcb",
  stage: "tee",
  must: true,
  claim: "The certificate was issued for the report’s REPORTED_TCB",
  explanation:
    "AMD derives the key from the chip’s secret and the firmware versions. The certificate says which; each number must equal the report’s.",
  limits: "It says which firmware versions, not whether they are good ones.",
  remedy: "Fetch the certificate again for the report’s REPORTED_TCB.",
  causes: ["The certificate was fetched before a firmware update.", "It was fetched for CURRENT_TCB instead of REPORTED_TCB."],
  liars: ["hw-vendor"],
  reference: kdsSpec("§3, SPL extensions"),
  run(subject) {
    const { best } = subject.signer;
    if (!best?.extensions || !best.product) return null;
    const observed = `certificate: ${tcbText(best.extensions.tcb)}`;
    const expected = `report: ${tcbText(decodeTcb(subject.report.reportedTcb, best.product))}`;
    const refs = [fieldRef(subject, "reportedTcb"), ...certificateRefs(subject)];
    if (best.tcbDiffers.length === 0) return pass(`The ${keyName(subject)} was issued for this TCB`, { observed, expected }, ...refs);
    const current = componentsDiffering(best.extensions.tcb, decodeTcb(subject.report.currentTcb, best.product)).length === 0;
    const cause = {
      text: current ? "It was fetched for CURRENT_TCB instead of REPORTED_TCB." : "It was fetched before or after a firmware update.",
      proven: false,
    };
    return fail(
      `The ${keyName(subject)} was issued for another TCB (${best.tcbDiffers.join(", ")})`,
      { observed, expected, cause },
      ...refs,
    );
  },
};
