import type { Check } from "@/lib/appraisal/check";
import { fail, missing, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const FIRST = 2;
const LAST = 5;

/** VERSION 2 to 5 are known; 0 and 1 were never released; above, the layout is anybody's guess. */
export const version: Check<SnpSubject> = {
  id: "snp/version",
  stage: "tee",
  must: true,
  liars: [],
  reference: snpAbi("table 23, VERSION"),
  run(subject) {
    const { version } = subject.report;
    const seen = { observed: `VERSION ${version}`, expected: `VERSION ${FIRST} to ${LAST}` };
    const ref = fieldRef(subject, "version");
    if (version < FIRST) return fail(`Report version ${version} was never released`, seen, ref);
    if (version > LAST)
      return missing(
        `Report version ${version} is newer than this program`,
        `A release of TrustGap that knows report version ${version}.`,
        seen,
        ref,
      );
    return pass(`Report version ${version}, whose layout is known`, seen, ref);
  },
};
