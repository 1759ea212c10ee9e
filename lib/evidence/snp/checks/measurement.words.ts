import type { CheckWords } from "@/lib/appraisal/check";

export const measurementWords: CheckWords = {
  claim: "What was launched is what you expected",
  explanation:
    "MEASUREMENT is the digest of the memory the guest started with: its firmware, and the state of its processors. Only a value you know shows that it is the firmware you mean.",
  limits: "It covers what was in memory at launch. Kernel and root file system are in it only if the firmware image carries their hashes.",
  remedy: "Compute the value from the firmware you trust, or take it from a reproducible build, and name it.",
  causes: [
    "Another firmware, another number of processors, or another processor type than you computed for.",
    "The cloud updated its firmware.",
  ],
};
