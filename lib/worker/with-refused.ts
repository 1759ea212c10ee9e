import type { Appraisal } from "@/lib/appraisal/appraisal";
import { withRefusals } from "@/lib/share/refusal";
import type { Refused } from "./answers";
import { refusalOf } from "./refused";

export const withRefused = (appraisal: Appraisal, refused: readonly Refused[]): Appraisal =>
  withRefusals(appraisal, refused.map(refusalOf));
