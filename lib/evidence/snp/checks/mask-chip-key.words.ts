import type { CheckWords } from "@/lib/appraisal/check";

export const maskChipKeyWords: CheckWords = {
  claim: "The signing key is not masked",
  explanation: "With MASK_CHIP_KEY set the firmware writes zeros in place of a signature: nobody vouches for the report.",
  limits: "An unmasked key is not yet a good signature.",
  remedy: "Ask the host to clear MASK_CHIP_KEY in its SNP configuration.",
  causes: ["The host’s firmware configuration masks the chip’s key."],
};
