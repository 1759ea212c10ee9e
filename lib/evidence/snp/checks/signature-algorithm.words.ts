import type { CheckWords } from "@/lib/appraisal/check";

export const signatureAlgorithmWords: CheckWords = {
  claim: "The report names ECDSA on P-384 with SHA-384",
  explanation: "It is the only algorithm with which AMD’s firmware signs; a report that names none is not signed.",
  limits: "Naming an algorithm is not being signed with it: the signature is a check of its own.",
  remedy: "Ask the guest for a new report.",
  causes: ["The file is damaged or no report."],
};
