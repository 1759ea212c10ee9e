import type { CheckWords } from "@/lib/appraisal/check";

export const containerPolicyWords: CheckWords = {
  claim: "HOST_DATA is the hash of the container policy given",
  explanation:
    "On Azure the host launches a container group with the SHA-256 of its policy as HOST_DATA, and nobody can change it after. A policy with another hash is not the one this guest was launched with.",
  limits:
    "It does not say what the policy allows, nor that the software in the guest keeps to it. Anybody can send the policy that fits: it counts for you if it is the one you wrote.",
  remedy: "Give the policy that this group was deployed with, or leave it out.",
  causes: [
    "It is the policy of another container group.",
    "The policy was changed after the group was deployed.",
    "An editor changed its line ends or added one: the hash is over the bytes.",
  ],
};
