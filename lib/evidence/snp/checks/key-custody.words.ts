import type { CheckWords } from "@/lib/appraisal/check";

export const keyCustodyWords: CheckWords = {
  claim: "The signing key belongs to one chip",
  explanation:
    "A VLEK is one key that AMD gives a cloud for all its chips. The report then shows a genuine chip of that cloud’s, not which, and the cloud keeps the key where it belongs.",
  limits: "In the default count this costs nothing; the strict count makes it an assumption.",
  remedy: "Where the cloud offers VCEK signing (dedicated hosts), ask for it.",
  causes: ["The host signs with a VLEK."],
};
