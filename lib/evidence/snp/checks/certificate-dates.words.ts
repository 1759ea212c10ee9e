import type { CheckWords } from "@/lib/appraisal/check";

export const certificateDatesWords: CheckWords = {
  claim: "Every certificate of the path is inside its dates",
  explanation: "A certificate vouches only between its two dates; a VLEK for one year, a VCEK for seven.",
  limits: "A certificate inside its dates may still have been revoked.",
  remedy: "Fetch a current certificate and a new report, or judge at a time when it held, and say so.",
  causes: ["The report was kept longer than its certificate lasts."],
};
