import type { CheckWords } from "@/lib/appraisal/check";

export const chipHistoryWords: CheckWords = {
  claim: "No method is known that takes this chip’s signing key out",
  explanation:
    "In May 2026 researchers took the root of a Milan chip’s keys out by software. Whoever had that chip before can sign reports for any firmware, and no report shows it.",
  limits: "It does not say that this chip’s key was taken.",
  remedy: "Judge by what you know of this CHIP_ID and who held the machine; the strict count makes it an assumption.",
  causes: ["The chip is a Milan."],
};
