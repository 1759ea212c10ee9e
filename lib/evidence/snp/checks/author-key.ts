import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const authorKey: Check<SnpSubject> = {
  id: "snp/author-key",
  stage: "firmware",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, AUTHOR_KEY_DIGEST"),
  run(subject) {
    const { authorKeyEn, authorKeyDigest } = subject.report;
    if (authorKeyEn !== allZero(authorKeyDigest)) return null;
    return warn(
      "The report contradicts itself about an author key",
      { observed: `AUTHOR_KEY_EN ${authorKeyEn ? 1 : 0}, AUTHOR_KEY_DIGEST ${authorKeyEn ? "zero" : "not zero"}` },
      fieldRef(subject, "keyInfo"),
      fieldRef(subject, "authorKeyDigest"),
    );
  },
};
