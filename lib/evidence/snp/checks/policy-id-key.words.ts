import type { CheckWords } from "@/lib/appraisal/check";

export const policyIdKeyWords: CheckWords = {
  claim: "The launch was approved by a key that your policy names",
  explanation:
    "With an ID block the chip launches only what its key signed. A key outside your policy’s list, or none, means that somebody else decided what was launched.",
  limits: "The report carries the key’s digest only: the chip checked the signature at launch. What the key signed besides is not shown.",
  remedy: "Launch the guest with an ID block signed by a key that the policy names, or add the key that is right.",
  causes: ["The guest was launched without an ID block.", "The signer of the firmware changed its key."],
};
