import type { Check } from "@/lib/appraisal/check";
import { pass, warn } from "@/lib/appraisal/finding";
import { componentsBelow, tcbText } from "../product";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const tcbOrder: Check<SnpSubject> = {
  id: "snp/tcb-order",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("§2.2 and §3"),
  run(subject) {
    const { tcbs } = subject;
    if (!tcbs) return null;
    const refs = (["reportedTcb", "committedTcb", "currentTcb", "launchTcb"] as const).map((key) => fieldRef(subject, key));
    const breaks = [
      ...componentsBelow(tcbs.committed, tcbs.reported).map((name) => `REPORTED above COMMITTED in ${name}`),
      ...componentsBelow(tcbs.current, tcbs.committed).map((name) => `COMMITTED above CURRENT in ${name}`),
      ...componentsBelow(tcbs.current, tcbs.launch).map((name) => `LAUNCH above CURRENT in ${name}`),
    ];
    return breaks.length === 0
      ? pass("The platform’s firmware versions are in order", { observed: `reported: ${tcbText(tcbs.reported)}` }, ...refs)
      : warn(
          "The platform’s firmware versions are out of order",
          { observed: breaks.join("; "), expected: "REPORTED ≤ COMMITTED ≤ CURRENT, LAUNCH ≤ CURRENT" },
          ...refs,
        );
  },
};
