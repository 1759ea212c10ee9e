import type { CheckWords } from "@/lib/appraisal/check";

export const certificateTcbWords: CheckWords = {
  claim: "The certificate was issued for the report’s REPORTED_TCB",
  explanation:
    "AMD derives the key from the chip’s secret and the firmware versions. The certificate says which; each number must equal the report’s.",
  limits: "It says which firmware versions, not whether they are good ones.",
  remedy: "Fetch the certificate again for the report’s REPORTED_TCB.",
  causes: ["The certificate was fetched before a firmware update.", "It was fetched for CURRENT_TCB instead of REPORTED_TCB."],
};
