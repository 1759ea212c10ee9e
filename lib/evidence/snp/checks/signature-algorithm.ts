import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const ECDSA_P384_SHA384 = 1;

export const signatureAlgorithm: Check<SnpSubject> = {
  id: "snp/signature-algorithm",
  stage: "tee",
  must: true,
  liars: [],
  reference: snpAbi("table 23, SIGNATURE_ALGO"),
  run(subject) {
    const { signatureAlgo } = subject.report;
    const seen = { observed: `SIGNATURE_ALGO ${signatureAlgo}`, expected: "SIGNATURE_ALGO 1" };
    const ref = fieldRef(subject, "signatureAlgo");
    return signatureAlgo === ECDSA_P384_SHA384
      ? pass("Signed, it says, with ECDSA on P-384", seen, ref)
      : fail("The report names no algorithm that signs reports", seen, ref);
  },
};
