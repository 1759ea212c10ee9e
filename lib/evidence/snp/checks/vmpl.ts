import type { Check } from "@/lib/appraisal/check";
import { fail, info } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const HIGHEST = 3;
const REQUESTED_BY_HOST = 0xffffffff;

export const vmpl: Check<SnpSubject> = {
  id: "snp/vmpl",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23, VMPL"),
  run(subject) {
    const { vmpl } = subject.report;
    const ref = fieldRef(subject, "vmpl");
    const seen = { observed: vmpl > HIGHEST ? `VMPL ${hexNumber(vmpl)}` : `VMPL ${vmpl}`, expected: "VMPL 0 to 3" };
    if (vmpl === REQUESTED_BY_HOST) return fail("The host asked for this report, not a guest", seen, ref);
    if (vmpl > HIGHEST) return fail("The report names a privilege level that no guest has", seen, ref);
    return info(`The report was asked for at VMPL ${vmpl}`, seen, ref);
  },
};
