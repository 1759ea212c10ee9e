import type { Check } from "@/lib/appraisal/check";
import { info, pass } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import { hasAzureIdKey } from "../paravisor";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const idKey: Check<SnpSubject> = {
  id: "snp/id-key",
  stage: "firmware",
  must: false,
  liars: ["hw-vendor", "csp"],
  reference: snpAbi("§8.17, ID block"),
  run(subject) {
    const { idKeyDigest, hex } = subject.report;
    const ref = fieldRef(subject, "idKeyDigest");
    if (allZero(idKeyDigest)) return info("No key approved the launch: there was no ID block", { observed: "ID_KEY_DIGEST zero" }, ref);
    const observed = `ID_KEY_DIGEST ${hex.idKeyDigest}`;
    return hasAzureIdKey(subject.report)
      ? pass(
          "A key of Microsoft’s approved what was launched",
          { observed, expected: "a key catalogued as Microsoft’s for confidential VMs" },
          ref,
        )
      : info("A key nobody here knows approved the launch", { observed }, ref);
  },
};
