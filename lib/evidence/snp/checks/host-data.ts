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
  claim: "HOST_DATA is what you expect",
  explanation:
    "The host sets HOST_DATA at launch and nobody can change it after. Container platforms put the hash of what may run there; with another value this is another guest than you mean.",
  limits: "The host chose the value. It counts only because you know what it must be.",
  remedy: "Launch the guest with the HOST_DATA you expect, or name the one that is right.",
  causes: ["The guest was launched with another policy or configuration.", "It is another guest’s report."],
  liars: ["hw-vendor", "tenant"],
  reference: snpAbi("table 23, HOST_DATA"),
  run(subject) {
    const named = subject.conditions.hostData;
    if (!named) return null;
    const { hostData } = subject.report;
    const seen = { observed: `HOST_DATA ${toHex(hostData)}`, expected: toHex(named) };
    const ref = fieldRef(subject, "hostData");
    return equalBytes(hostData, named)
      ? pass("HOST_DATA is what you named", seen, ref)
      : fail("HOST_DATA is not what you named", seen, ref);
  },
};
