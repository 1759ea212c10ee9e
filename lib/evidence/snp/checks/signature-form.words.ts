import type { CheckWords } from "@/lib/appraisal/check";

export const signatureFormWords: CheckWords = {
  claim: "The signature block holds a signature and nothing else",
  explanation: "Bytes of the block that are no part of R or S must be zero, so that no byte of a report is free to change.",
  limits: "The form of a signature is not its truth.",
  remedy: "Ask the guest for a new report, and copy it as it is.",
  causes: ["Bytes behind the signature were changed or filled by another program."],
};
