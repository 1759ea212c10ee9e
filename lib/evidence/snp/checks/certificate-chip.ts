import type { Check } from "@/lib/appraisal/check";
import { fail, missing, pass } from "@/lib/appraisal/finding";
import { toHex } from "@/lib/bytes/hex";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, type SnpSubject } from "../subject";

export const certificateChip: Check<SnpSubject> = {
  id: "snp/certificate-chip",
  stage: "tee",
  must: "if the report names a chip",
  mustFor: ({ report }) => !report.chipIdMasked,
  liars: ["hw-vendor"],
  reference: kdsSpec("§3, hwID"),
  run(subject) {
    const { best, kind } = subject.signer;
    if (!best || !kind) return null;
    const chipRef = fieldRef(subject, "chipId");
    if (best.chip === "masked" || (kind === "vlek" && subject.report.chipIdMasked))
      return missing(
        "The report names no chip",
        "Nothing here can tell the machine: CHIP_ID is zero, because the host masks it or somebody took it out.",
        { observed: "CHIP_ID zero" },
        chipRef,
      );
    if (kind === "vlek") return null;
    const hwId = best.extensions?.hwId;
    const seen = { observed: hwId ? `hwID ${toHex(hwId)}` : "no hwID", expected: `CHIP_ID ${subject.report.hex.chipId}` };
    return best.chip === "same"
      ? pass("The VCEK was issued for this chip", seen, chipRef, ...certificateRefs(subject))
      : fail("The VCEK was issued for another chip", seen, chipRef, ...certificateRefs(subject));
  },
};
