import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const vmplExpected: Check<SnpSubject> = {
  id: "snp/vmpl-expected",
  stage: "tee",
  must: "if you named a VMPL and require reference values to be met",
  mustFor: ({ conditions }) => typeof conditions.vmpl === "number" && conditions.requireReference === true,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, VMPL"),
  run(subject) {
    const named = subject.conditions.vmpl;
    if (typeof named !== "number") return null;
    const { vmpl } = subject.report;
    const seen = { observed: `VMPL ${vmpl}`, expected: `VMPL ${named}` };
    const ref = fieldRef(subject, "vmpl");
    return vmpl === named
      ? pass(`The report was asked for at VMPL ${named}, as you named`, seen, ref)
      : fail(`The report was not asked for at VMPL ${named}`, seen, ref);
  },
};
