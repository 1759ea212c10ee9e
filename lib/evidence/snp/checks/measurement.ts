import type { Check } from "@/lib/appraisal/check";
import { policyMeasurement } from "@/lib/appraisal/conditions";
import { fail, missing, pass } from "@/lib/appraisal/finding";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const measurement: Check<SnpSubject> = {
  id: "snp/measurement",
  stage: "firmware",
  must: "if you named a measurement and require reference values to be met",
  mustFor: ({ conditions }) => conditions.requireReference === true && conditions.measurements.length > 0,
  liars: ["hw-vendor", "tenant"],
  reference: snpAbi("§8.17 and table 23, MEASUREMENT"),
  run(subject) {
    const value = subject.report.hex.measurement;
    const { measurements } = subject.conditions;
    const ref = fieldRef(subject, "measurement");
    const name = policyMeasurement(subject.conditions, value)?.name;
    const observed = `MEASUREMENT ${value}${name ? `, “${name}”` : ""}`;
    if (measurements.length === 0)
      return missing(
        "The launch measurement was compared with nothing",
        "The launch measurement you expect, 96 hex digits.",
        { observed },
        ref,
      );
    const expected = measurements.join(" or ");
    return measurements.includes(value)
      ? pass("The launch measurement is the one you named", { observed, expected }, ref)
      : fail("The launch measurement is not the one you named", { observed, expected }, ref);
  },
};
