import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const maskChipKey: Check<SnpSubject> = {
  id: "snp/mask-chip-key",
  stage: "tee",
  must: true,
  liars: [],
  reference: snpAbi("table 23, MASK_CHIP_KEY"),
  run(subject) {
    const ref = fieldRef(subject, "keyInfo");
    const { maskChipKey } = subject.report;
    const seen = { observed: `MASK_CHIP_KEY ${maskChipKey ? 1 : 0}`, expected: "MASK_CHIP_KEY 0" };
    return maskChipKey
      ? fail("The signing key is masked, so nothing is signed", seen, ref)
      : pass("The signing key is not masked", seen, ref);
  },
};
