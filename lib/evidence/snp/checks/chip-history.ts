import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { milanSeed } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const chipHistory: Check<SnpSubject> = {
  id: "snp/chip-history",
  stage: "tee",
  must: false,
  claim: "No method is known that takes this chip’s signing key out",
  explanation:
    "In May 2026 researchers took the root of a Milan chip’s keys out by software. Whoever had that chip before can sign reports for any firmware, and no report shows it.",
  limits: "It does not say that this chip’s key was taken.",
  remedy: "Judge by what you know of this CHIP_ID and who held the machine; the strict count makes it an assumption.",
  causes: ["The chip is a Milan."],
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
