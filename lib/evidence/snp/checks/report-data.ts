import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { equalBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const reportData: Check<SnpSubject> = {
  id: "snp/report-data",
  stage: "tee",
  must: "if you named REPORT_DATA",
  mustFor: ({ conditions }) => Boolean(conditions.reportData),
  liars: ["hw-vendor", "presenter"],
  reference: snpAbi("table 23, REPORT_DATA"),
  run(subject) {
    const named = subject.conditions.reportData;
    if (!named) return null;
    const { reportData, hex } = subject.report;
    const seen = { observed: `REPORT_DATA ${hex.reportData}`, expected: toHex(named) };
    const ref = fieldRef(subject, "reportData");
    return equalBytes(reportData, named)
      ? pass("REPORT_DATA is what you named", seen, ref)
      : fail("REPORT_DATA is not what you named", seen, ref);
  },
};
