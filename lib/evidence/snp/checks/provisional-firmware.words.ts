import type { CheckWords } from "@/lib/appraisal/check";

export const provisionalFirmwareWords: CheckWords = {
  claim: "The running firmware is committed",
  explanation: "Firmware above COMMITTED runs on trial: the host can still go back to the committed version.",
  limits: "Healthy clouds show it for weeks after an update.",
  remedy: "Nothing needs doing unless you accept committed firmware only.",
  causes: ["An update that the host has not committed yet."],
};
