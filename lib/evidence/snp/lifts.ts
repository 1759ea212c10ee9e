import type { Missing } from "@/lib/appraisal/appraisal";
import { answers, challengeForms, policyMeasurement } from "@/lib/appraisal/conditions";
import type { Finding } from "@/lib/appraisal/finding";
import { THE_SAME_FILES } from "@/lib/appraisal/missing-command";
import { POLICY } from "./layout";
import type { SnpSubject } from "./subject";

/** What would raise the levels of a genuine report, nearest first: one row for each level that is not reached bare. */
export function liftsOf(subject: SnpSubject, findings: readonly Finding[]): Missing[] {
  const covers = coveredBy(subject);
  return [
    ...refusalLifts(findings, TEE_REFUSALS, 1),
    ...teeLifts(subject),
    ...refusalLifts(findings, ["snp/policy-id-key"], 2),
    ...firmwareLifts(subject),
    ...KERNEL_AND_ROOT.slice(covers === "rootfs" ? 2 : covers === "kernel" ? 1 : 0),
  ];
}

const TEE_REFUSALS = ["snp/host-data", "snp/vmpl-expected", "snp/policy-allow", "snp/policy-tcb", "snp/policy-host-data"];

/** What you named yourself stands in the way: only another report, or another wish, lifts it. */
const refusalLifts = (findings: readonly Finding[], ids: readonly string[], level: number): Missing[] =>
  findings
    .filter(({ id, status }) => ids.includes(id) && (status === "fail" || status === "missing"))
    .map(({ title, expected, need }) => ({
      for: level,
      need: need ?? `A report with what you named: ${title}${expected ? `; expected ${expected}` : ""}.`,
    }));

const coveredBy = ({ paravisor, conditions, report }: SnpSubject) =>
  paravisor ? "firmware" : (policyMeasurement(conditions, report.hex.measurement)?.covers ?? "firmware");

function teeLifts(subject: SnpSubject): Missing[] {
  const { report, conditions, paravisor } = subject;
  if (report.policy & POLICY.debug)
    return [{ for: 1, need: "A guest launched with DEBUG clear in its policy; nothing lifts this report." }];
  if (!report.reportIdMa.every((byte) => byte === 0xff))
    return [{ for: 1, need: "A guest launched without a migration agent; nothing lifts this report." }];
  if (paravisor)
    return [
      {
        for: 1,
        need:
          "The paravisor’s whole report with your challenge in its user-data: write the challenge, wait, read it again. " +
          "This release names such a report and does not judge it yet.",
        command:
          "tpm2_nvdefine -C o -s 64 0x01400002\ntpm2_nvwrite -C o -i challenge.bin 0x01400002\nsleep 3\n" +
          "tpm2_nvread -C o 0x01400001 > hcl-report.bin",
      },
    ];
  const forms = challengeForms(conditions);
  if (forms && answers(report.reportData, forms)) return [];
  return [
    {
      for: 1,
      need: "The challenge you sent before this report was made; without one it may be an old report.",
      command: `${THE_SAME_FILES} --nonce <hex of your challenge>`,
    },
  ];
}

function firmwareLifts(subject: SnpSubject): Missing[] {
  const { report, conditions, paravisor } = subject;
  if (paravisor) return [{ for: 2, need: "A paravisor that can be rebuilt to the measured value: only Microsoft can change that." }];
  if (conditions.measurements.includes(report.hex.measurement)) return [];
  return [
    {
      for: 2,
      need: "The launch measurement you expect, from firmware you built or know.",
      command: `${THE_SAME_FILES} --measurement <96 hex digits>`,
    },
  ];
}

const KERNEL_AND_ROOT: readonly Missing[] = [
  {
    for: 3,
    need:
      "Proof of the kernel: a launch measurement that covers kernel, initrd and command line, or a vTPM’s quote with its " +
      "event log. This release reads neither yet.",
  },
  { for: 4, need: "An integrity root of the file system (dm-verity) inside what proves the kernel." },
];
