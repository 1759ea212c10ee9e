import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { POLICY } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const debug: Check<SnpSubject> = {
  id: "snp/debug",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("§4.3, DEBUG"),
  run(subject) {
    const ref = fieldRef(subject, "policy");
    const seen = { observed: `POLICY ${hexNumber(subject.report.policy)}`, expected: "DEBUG (bit 19) clear" };
    return subject.report.policy & POLICY.debug
      ? fail("The host may read and change this guest’s memory", seen, ref)
      : pass("The host may not debug this guest", seen, ref);
  },
};
