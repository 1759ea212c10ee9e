import type { Check } from "@/lib/appraisal/check";
import { fail, pass, warn } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { POLICY } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const migration: Check<SnpSubject> = {
  id: "snp/migration",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, REPORT_ID_MA"),
  run(subject) {
    const { reportIdMa, policy, hex } = subject.report;
    const ref = fieldRef(subject, "reportIdMa");
    if (!reportIdMa.every((byte) => byte === 0xff))
      return fail(
        "A migration agent is bound to this guest",
        { observed: `REPORT_ID_MA ${hex.reportIdMa}`, expected: "32 bytes of ff" },
        ref,
      );
    if (policy & POLICY.migrateMa)
      return warn(
        "The policy allows a migration agent; none is bound",
        { observed: `POLICY ${hexNumber(policy)}`, expected: "MIGRATE_MA (bit 18) clear" },
        fieldRef(subject, "policy"),
        ref,
      );
    return pass("No migration agent is bound, nor allowed", { observed: "REPORT_ID_MA all ones" }, ref);
  },
};
