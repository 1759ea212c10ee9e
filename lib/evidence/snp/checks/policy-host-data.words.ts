import type { CheckWords } from "@/lib/appraisal/check";

export const policyHostDataWords: CheckWords = {
  claim: "HOST_DATA is one that your policy names",
  explanation:
    "The host sets HOST_DATA at launch and nobody can change it after. A value outside your policy’s list is another guest than it was written for.",
  limits: "The host chose the value. It counts only because your policy knows what it must be.",
  remedy: "Launch the guest with a HOST_DATA that the policy names, or add the one that is right.",
  causes: ["The guest was launched with another configuration.", "The policy is older than the guest."],
};
