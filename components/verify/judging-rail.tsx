"use client";

import type { EvidenceSet, Judging } from "@/components/evidence/evidence-state";
import type { FieldProblems } from "@/components/evidence/judging-options";
import { ExpectationsPart } from "@/components/policy-form/expectations-part";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { assumptionById } from "@/lib/trust/assumptions";
import { partyName } from "./parties";
import { TimeField } from "./time-field";
import { liftWords, offeredAssumptions } from "./trust-switches";

interface JudgingRailProps {
  readonly appraisal: Appraisal;
  readonly set: EvidenceSet;
  readonly problems: FieldProblems;
  readonly onChange: (changes: Partial<Judging>) => void;
}

const LENSES: readonly { readonly value: Lens; readonly label: string }[] = [
  { value: "talk", label: "Counted as in the talk" },
  { value: "strict", label: "Counted strictly" },
];

/** Whose word the reader takes, and what they know. Every change is judged at once. */
export function JudgingRail({ appraisal, set, problems, onChange }: JudgingRailProps) {
  const { judging } = set;
  return (
    <aside aria-label="How it is judged" className="print:hidden">
      <section aria-labelledby="trust">
        <h2 id="trust" className="mb-2 text-md font-semibold">
          Whose word do you take?
        </h2>
        <TrustSwitches appraisal={appraisal} judging={judging} onChange={onChange} />
        <div className="border-t border-hair pt-3">
          <Segmented legend="How levels are counted" options={LENSES} value={judging.lens} onChange={(lens) => onChange({ lens })} />
          <p className="mt-1.5 text-sm leading-snug text-ink-3">
            Strictly also counts what the talk leaves aside: a key that a cloud shares across machines, a chip whose keys were once
            extracted.
          </p>
        </div>
      </section>
      <section aria-labelledby="know" className="mt-7">
        <h2 id="know" className="mb-2.5 text-md font-semibold">
          What do you know?
        </h2>
        <div className="grid gap-3.5">
          <ChallengeField value={judging.challenge} error={problems.challenge} onChange={onChange} />
          <Field
            label="Measurement you expect"
            placeholder="96 hex digits"
            value={judging.measurements}
            error={problems.measurements && `Not used: ${problems.measurements}`}
            hint="Several are separated by spaces"
            onChange={(event) => onChange({ measurements: event.target.value })}
          />
          <TimeField key={judging.at} at={judging.at} chosen={judging.atChosen} onChange={onChange} />
        </div>
        <ExpectationsPart key={set.givenAt} judging={judging} problems={problems} appraisal={appraisal} onChange={onChange} />
      </section>
    </aside>
  );
}

interface TrustSwitchesProps {
  readonly appraisal: Appraisal;
  readonly judging: Judging;
  readonly onChange: (changes: Partial<Judging>) => void;
}

function TrustSwitches({ appraisal, judging, onChange }: TrustSwitchesProps) {
  const { granted, withdrawn } = judging;
  const ids = [...new Set([...offeredAssumptions(appraisal), ...granted])];
  const toggle = (id: AssumptionId, on: boolean) => onChange({ granted: on ? [...granted, id] : granted.filter((other) => other !== id) });
  const maker = partyName("hw-vendor", appraisal);
  return (
    <>
      {appraisal.verdict !== "valid" && <p className="mb-2.5 text-sm text-ink-2">{NO_TRUST[appraisal.verdict]}</p>}
      {ids.map((id) => {
        const { label, sentence, party } = assumptionById(id);
        return (
          <Switch
            key={id}
            label={label}
            checked={granted.includes(id)}
            onChange={(on) => toggle(id, on)}
            note={`${sentence} ${party === "csp" ? `That is ${partyName(party, appraisal)}’s word. ` : ""}${appraisal.verdict === "valid" ? `${liftWords(appraisal, id)}.` : ""}`}
          />
        );
      })}
      <Switch
        label="The chip maker"
        checked={!withdrawn.includes("hw-vendor")}
        onChange={(on) => onChange({ withdrawn: on ? [] : ["hw-vendor"] })}
        words={["Granted", "Withdrawn"]}
        note={
          withdrawn.includes("hw-vendor")
            ? "Without it nothing can be shown, so every level is 0."
            : `${maker === "the chip maker" ? "From" : `${maker}, from`} the start. Take it away and every level falls to 0.`
        }
      />
    </>
  );
}

const NO_TRUST: Record<"invalid" | "incomplete" | "unrecognised", string> = {
  invalid: "Trust does not help here: no assumption makes a check hold that does not.",
  incomplete: "Trust counts once it is known to be genuine.",
  unrecognised: "There is nothing to grant.",
};

interface ChallengeFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<Judging>) => void;
}

function ChallengeField({ value, error, onChange }: ChallengeFieldProps) {
  return (
    <Field
      label="Challenge you sent"
      placeholder="hex, base64 or text:…"
      value={value}
      error={error && `Not used: ${error}`}
      onChange={(event) => onChange({ challenge: event.target.value })}
    />
  );
}
