import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyHostData: Check<SnpSubject> = {
  id: "snp/policy-host-data",
  stage: "tee",
  must: "if your policy names HOST_DATA and you require reference values to be met",
  mustFor: ({ conditions }) => Boolean(conditions.policy?.hostData) && conditions.requireReference === true,
  liars: ["hw-vendor", "tenant"],
  reference: trustModel("Policy"),
  run(subject) {
    const named = subject.conditions.policy?.hostData;
    if (!named) return null;
    const value = subject.report.hex.hostData;
    const seen = { observed: `HOST_DATA ${value}`, expected: named.join(" or ") || "none: the policy’s list is empty" };
    const ref = fieldRef(subject, "hostData");
    return named.includes(value)
      ? pass("HOST_DATA is one that your policy names", seen, ref)
      : fail("HOST_DATA is none that your policy names", seen, ref);
  },
};
