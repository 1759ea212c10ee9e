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
  claim: "The certificate names the report’s chip",
  explanation: "A VCEK carries the chip’s hardware id. If it equals CHIP_ID, report and certificate speak of one machine.",
  limits: "It does not say whose machine that is, or where it stands.",
  remedy: "Fetch the VCEK of the chip that CHIP_ID names.",
  causes: [
    "The certificate of another machine was given.",
    "The host masks CHIP_ID, or signs with a VLEK.",
    "CHIP_ID was taken out before the report was sent.",
  ],
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
    const seen = { observed: hwId ? `hwID ${toHex(hwId)}` : "no hwID", expected: `CHIP_ID ${toHex(subject.report.chipId)}` };
    return best.chip === "same"
      ? pass("The VCEK was issued for this chip", seen, chipRef, ...certificateRefs(subject))
      : fail("The VCEK was issued for another chip", seen, chipRef, ...certificateRefs(subject));
  },
};
