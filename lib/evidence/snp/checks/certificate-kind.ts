import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { kdsSpec } from "../reference";
import { certificateRefs, keyName, type SnpSubject } from "../subject";

export const certificateKind: Check<SnpSubject> = {
  id: "snp/certificate-kind",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: kdsSpec("§3"),
  run(subject) {
    const { best } = subject.signer;
    if (!best) return null;
    const name = keyName(subject);
    return best.kindProblems.length === 0
      ? pass(
          `The certificate is a ${name}`,
          best.extensions?.cspId ? { observed: `issued to ${best.extensions.cspId}` } : {},
          ...certificateRefs(subject),
        )
      : fail(
          `The certificate is no proper ${name}`,
          { observed: best.kindProblems.join("; "), expected: `a ${name} of AMD’s` },
          ...certificateRefs(subject),
        );
  },
};
