import type { Check } from "@/lib/appraisal/check";
import { info } from "@/lib/appraisal/finding";
import { allZero } from "@/lib/bytes/bytes";
import type { ReportField } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const ALWAYS: readonly ReportField[] = ["reserved04c", "reserved18b", "reserved1eb", "reserved1ef", "reserved208"];
const KEY_INFO_KNOWN = 0x1f;

export const reserved: Check<SnpSubject> = {
  id: "snp/reserved",
  stage: "tee",
  must: false,
  claim: "Reserved bytes are zero",
  explanation: "Newer firmware puts new fields where older documents say reserved. They are signed with the rest; this program cannot say what they mean.",
  limits: "It is no sign of tampering: a changed byte would break the signature.",
  remedy: "Use a release of this program that knows the newer report.",
  causes: ["Firmware newer than this program."],
  liars: ["hw-vendor"],
  reference: snpAbi("table 23"),
  run(subject) {
    const { report } = subject;
    const filled = ALWAYS.filter((key) => !allZero(report[key] as Uint8Array));
    const names = filled.map((key) => fieldRef(subject, key).field);
    if (report.keyInfo & ~KEY_INFO_KNOWN) names.push("KEY_INFO bits 31:5");
    if (report.version < 5 && (report.launchMitVector || report.currentMitVector)) names.push("bytes 0x1F8 to 0x207");
    if (names.length === 0) return null;
    return info("Reserved bytes hold something this program cannot read", { observed: names.join(", "), expected: "zeros" }, ...filled.map((key) => fieldRef(subject, key)));
  },
};
