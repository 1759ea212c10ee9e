import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { azureAttestation } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const paravisor: Check<SnpSubject> = {
  id: "snp/paravisor",
  stage: "tee",
  must: false,
  liars: ["csp"],
  reference: azureAttestation,
  run(subject) {
    const { paravisor, report } = subject;
    if (!paravisor) return null;
    const observed =
      paravisor.by === "id-key"
        ? `ID_KEY_DIGEST ${report.hex.idKeyDigest}`
        : `FAMILY_ID ${report.hex.familyId}, IMAGE_ID ${report.hex.imageId}, HOST_DATA zero`;
    return warn(
      "Microsoft’s paravisor asked for this report, not your system",
      { observed, expected: "a report the guest’s own system asked for" },
      fieldRef(subject, "idKeyDigest"),
      fieldRef(subject, "familyId"),
      fieldRef(subject, "imageId"),
    );
  },
};
