import type { Check } from "@/lib/appraisal/check";
import { fail, info, missing, pass } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { snpAbi } from "../reference";
import { certificateRefs, fieldRef, type SnpSubject } from "../subject";

export const product: Check<SnpSubject> = {
  id: "snp/product",
  stage: "tee",
  must: "if the report names its processor",
  mustFor: ({ report }) => report.version >= 3,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, CPUID_FAM_ID"),
  run(subject) {
    const { report, signer } = subject;
    const chain = signer.best?.product;
    if (!chain) return null;
    const refs = [fieldRef(subject, "cpuidFamId"), fieldRef(subject, "cpuidModId"), ...certificateRefs(subject)];
    if (report.version < 3) return info(`${chain}, by its certificate; a version ${report.version} report does not say`, {}, ...refs);
    const cpuid = `family ${hexNumber(report.cpuidFamId)}, model ${hexNumber(report.cpuidModId)}`;
    const seen = { observed: `report: ${report.cpuidProduct ?? "unknown"} (${cpuid})`, expected: `certificate: ${chain}` };
    if (!report.cpuidProduct)
      return missing(
        "The report names a processor this program does not know",
        `A release of TrustGap that knows the product of processor ${cpuid}.`,
        seen,
        ...refs,
      );
    return report.cpuidProduct === chain
      ? pass(`Report and certificate are both ${chain}’s`, seen, ...refs)
      : fail(`The report is ${report.cpuidProduct}’s, the certificate ${chain}’s`, seen, ...refs);
  },
};
