import type { CheckWords } from "@/lib/appraisal/check";

export const policyReservedWords: CheckWords = {
  claim: "The policy has the bit that every policy has",
  explanation: "Bit 17 is one in every policy the firmware accepts; a report without it was not made by that firmware.",
  limits: "It says nothing about what the policy allows.",
  remedy: "Ask the guest for a new report.",
  causes: ["The file is damaged or no report."],
};
