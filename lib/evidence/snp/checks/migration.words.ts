import type { CheckWords } from "@/lib/appraisal/check";

export const migrationWords: CheckWords = {
  claim: "No migration agent is bound to the guest",
  explanation: "A migration agent may take the guest’s memory out of the TEE. REPORT_ID_MA is all ones when there is none.",
  limits: "It does not say where the guest ran before it was launched here.",
  remedy: "Launch the guest without a migration agent, with MIGRATE_MA clear in its policy.",
  causes: ["The host bound a migration agent at launch."],
};
