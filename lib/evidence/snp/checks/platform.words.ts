import type { CheckWords } from "@/lib/appraisal/check";

export const platformWords: CheckWords = {
  claim: "What the guest demanded of the machine, and what the machine has",
  explanation:
    "POLICY is what the launch demanded, PLATFORM_INFO what the machine says of itself. Neither is good or bad alone; what you accept is yours to say.",
  limits: "Bits newer than this program are shown as a number only.",
  remedy: "Demand what you need in the launch policy: the firmware refuses to launch otherwise.",
  causes: [],
};
