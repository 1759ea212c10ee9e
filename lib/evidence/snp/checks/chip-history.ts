import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { milanSeed } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const chipHistory: Check<SnpSubject> = {
  id: "snp/chip-history",
  stage: "tee",
  must: false,
  liars: ["csp"],
  reference: milanSeed,
  run(subject) {
    if (subject.product !== "Milan" || subject.signer.kind !== "vcek") return null;
    return warn(
      "Keys of Milan chips have been extracted; whether this one’s was, no report can show",
      { observed: "Milan, signed with a VCEK" },
      fieldRef(subject, "chipId"),
    );
  },
};
