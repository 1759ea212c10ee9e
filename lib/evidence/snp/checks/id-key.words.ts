import type { CheckWords } from "@/lib/appraisal/check";

export const idKeyWords: CheckWords = {
  claim: "The launch was approved by a key that is known",
  explanation:
    "With an ID block the chip launches only the measurement that its key signed. If the key is a cloud’s, the cloud approved this firmware: that is its word, not a rebuild.",
  limits: "The report carries the key’s digest only; whose key it is, is what public samples show.",
  remedy: "Nothing is needed; for a launch of your own, an ID block of yours would name your key here.",
  causes: [],
};
