import type { CheckWords } from "@/lib/appraisal/check";

export const reportDataWords: CheckWords = {
  claim: "REPORT_DATA is what you named",
  explanation:
    "The guest puts 64 bytes of its choice into the report. If you know what they must be, another value means that this report answers something else.",
  limits: "It does not show when the report was made: only a challenge that you had just made up does.",
  remedy: "Name what this guest should have put in, or get the report that carries it.",
  causes: ["The guest put something else into REPORT_DATA.", "Hash and padding were put together in another order."],
};
