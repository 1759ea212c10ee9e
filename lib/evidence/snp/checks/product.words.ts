import type { CheckWords } from "@/lib/appraisal/check";

export const productWords: CheckWords = {
  claim: "Report and certificate are of one product line",
  explanation:
    "Milan, Genoa and Turin have roots of their own. From version 3 a report carries the processor’s family and model, which must be those of the root it leads to. Of a processor that nobody here knows, that cannot be said.",
  limits: "A version 2 report does not name its processor; then the certificate alone says.",
  remedy: "Use the certificates of the report’s own product line.",
  causes: ["The chain of another product was given."],
};
