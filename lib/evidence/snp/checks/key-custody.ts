import type { Check } from "@/lib/appraisal/check";
import { info } from "@/lib/appraisal/finding";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, type SnpSubject } from "../subject";

export const keyCustody: Check<SnpSubject> = {
  id: "snp/key-custody",
  stage: "tee",
  must: false,
  liars: ["csp"],
  reference: kdsSpec("§3, VLEK"),
  run(subject) {
    if (subject.signer.kind !== "vlek") return null;
    const cloud = subject.signer.best?.extensions?.cspId;
    return info(
      "The signing key is shared by the cloud’s chips and names none of them",
      cloud ? { observed: `issued to ${cloud}` } : {},
      fieldRef(subject, "keyInfo"),
      ...certificateRefs(subject),
    );
  },
};
