import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { signingKeyName } from "../parse";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const signingKey: Check<SnpSubject> = {
  id: "snp/signing-key",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, SIGNING_KEY"),
  run(subject) {
    const { signingKey } = subject.report;
    const name = signingKeyName(signingKey);
    const seen = { observed: `SIGNING_KEY ${signingKey} (${name})`, expected: "0 (VCEK) or 1 (VLEK)" };
    const ref = fieldRef(subject, "keyInfo");
    if (signingKey > 1) return fail(`The report is signed with no key of a chip (${name})`, seen, ref);
    return pass(
      signingKey === 0 ? "Signed, it says, with this chip’s own key (VCEK)" : "Signed, it says, with the cloud’s shared key (VLEK)",
      seen,
      ref,
    );
  },
};
