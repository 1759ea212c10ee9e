import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyIdKey: Check<SnpSubject> = {
  id: "snp/policy-id-key",
  stage: "firmware",
  must: "if your policy names ID keys and you require reference values to be met",
  mustFor: ({ conditions }) => Boolean(conditions.policy?.idKeyDigests) && conditions.requireReference === true,
  liars: ["hw-vendor", "tenant"],
  reference: trustModel("Policy"),
  run(subject) {
    const named = subject.conditions.policy?.idKeyDigests;
    if (!named) return null;
    const value = subject.report.hex.idKeyDigest;
    const seen = { observed: `ID_KEY_DIGEST ${value}`, expected: named.join(" or ") || "none: the policy’s list is empty" };
    const ref = fieldRef(subject, "idKeyDigest");
    return named.includes(value)
      ? pass("A key that your policy names approved the launch", seen, ref)
      : fail("No key that your policy names approved the launch", seen, ref);
  },
};
