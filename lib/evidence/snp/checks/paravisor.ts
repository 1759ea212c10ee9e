import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { toHex } from "@/lib/bytes/hex";
import { azureAttestation } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const paravisor: Check<SnpSubject> = {
  id: "snp/paravisor",
  stage: "tee",
  must: false,
  claim: "The guest’s own system asked for the report",
  explanation:
    "In an Azure confidential VM Microsoft’s paravisor runs below your system and asks for the report. REPORT_DATA is then a hash it made, and what it passes on is its word.",
  limits:
    "It is told by the key that approved the launch, or by the ids of the launch; both are what Microsoft’s machines have shown, not something it publishes.",
  remedy: "Add the paravisor’s claims (the whole HCL report) and a quote of its vTPM; later releases weigh them.",
  causes: ["The report is from an Azure confidential VM."],
  liars: ["csp"],
  reference: azureAttestation,
  run(subject) {
    const { paravisor, report } = subject;
    if (!paravisor) return null;
    const observed =
      paravisor.by === "id-key"
        ? `ID_KEY_DIGEST ${toHex(report.idKeyDigest)}`
        : `FAMILY_ID ${toHex(report.familyId)}, IMAGE_ID ${toHex(report.imageId)}, HOST_DATA zero`;
    return warn(
      "Microsoft’s paravisor asked for this report, not your system",
      { observed, expected: "a report the guest’s own system asked for" },
      fieldRef(subject, "idKeyDigest"),
      fieldRef(subject, "familyId"),
      fieldRef(subject, "imageId"),
    );
  },
};
