import type { CheckWords } from "@/lib/appraisal/check";

export const certificateWords: CheckWords = {
  claim: "The certificate of the key that signed is in the set",
  explanation:
    "The report is signed with a key of the chip’s (VCEK) or the cloud’s (VLEK). Only its certificate, signed by AMD, says that the key is genuine.",
  limits: "Having a certificate is not yet a path to AMD.",
  remedy: "Fetch the certificate for exactly this chip and TCB from AMD’s key service, or export it in the guest.",
  causes: ["Only the report was saved.", "A VCEK was fetched where the host signs with a VLEK, or the other way round."],
};
