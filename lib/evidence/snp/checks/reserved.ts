import type { Check } from "@/lib/appraisal/check";
import { info } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import type { ReportField } from "../layout";
import type { SnpReport } from "../parse";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const ALWAYS: readonly ReportField[] = ["reserved04c", "reserved18b", "reserved1eb", "reserved1ef", "reserved208"];
interface Filled {
  readonly name: string;
  readonly keys: readonly ReportField[];
}
const KEY_INFO_KNOWN = 0x1f;

export const reserved: Check<SnpSubject> = {
  id: "snp/reserved",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("table 23"),
  run(subject) {
    const { report } = subject;
    const filled: Filled[] = [
      ...ALWAYS.filter((key) => !allZero(report[key] as Uint8Array)).map((key) => ({ name: fieldRef(subject, key).field, keys: [key] })),
      ...(report.keyInfo & ~KEY_INFO_KNOWN ? [{ name: "KEY_INFO bits 31:5", keys: ["keyInfo"] as const }] : []),
      ...newerFields(report),
    ];
    if (filled.length === 0) return null;
    const refs = filled.flatMap(({ keys }) => keys.map((key) => fieldRef(subject, key)));
    return info(
      "Reserved bytes hold something this program cannot read",
      { observed: filled.map(({ name }) => name).join(", "), expected: "zeros" },
      ...refs,
    );
  },
};

/** Fields of later versions, which earlier ones reserve. */
function newerFields({ version, cpuidFamId, cpuidModId, cpuidStep, launchMitVector, currentMitVector }: SnpReport): Filled[] {
  const cpuid = version < 3 && (cpuidFamId || cpuidModId || cpuidStep);
  const mitigations = version < 5 && (launchMitVector || currentMitVector);
  return [
    ...(cpuid ? [{ name: "bytes 0x188 to 0x18A", keys: ["cpuidFamId", "cpuidModId", "cpuidStep"] as const }] : []),
    ...(mitigations ? [{ name: "bytes 0x1F8 to 0x207", keys: ["launchMitVector", "currentMitVector"] as const }] : []),
  ];
}
