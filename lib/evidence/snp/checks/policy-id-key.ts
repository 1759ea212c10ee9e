import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { toHex } from "@/lib/bytes/hex";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyIdKey: Check<SnpSubject> = {
  id: "snp/policy-id-key",
  stage: "firmware",
  must: "if your policy names ID keys and you require reference values to be met",
  mustFor: ({ conditions }) => Boolean(conditions.policy?.idKeyDigests) && conditions.requireReference === true,
  claim: "The launch was approved by a key that your policy names",
  explanation:
    "With an ID block the chip launches only what its key signed. A key outside your policy’s list, or none, means that somebody else decided what was launched.",
  limits: "The report carries the key’s digest only: the chip checked the signature at launch. What the key signed besides is not shown.",
  remedy: "Launch the guest with an ID block signed by a key that the policy names, or add the key that is right.",
  causes: ["The guest was launched without an ID block.", "The signer of the firmware changed its key."],
  liars: ["hw-vendor", "tenant"],
  reference: trustModel("Policy"),
  run(subject) {
    const named = subject.conditions.policy?.idKeyDigests;
    if (!named) return null;
    const value = toHex(subject.report.idKeyDigest);
    const seen = { observed: `ID_KEY_DIGEST ${value}`, expected: named.join(" or ") || "none: the policy’s list is empty" };
    const ref = fieldRef(subject, "idKeyDigest");
    return named.includes(value)
      ? pass("A key that your policy names approved the launch", seen, ref)
      : fail("No key that your policy names approved the launch", seen, ref);
  },
};
