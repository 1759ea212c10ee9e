import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import { SIGNATURE_REST } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const signatureForm: Check<SnpSubject> = {
  id: "snp/signature-form",
  stage: "tee",
  must: true,
  liars: [],
  reference: snpAbi("table 134, signature format"),
  run(subject) {
    const ref = fieldRef(subject, "signature");
    if (subject.report.rawSignature) return pass("R and S are 48 bytes each, everything around them zero", {}, ref);
    const rest = subject.report.bytes.subarray(SIGNATURE_REST.offset);
    const first = allZero(rest) ? "beyond 48 bytes of R or S" : "behind R and S, from 0x330";
    return fail(
      "The signature block holds bytes that belong to no signature",
      { observed: `non-zero bytes ${first}`, expected: "zeros" },
      ref,
    );
  },
};
