import type { CheckWords } from "@/lib/appraisal/check";

export const authorKeyWords: CheckWords = {
  claim: "What the report says of an author key agrees with itself",
  explanation:
    "AUTHOR_KEY_EN says that a second key approved the ID key; then its digest stands in the report. One without the other contradicts itself.",
  limits: "It says nothing about whose key it is.",
  remedy: "Ask who launched the guest what its ID authentication block held.",
  causes: ["Firmware or a launch tool filled the field wrongly."],
};
