import type { Appraisal } from "./appraisal";
import { cloudName, possessive } from "./level-words";

/** The certificate whose date fails, as people call it: "AWS’s signing certificate" for a VLEK. */
export function certificateName(appraisal: Appraisal): string {
  const name = appraisal.onlyDates?.certificate ?? "a certificate";
  if (name === "SEV-VCEK") return "the chip’s certificate";
  if (name === "SEV-VLEK") return `${possessive(cloudName(appraisal))} signing certificate`;
  return `AMD’s certificate ${name}`;
}
