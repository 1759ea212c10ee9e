import type { CheckWords } from "@/lib/appraisal/check";

export const vmplExpectedWords: CheckWords = {
  claim: "The report was asked for at the privilege level you expect",
  explanation:
    "Where a paravisor or SVSM runs below the guest, level 0 is its own and a report for another level was asked for by what runs above it.",
  limits: "Whoever runs at level 0 may name any level, so that a higher number alone does not show who asked.",
  remedy: "Ask for the report at that level, or name the level that your guest uses.",
  causes: ["The tool asks for another level unless it is told: some ask for 1.", "Another layer of the guest asked."],
};
