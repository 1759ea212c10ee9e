import type { Check } from "@/lib/appraisal/check";
import { info, pass } from "@/lib/appraisal/finding";
import { componentsBelow, tcbText } from "../product";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const provisionalFirmware: Check<SnpSubject> = {
  id: "snp/provisional-firmware",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("§3.3"),
  run(subject) {
    const { tcbs, report } = subject;
    if (!tcbs) return null;
    const refs = [fieldRef(subject, "committedTcb"), fieldRef(subject, "currentTcb")];
    const version = `firmware ${report.currentMajor}.${report.currentMinor}.${report.currentBuild}`;
    const below = componentsBelow(tcbs.committed, tcbs.current);
    const seen = { observed: `current: ${tcbText(tcbs.current)}; committed: ${tcbText(tcbs.committed)}; ${version}` };
    return below.length === 0
      ? pass("The running firmware is committed", seen, ...refs)
      : info(`The host can still roll back ${below.join(" and ")}`, seen, ...refs);
  },
};
