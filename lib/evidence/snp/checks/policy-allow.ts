import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import type { Policy } from "@/lib/appraisal/policy";
import { hexNumber } from "@/lib/bytes/hex";
import { PLATFORM_INFO, POLICY } from "../layout";
import type { SnpReport } from "../parse";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyAllow: Check<SnpSubject> = {
  id: "snp/policy-allow",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: trustModel("Policy"),
  run(subject) {
    const allow = subject.conditions.policy?.allow;
    if (!allow || !restricts(allow)) return null;
    const { report } = subject;
    const refused = refusedBy(allow, report);
    const observed = `POLICY ${hexNumber(report.policy)}, PLATFORM_INFO ${hexNumber(report.platformInfo)}, VMPL ${report.vmpl}`;
    const refs = (["policy", "platformInfo", "vmpl", "reportIdMa"] as const).map((key) => fieldRef(subject, key));
    return refused.length === 0
      ? pass("The guest runs as your policy allows", { observed, expected: allowText(allow) }, ...refs)
      : fail(`Your policy refuses this guest: ${refused.join(", ")}`, { observed, expected: allowText(allow) }, ...refs);
  },
};

/** Where everything is allowed, nothing is compared and nothing passes. */
const restricts = ({ debug, migration, smt, vmpl }: Policy["allow"]): boolean =>
  debug === false || migration === false || smt === false || vmpl !== null;

function refusedBy(allow: Policy["allow"], { policy, platformInfo, reportIdMa, vmpl }: SnpReport): string[] {
  const migrates = (policy & POLICY.migrateMa) !== 0n || reportIdMa.some((byte) => byte !== 0xff);
  const smt = (policy & POLICY.smt) !== 0n || (platformInfo & PLATFORM_INFO.smtEn) !== 0n;
  return [
    ...(allow.debug === false && policy & POLICY.debug ? ["debugging allowed"] : []),
    ...(allow.migration === false && migrates ? ["migration allowed"] : []),
    ...(allow.smt === false && smt ? ["SMT allowed"] : []),
    ...(allow.vmpl && !allow.vmpl.includes(vmpl) ? [`VMPL ${vmpl}`] : []),
  ];
}

function allowText({ debug, migration, smt, vmpl }: Policy["allow"]): string {
  const parts = [
    ...(debug === false ? ["no debugging"] : []),
    ...(migration === false ? ["no migration"] : []),
    ...(smt === false ? ["no SMT"] : []),
    ...(vmpl ? [`VMPL ${vmpl.join(" or ")}`] : []),
  ];
  return parts.join(", ");
}
