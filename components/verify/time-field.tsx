"use client";

import { useState } from "react";
import { instantOf, type Judging } from "@/components/evidence/evidence-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { parseInstant } from "@/lib/worker/options";
import { asInstant, instantInWords } from "@/lib/appraisal/dates";

interface TimeFieldProps {
  readonly id?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly at: string;
  readonly chosen: boolean;
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** A time in UTC. It is judged when the field is left or Enter is pressed, since half a date is none. */
export function TimeField({
  id = "judge-at",
  label = "Judge at",
  hint = "When the files were given",
  at,
  chosen,
  onChange,
}: TimeFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (text: string) => {
    try {
      const instant = parseInstant(asInstant(text));
      setProblem(null);
      if (Date.parse(instant) !== Date.parse(at)) onChange({ at: instant, atChosen: true });
    } catch {
      setProblem("Not used: a time is, for example, 2026-11-24 04:00 UTC");
    }
  };
  return (
    <div>
      <Field
        id={id}
        label={label}
        defaultValue={instantInWords(at)}
        error={problem}
        hint={chosen ? "A time you chose" : hint}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget.value)}
      />
      {chosen && (
        <Button look="small" className="mt-1.5 text-sm" onClick={() => onChange({ at: instantOf(Date.now()), atChosen: false })}>
          Judge now
        </Button>
      )}
    </div>
  );
}
