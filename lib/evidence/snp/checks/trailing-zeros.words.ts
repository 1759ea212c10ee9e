import type { CheckWords } from "@/lib/appraisal/check";

export const trailingZerosWords: CheckWords = {
  claim: "Nothing follows the report",
  explanation: "A report is 1184 bytes. Zeros after it do no harm; anything else there is refused.",
  limits: "It says nothing about the report.",
  remedy: "Save exactly the 1184 bytes.",
  causes: ["A fixed-size buffer was saved whole."],
};
