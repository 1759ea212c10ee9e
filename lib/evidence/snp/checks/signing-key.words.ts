import type { CheckWords } from "@/lib/appraisal/check";

export const signingKeyWords: CheckWords = {
  claim: "The report was signed with a chip’s or a cloud’s key of AMD’s",
  explanation: "KEY_INFO names the key: VCEK, one chip’s, or VLEK, shared by a cloud’s chips. With “none” there is no signature.",
  limits: "It does not say which chip or cloud; the certificate does.",
  remedy: "Ask the host not to switch attestation keys off, and the guest for a new report.",
  causes: ["The host’s firmware was told to sign with no key.", "The bytes were changed."],
};
