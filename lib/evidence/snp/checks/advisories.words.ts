import type { CheckWords } from "@/lib/appraisal/check";

export const advisoriesWords: CheckWords = {
  claim: "The report is not older than the fixes that are known",
  explanation:
    "Weaknesses in the chip’s firmware and microcode have been published. A report whose numbers are below a fix comes from a machine, or a key, to which that weakness applies.",
  limits:
    "A number at or above a fix does not prove the fix: the release of the platform firmware is in no report. Some weaknesses no report can show. What is known here is as old as its date.",
  remedy: "Ask who runs the host to update platform firmware and microcode. Set a floor in your policy if older ones must prove nothing.",
  causes: ["The host has not been updated."],
};
