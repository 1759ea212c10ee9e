import type { Check } from "@/lib/appraisal/check";
import { warn } from "@/lib/appraisal/finding";
import { attestationReport } from "../layout";
import { snpAbi } from "../reference";
import type { SnpSubject } from "../subject";

export const trailingZeros: Check<SnpSubject> = {
  id: "snp/trailing-zeros",
  stage: "tee",
  must: false,
  liars: [],
  reference: snpAbi("table 23"),
  run(subject) {
    const { trailingZeros } = subject.report;
    if (trailingZeros === 0) return null;
    const { size } = attestationReport;
    const zeros = { evidence: subject.evidence, field: "bytes after the report", bytes: [size, size + trailingZeros] as const };
    return warn(
      "Zeros follow the report",
      { observed: `${size + trailingZeros} bytes, zero from ${size} on`, expected: `${size} bytes` },
      zeros,
    );
  },
};
