import type { CheckWords } from "@/lib/appraisal/check";

export const debugWords: CheckWords = {
  claim: "The host may not debug this guest",
  explanation:
    "With DEBUG allowed the host can read and change the guest’s memory, so nothing else in the report says anything about the guest.",
  limits: "It does not keep the guest’s own owner from opening a console.",
  remedy: "Launch the guest with DEBUG clear in its policy; no later step can take it back.",
  causes: ["A development launch policy was used."],
};
