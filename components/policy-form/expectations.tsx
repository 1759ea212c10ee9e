import type { Judging } from "@/components/evidence/evidence-state";
import type { FieldProblems } from "@/components/evidence/judging-options";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { FurtherValues } from "./further-values";
import { PolicyForm } from "./policy-form";

export interface ExpectationsProps {
  readonly judging: Judging;
  readonly problems: FieldProblems;
  readonly appraisal: Appraisal;
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** What else the reader knows or asks: values to hold the evidence against, and a policy. */
export function Expectations({ judging, problems, appraisal, onChange }: ExpectationsProps) {
  return (
    <>
      <FurtherValues judging={judging} problems={problems} onChange={onChange} />
      <PolicyForm judging={judging} requirements={appraisal.requirements} onChange={onChange} />
    </>
  );
}
