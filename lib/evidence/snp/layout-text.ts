import type { CheckText } from "@/lib/appraisal/check";
import { snpAbi } from "./reference";

/** Made by the engine when a file claims to be a report or table and breaks its layout. */
export const snpLayout: CheckText = {
  id: "snp/layout",
  stage: "tee",
  must: "unless it is in a form nobody here knows, beside a report that holds",
  claim: "The report has the layout it claims",
  explanation: "A file that begins like a report and is cut, padded with other bytes or points outside itself is not read any further.",
  limits: "A readable report may still be forged.",
  remedy: "Save the report’s 1184 bytes, and a certificate table whole, as the guest gave them.",
  causes: ["The file was cut or changed on its way.", "Something was appended to it."],
  liars: [],
  reference: snpAbi("table 23"),
};
