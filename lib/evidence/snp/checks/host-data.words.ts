import type { CheckWords } from "@/lib/appraisal/check";

export const hostDataWords: CheckWords = {
  claim: "HOST_DATA is what you expect",
  explanation:
    "The host sets HOST_DATA at launch and nobody can change it after. Container platforms put the hash of what may run there; with another value this is another guest than you mean.",
  limits: "The host chose the value. It counts only because you know what it must be.",
  remedy: "Launch the guest with the HOST_DATA you expect, or name the one that is right.",
  causes: ["The guest was launched with another policy or configuration.", "It is another guest’s report."],
};
