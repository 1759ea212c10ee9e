import { answers, challengeForms } from "@/lib/appraisal/conditions";
import type { Check } from "@/lib/appraisal/check";
import { fail, missing, pass, warn } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const challenge: Check<SnpSubject> = {
  id: "snp/challenge",
  stage: "tee",
  must: "if you named a challenge",
  mustFor: ({ conditions }) => conditions.challenge !== null,
  liars: ["hw-vendor", "presenter"],
  reference: snpAbi("table 23, REPORT_DATA"),
  run(subject) {
    const { reportData, hex } = subject.report;
    const forms = challengeForms(subject.conditions);
    const ref = fieldRef(subject, "reportData");
    const observed = `REPORT_DATA ${hex.reportData}`;
    if (!forms)
      return missing(
        allZero(reportData)
          ? "The report carries no challenge at all: REPORT_DATA is zero"
          : "No challenge was named, so the report may be an old one",
        "The challenge you sent before this report was made.",
        { observed },
        ref,
      );
    const joined = subject.conditions.bind ? ", or hashed with the file you named" : "";
    const expected = `your challenge ${toHex(forms[0]!.bytes)}, whole or hashed${joined}`;
    const form = answers(reportData, forms);
    if (form && subject.paravisor)
      return warn(
        "REPORT_DATA equals what you named, but a paravisor wrote it",
        { observed, expected: "your challenge in the paravisor’s claims or in a quote of its vTPM" },
        ref,
      );
    return form
      ? pass("The report answers your challenge", { observed: `${observed} is ${form}`, expected }, ref)
      : fail("The report does not answer your challenge", { observed, expected }, ref);
  },
};
