import type { Check } from "@/lib/appraisal/check";
import { info } from "@/lib/appraisal/finding";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, type SnpSubject } from "../subject";

export const keyCustody: Check<SnpSubject> = {
  id: "snp/key-custody",
  stage: "tee",
  must: false,
  claim: "The signing key belongs to one chip",
  explanation:
    "A VLEK is one key that AMD gives a cloud for all its chips. The report then shows a genuine chip of that cloud’s, not which, and the cloud keeps the key where it belongs.",
  limits: "In the default count this costs nothing; the strict count makes it an assumption.",
  remedy: "Where the cloud offers VCEK signing (dedicated hosts), ask for it.",
  causes: ["The host signs with a VLEK."],
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
