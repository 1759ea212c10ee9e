import type { Check } from "@/lib/appraisal/check";
import { fillingForm } from "@/lib/appraisal/conditions";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const bind: Check<SnpSubject> = {
  id: "snp/bind",
  stage: "tee",
  must: "if you named a file to commit to",
  mustFor: ({ conditions }) => Boolean(conditions.bind),
  liars: ["hw-vendor", "tenant"],
  reference: snpAbi("table 23, REPORT_DATA"),
  run(subject) {
    const { bind, challenge } = subject.conditions;
    if (!bind) return null;
    const ref = fieldRef(subject, "reportData");
    const observed = `REPORT_DATA ${subject.report.hex.reportData}`;
    const expected = `a SHA-256, SHA-384 or SHA-512 of ${bind.name} or of the key in it${challenge ? ", alone or joined with your challenge" : ""}`;
    const form = fillingForm(subject.report.reportData, bind.forms);
    return form
      ? pass(`The report commits to ${bind.name}`, { observed: `${observed} is ${form.name}`, expected }, ref)
      : fail(`The report does not commit to ${bind.name}`, { observed, expected }, ref);
  },
};
