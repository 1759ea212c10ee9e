import type { CheckWords } from "@/lib/appraisal/check";

export const certificateKindWords: CheckWords = {
  claim: "The certificate is of the kind the report asks for",
  explanation:
    "A VCEK names a chip and comes from SEV-<product>; a VLEK names a cloud and comes from SEV-VLEK-<product>. One must not stand in for the other.",
  limits: "It says nothing about which chip.",
  remedy: "Use the certificate that belongs to this report.",
  causes: ["The certificate was made for something else, or changed."],
};
