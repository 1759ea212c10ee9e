import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { tcbText, decodeTcb, componentsDiffering } from "../product";
import { vcekAddresses } from "../kds";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, keyName, type SnpSubject } from "../subject";
import type { Candidate } from "../verify";

export const certificateTcb: Check<SnpSubject> = {
  id: "snp/certificate-tcb",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: kdsSpec("§3, SPL extensions"),
  run(subject) {
    const { best } = subject.signer;
    if (!best?.extensions || !best.product) return null;
    const observed = `certificate: ${tcbText(best.extensions.tcb)}`;
    const expected = `report: ${tcbText(decodeTcb(subject.report.reportedTcb, best.product))}`;
    const refs = [fieldRef(subject, "reportedTcb"), ...certificateRefs(subject)];
    if (best.tcbDiffers.length === 0) return pass(`The ${keyName(subject)} was issued for this TCB`, { observed, expected }, ...refs);
    const cause = { text: causeText(subject, best), proven: false };
    const again = vcekAddresses(subject.report, best.product).map(({ command }) => command);
    return fail(
      `The ${keyName(subject)} was issued for another TCB (${best.tcbDiffers.join(", ")})`,
      { observed, expected, cause, ...(best.kind === "vcek" && again.length > 0 ? { remedy: again.join("\n") } : {}) },
      ...refs,
    );
  },
};

/**
 * A genuine certificate of this chip for exactly CURRENT_TCB leaves little to guess. It stays unproven all the same: the key
 * for REPORTED_TCB is not here, so that no signature shows the report itself to be as it was.
 */
function causeText({ report }: SnpSubject, { extensions, product, chain, chip }: Candidate): string {
  if (componentsDiffering(extensions!.tcb, decodeTcb(report.currentTcb, product!)).length > 0)
    return "It was fetched before or after a firmware update.";
  const fetched = "It was fetched for CURRENT_TCB instead of REPORTED_TCB";
  return chain.status === "anchored" && chip === "same"
    ? `${fetched}: it is a genuine certificate of this chip, and each number in it is CURRENT_TCB’s.`
    : `${fetched}.`;
}
