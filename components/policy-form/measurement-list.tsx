import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { COVERS, type Covers } from "@/lib/appraisal/policy";
import type { MeasurementDraft, PolicyDraft } from "./draft";
import { Check, Choice } from "./parts";

interface MeasurementListProps {
  readonly entries: PolicyDraft["measurements"];
  readonly wrong: string;
  readonly onChange: (entries: PolicyDraft["measurements"]) => void;
}

const COVERS_WORDS: Record<Covers, string> = { firmware: "firmware", kernel: "up to kernel", rootfs: "up to root file system" };
const NEW: MeasurementDraft = { value: "", covers: "firmware", holdsVtpm: false, name: "" };
const isCovers = (word: string): word is Covers => COVERS.some((known) => known === word);

/** Launch measurements that the reader vouches for, and how far up each reaches. */
export function MeasurementList({ entries, wrong, onChange }: MeasurementListProps) {
  const list = entries ?? [];
  const change = (index: number, changes: Partial<MeasurementDraft>) =>
    onChange(list.map((entry, at) => (at === index ? { ...entry, ...changes } : entry)));
  const remove = (index: number) => onChange(list.length === 1 ? null : list.filter((_, at) => at !== index));
  return (
    <>
      {entries?.length === 0 && <p className="text-sm text-ink-2">The file vouches for none.</p>}
      <ol>
        {list.map((entry, index) => (
          <li key={index} className="mb-2 border border-hair px-2 py-2">
            <Field
              label={`Measurement ${index + 1}`}
              placeholder="96 hex digits"
              value={entry.value}
              aria-invalid={wrong === `measurements[${index}].value` || undefined}
              onChange={(event) => change(index, { value: event.target.value })}
            />
            <Field label="Its name" value={entry.name} onChange={(event) => change(index, { name: event.target.value })} />
            <Choice
              label="Reaches"
              value={entry.covers}
              options={COVERS.map((word) => [word, COVERS_WORDS[word]])}
              onChange={(word) => isCovers(word) && change(index, { covers: word })}
            />
            <Check
              label="What is measured holds the vTPM"
              checked={entry.holdsVtpm}
              onChange={(holdsVtpm) => change(index, { holdsVtpm })}
            />
            <Button look="small" onClick={() => remove(index)}>
              Remove<span className="sr-only"> measurement {index + 1}</span>
            </Button>
          </li>
        ))}
      </ol>
      <Button look="small" onClick={() => onChange([...list, NEW])}>
        Add a measurement
      </Button>
    </>
  );
}
