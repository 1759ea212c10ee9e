import type { CheckWords } from "@/lib/appraisal/check";

export const reportSignatureWords: CheckWords = {
  claim: "The report is signed by the key in the certificate",
  explanation:
    "The signature covers the first 672 bytes as received. If it holds, the chip said every word of them and nobody changed one since.",
  limits: "It does not say that the report is recent, nor that what it says is good.",
  remedy: "Use the certificate for this chip and REPORTED_TCB, and the report’s bytes as the guest gave them.",
  causes: [
    "The certificate is for another TCB: the firmware was updated after it was fetched.",
    "The certificate is another chip’s.",
    "The report was changed, or copied through a program that re-encodes it.",
  ],
};
