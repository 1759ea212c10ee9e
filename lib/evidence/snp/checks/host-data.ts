import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { equalBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const hostData: Check<SnpSubject> = {
  id: "snp/host-data",
  stage: "tee",
  must: "if you named HOST_DATA and require reference values to be met",
  mustFor: ({ conditions }) => Boolean(conditions.hostData) && conditions.requireReference === true,
  liars: ["hw-vendor", "tenant"],
  reference: snpAbi("table 23, HOST_DATA"),
  run(subject) {
    const named = subject.conditions.hostData;
    if (!named) return null;
    const { hostData, hex } = subject.report;
    const seen = { observed: `HOST_DATA ${hex.hostData}`, expected: toHex(named) };
    const ref = fieldRef(subject, "hostData");
    return equalBytes(hostData, named)
      ? pass("HOST_DATA is what you named", seen, ref)
      : fail("HOST_DATA is not what you named", seen, ref);
  },
};
