import type { AdvisoryStatus } from "@/lib/appraisal/appraisal";
import type { Check } from "@/lib/appraisal/check";
import { info, warn } from "@/lib/appraisal/finding";
import { ADVISORIES_AS_OF } from "../advisories";
import { fieldRef, type SnpSubject } from "../subject";

export const advisories: Check<SnpSubject> = {
  id: "snp/advisories",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: {
    document: "AMD product security bulletins",
    section: `as read on ${ADVISORIES_AS_OF}`,
    url: "https://www.amd.com/en/resources/product-security.html",
  },
  run(subject) {
    const { advisories } = subject;
    if (advisories.length === 0) return null;
    const refs = (["reportedTcb", "platformInfo", "currentBuild", "currentMitVector"] as const).map((key) => fieldRef(subject, key));
    const older = advisories.filter(({ status }) => status === "older");
    const rest =
      listed("no report shows", advisories, "open") +
      listed("not shown here", advisories, "unknown") +
      listed("attested as fixed", advisories, "fixed");
    if (older.length === 0)
      return info(`Not known to be older than the fix of any advisory for ${subject.product}`, { observed: rest.trim() }, ...refs);
    const observed = older.map(({ id, title, because }) => `${title} (${id}): ${because}`).join("; ");
    return warn(
      `Older than the fix for ${older.map(({ title }) => title).join(", ")}`,
      { observed, expected: "versions at or above the fixes" },
      ...refs,
    );
  },
};

function listed(words: string, all: readonly AdvisoryStatus[], status: AdvisoryStatus["status"]): string {
  const titles = all.filter((each) => each.status === status).map(({ title }) => title);
  return titles.length > 0 ? `${words}: ${titles.join(", ")}. ` : "";
}
