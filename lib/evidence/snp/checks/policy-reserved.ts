import type { Check } from "@/lib/appraisal/check";
import { fail, info, pass } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { POLICY, POLICY_RESERVED } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyReserved: Check<SnpSubject> = {
  id: "snp/policy-reserved",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: snpAbi("§4.3"),
  run(subject) {
    const { policy } = subject.report;
    const ref = fieldRef(subject, "policy");
    const seen = { observed: `POLICY ${hexNumber(policy)}`, expected: "bit 17 set" };
    if (!(policy & POLICY.reservedOne)) return fail("The policy lacks the bit that every policy has", seen, ref);
    if (policy & POLICY_RESERVED) return info("The policy has bits that are newer than this program", seen, ref);
    return pass("The policy has the bit that every policy has", seen, ref);
  },
};
