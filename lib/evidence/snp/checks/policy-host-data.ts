import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { toHex } from "@/lib/bytes/hex";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyHostData: Check<SnpSubject> = {
  id: "snp/policy-host-data",
  stage: "tee",
  must: "if your policy names HOST_DATA and you require reference values to be met",
  mustFor: ({ conditions }) => Boolean(conditions.policy?.hostData) && conditions.requireReference === true,
  claim: "HOST_DATA is one that your policy names",
  explanation:
    "The host sets HOST_DATA at launch and nobody can change it after. A value outside your policy’s list is another guest than it was written for.",
  limits: "The host chose the value. It counts only because your policy knows what it must be.",
  remedy: "Launch the guest with a HOST_DATA that the policy names, or add the one that is right.",
  causes: ["The guest was launched with another configuration.", "The policy is older than the guest."],
  liars: ["hw-vendor", "tenant"],
  reference: trustModel("Policy"),
  run(subject) {
    const named = subject.conditions.policy?.hostData;
    if (!named) return null;
    const value = toHex(subject.report.hostData);
    const seen = { observed: `HOST_DATA ${value}`, expected: named.join(" or ") || "none: the policy’s list is empty" };
    const ref = fieldRef(subject, "hostData");
    return named.includes(value)
      ? pass("HOST_DATA is one that your policy names", seen, ref)
      : fail("HOST_DATA is none that your policy names", seen, ref);
  },
};
