import type { CheckWords } from "@/lib/appraisal/check";

export const paravisorWords: CheckWords = {
  claim: "The guest’s own system asked for the report",
  explanation:
    "In an Azure confidential VM Microsoft’s paravisor runs below your system and asks for the report. REPORT_DATA is then a hash it made, and what it passes on is its word.",
  limits:
    "It is told by the key that approved the launch, or by the ids of the launch; both are what Microsoft’s machines have shown, not something it publishes.",
  remedy: "Add the paravisor’s claims (the whole HCL report) and a quote of its vTPM; later releases weigh them.",
  causes: ["The report is from an Azure confidential VM."],
};
