import type { CheckWords } from "@/lib/appraisal/check";

export const versionWords: CheckWords = {
  claim: "The report has a version whose layout is known",
  explanation: "Every field is read at an offset that its version fixes; in another layout the same bytes mean something else.",
  limits: "A known version says nothing about who made the report.",
  remedy: "For a version above 5, use a release of this program that knows it.",
  causes: ["The file is no report, or was cut or shifted.", "Firmware newer than this program."],
};
