import type { Judging } from "@/components/evidence/evidence-state";
import type { FieldProblems } from "@/components/evidence/judging-options";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useState } from "react";
import { Check, FileField } from "./parts";

interface FurtherValuesProps {
  readonly judging: Judging;
  readonly problems: FieldProblems;
  readonly onChange: (changes: Partial<Judging>) => void;
}

const notUsed = (problem: string | undefined) => problem && `Not used: ${problem}`;
const MAX_BIND_BYTES = 64 * 1024 * 1024;

/** Values that the evidence is held against, one each. */
export function FurtherValues({ judging, problems, onChange }: FurtherValuesProps) {
  return (
    <div className="grid gap-3 pb-3">
      <Field
        label="REPORT_DATA you expect"
        placeholder="128 hex digits"
        value={judging.reportData ?? ""}
        error={notUsed(problems.reportData)}
        onChange={(event) => onChange({ reportData: event.target.value })}
      />
      <Field
        label="HOST_DATA you expect"
        placeholder="64 hex digits"
        value={judging.hostData ?? ""}
        error={notUsed(problems.hostData)}
        onChange={(event) => onChange({ hostData: event.target.value })}
      />
      <Field
        label="VMPL you expect"
        placeholder="0 to 3"
        value={judging.vmpl ?? ""}
        error={notUsed(problems.vmpl)}
        onChange={(event) => onChange({ vmpl: event.target.value })}
      />
      <BindFile judging={judging} onChange={onChange} />
      <Check
        label="A named value that is not met makes the evidence invalid"
        checked={judging.requireReference ?? false}
        onChange={(requireReference) => onChange({ requireReference })}
      />
    </div>
  );
}

function BindFile({ judging: { bind }, onChange }: Omit<FurtherValuesProps, "problems">) {
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File) => {
    if (file.size > MAX_BIND_BYTES) return setProblem(`${file.name} is larger than 64 MiB`);
    setProblem(null);
    onChange({ bind: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  };
  return (
    <div>
      <FileField
        label="File it must commit to"
        hint="A public key or any file: REPORT_DATA must hold its hash."
        onFile={(file) => void read(file)}
      />
      <p role="status" className="text-sm wrap-anywhere">
        {problem ? <span className="text-broken">Not used: {problem}</span> : bind ? `Held against ${bind.name}. ` : ""}
        {bind && (
          <Button look="small" onClick={() => onChange({ bind: null })}>
            Remove<span className="sr-only"> {bind.name}</span>
          </Button>
        )}
      </p>
    </div>
  );
}
