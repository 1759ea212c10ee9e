import type { TitleBlockItem } from "@/components/ui/title-block";
import { middleTruncated } from "@/components/ui/value";
import type { Appraisal } from "@/lib/appraisal/appraisal";

/** What was named beside challenge and measurement, for the title block: a level depends on it as much. */
export function namedItems({ conditions }: Appraisal): TitleBlockItem[] {
  const { policySha256, bind, reportData, hostData, vmpl, requireReference } = conditions;
  return [
    ...item("Policy, SHA-256", policySha256 && middleTruncated(policySha256)),
    ...item("Must commit to", bind?.name),
    ...item("REPORT_DATA expected", reportData && middleTruncated(reportData)),
    ...item("HOST_DATA expected", hostData && middleTruncated(hostData)),
    ...item("VMPL expected", typeof vmpl === "number" ? String(vmpl) : null),
    ...item("Named values", requireReference ? "must be met" : null),
  ];
}

const item = (label: string, value: string | null | undefined): TitleBlockItem[] => (value ? [{ label, value }] : []);
