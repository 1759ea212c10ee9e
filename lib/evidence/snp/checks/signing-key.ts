import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { signingKeyName } from "../parse";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const signingKey: Check<SnpSubject> = {
  id: "snp/signing-key",
  stage: "tee",
  must: true,
  claim: "The report was signed with a chip’s or a cloud’s key of AMD’s",
  explanation: "KEY_INFO names the key: VCEK, one chip’s, or VLEK, shared by a cloud’s chips. With “none” there is no signature.",
  limits: "It does not say which chip or cloud; the certificate does.",
  remedy: "Ask the host not to switch attestation keys off, and the guest for a new report.",
  causes: ["The host’s firmware was told to sign with no key.", "The bytes were changed."],
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
