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
  claim: "REPORT_DATA is what you named",
  explanation:
    "The guest puts 64 bytes of its choice into the report. If you know what they must be, another value means that this report answers something else.",
  limits: "It does not show when the report was made: only a challenge that you had just made up does.",
  remedy: "Name what this guest should have put in, or get the report that carries it.",
  causes: ["The guest put something else into REPORT_DATA.", "Hash and padding were put together in another order."],
  liars: ["hw-vendor", "presenter"],
  reference: snpAbi("table 23, REPORT_DATA"),
  run(subject) {
    const named = subject.conditions.reportData;
    if (!named) return null;
    const { reportData } = subject.report;
    const seen = { observed: `REPORT_DATA ${toHex(reportData)}`, expected: toHex(named) };
    const ref = fieldRef(subject, "reportData");
    return equalBytes(reportData, named)
      ? pass("REPORT_DATA is what you named", seen, ref)
      : fail("REPORT_DATA is not what you named", seen, ref);
  },
};
