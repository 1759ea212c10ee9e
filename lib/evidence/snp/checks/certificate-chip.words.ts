import type { CheckWords } from "@/lib/appraisal/check";

export const certificateChipWords: CheckWords = {
  claim: "The certificate names the report’s chip",
  explanation: "A VCEK carries the chip’s hardware id. If it equals CHIP_ID, report and certificate speak of one machine.",
  limits: "It does not say whose machine that is, or where it stands.",
  remedy: "Fetch the VCEK of the chip that CHIP_ID names.",
  causes: [
    "The certificate of another machine was given.",
    "The host masks CHIP_ID, or signs with a VLEK.",
    "CHIP_ID was taken out before the report was sent.",
  ],
};
