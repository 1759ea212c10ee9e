import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const vmplExpected: Check<SnpSubject> = {
  id: "snp/vmpl-expected",
  stage: "tee",
  must: "if you named a VMPL and require reference values to be met",
  mustFor: ({ conditions }) => typeof conditions.vmpl === "number" && conditions.requireReference === true,
  claim: "The report was asked for at the privilege level you expect",
  explanation:
    "Where a paravisor or SVSM runs below the guest, level 0 is its own and a report for another level was asked for by what runs above it.",
  limits: "Whoever runs at level 0 may name any level, so that a higher number alone does not show who asked.",
  remedy: "Ask for the report at that level, or name the level that your guest uses.",
  causes: ["The tool asks for another level unless it is told: some ask for 1.", "Another layer of the guest asked."],
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
