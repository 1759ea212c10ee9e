import type { CheckWords } from "@/lib/appraisal/check";

export const tcbOrderWords: CheckWords = {
  claim: "The platform’s firmware versions are in order",
  explanation:
    "REPORTED may not be above COMMITTED, nor COMMITTED or LAUNCH above CURRENT. An honest platform keeps to that, component by component.",
  limits: "Versions in order are not versions without faults.",
  remedy: "Ask who runs the host why its versions are out of order.",
  causes: ["Firmware was rolled back, or the host’s configuration is inconsistent."],
};
