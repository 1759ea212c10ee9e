"use client";

import { useId, useState, type ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { FIRST_ACTS, LENGTHS, MOST_PADDING, type LabAct } from "./lab-address";
import { useSampleFields } from "./use-lab";

interface ActsProps {
  readonly act: LabAct;
  readonly onAct: (act: LabAct) => void;
}

const ACTS: readonly (readonly [LabAct["kind"], string])[] = [
  ["none", "Nothing: leave it as it was made"],
  ["flip", "Flip a bit"],
  ["certificate", "Swap the certificate"],
  ["root", "Sign it again under another root"],
  ["cut", "Cut the report"],
  ["pad", "Pad the report"],
  ["challenge", "Ask with another challenge"],
];

/** What can be done to the sample: one thing at a time, with what belongs to it below. */
export function Acts({ act, onAct }: ActsProps) {
  const name = useId();
  return (
    <fieldset className="min-w-0 border border-rule bg-sheet">
      <legend className="sr-only">What is done to the sample</legend>
      {ACTS.map(([kind, label]) => (
        <div key={kind} className="border-b border-hair last:border-b-0">
          <label className="flex min-h-10 cursor-pointer items-center gap-2.5 px-3.5 py-1.5 leading-snug hover:bg-sunk">
            <input
              type="radio"
              name={name}
              checked={act.kind === kind}
              onChange={() => onAct(FIRST_ACTS[kind])}
              className="size-4 flex-none accent-(--ink)"
            />
            {label}
          </label>
          {act.kind === kind && <Details act={act} onAct={onAct} />}
        </div>
      ))}
    </fieldset>
  );
}

function Details({ act, onAct }: ActsProps) {
  switch (act.kind) {
    case "none":
      return null;
    case "flip":
      return (
        <Panel>
          <Flip act={act} onAct={onAct} />
        </Panel>
      );
    case "certificate":
      return (
        <Panel>
          <Choice
            label="In its place"
            value={act.of}
            onChange={(of) => onAct({ kind: "certificate", of })}
            options={[
              ["another chip", "Another chip’s"],
              ["another product", "A Milan chip’s"],
              ["a cloud", "A cloud’s (VLEK)"],
              ["none", "None at all"],
            ]}
          />
        </Panel>
      );
    case "root":
      return <Panel>Root and intermediate made again with a stranger’s key, under the same names. The report stays as it is.</Panel>;
    case "cut":
      return (
        <Panel>
          <NumberField
            label="Bytes that are left"
            value={act.keep}
            most={LENGTHS.report}
            onChange={(keep) => onAct({ kind: "cut", keep })}
          />
        </Panel>
      );
    case "pad":
      return (
        <Panel>
          <Segmented
            legend="With"
            showLegend
            options={[
              { value: "zeros", label: "Zeros" },
              { value: "letters", label: "The letter A" },
            ]}
            value={act.value === 0 ? "zeros" : "letters"}
            onChange={(value) => onAct({ ...act, value: value === "zeros" ? 0 : 0x41 })}
          />
          <NumberField label="How many bytes" value={act.count} most={MOST_PADDING} onChange={(count) => onAct({ ...act, count })} />
        </Panel>
      );
    case "challenge":
      return <Panel>The evidence stays as it is; you ask whether it answers a challenge that you never sent to it.</Panel>;
  }
}

const Panel = ({ children }: { readonly children: ReactNode }) => (
  <div className="grid gap-3 px-3.5 pt-1 pb-3.5 pl-[2.4rem] text-sm text-ink-2">{children}</div>
);

function Flip({ act, onAct }: { readonly act: Extract<LabAct, { kind: "flip" }>; readonly onAct: ActsProps["onAct"] }) {
  const fields = useSampleFields(act.file)?.fields ?? [];
  const field = fields.findLast(({ offset, size }) => offset <= act.offset && act.offset < offset + size);
  return (
    <>
      <Segmented
        legend="In"
        showLegend
        options={[
          { value: "report", label: "The report" },
          { value: "certificate", label: "The certificate" },
        ]}
        value={act.file}
        onChange={(file) => onAct({ ...act, file, offset: file === "report" ? FIRST_ACTS.flip.offset : LENGTHS.certificate - 1 })}
      />
      {fields.length > 0 && (
        <Choice
          label="Field"
          value={String(field?.offset ?? "")}
          onChange={(offset) => offset !== "" && onAct({ ...act, offset: Number(offset) })}
          options={[
            ...(field ? [] : [["", "no named field"] as const]),
            ...fields.map(({ name, offset }) => [String(offset), `${name}, from ${hex(offset)}`] as const),
          ]}
        />
      )}
      <NumberField
        label="Byte, from the start of the file"
        hexadecimal
        value={act.offset}
        most={LENGTHS[act.file] - 1}
        onChange={(offset) => onAct({ ...act, offset })}
      />
      <Choice
        label="Bit"
        value={String(act.bit)}
        onChange={(bit) => onAct({ ...act, bit: Number(bit) })}
        options={[0, 1, 2, 3, 4, 5, 6, 7].map(
          (bit) => [String(bit), bit === 0 ? "0, the lowest" : bit === 7 ? "7, the highest" : String(bit)] as const,
        )}
      />
    </>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly options: readonly (readonly [Name, string])[];
  readonly onChange: (value: Name) => void;
}

function Choice<Name extends string>({ label, value, options, onChange }: ChoiceProps<Name>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([name]) => name === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
        className="min-h-8 w-full min-w-0 rounded-press border border-rule bg-sheet px-2 py-1 text-base text-ink"
      >
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly hexadecimal?: boolean;
  readonly onChange: (value: number) => void;
}

/** What is typed stands until it is a number that fits; then it counts. */
function NumberField({ label, value, most, hexadecimal = false, onChange }: NumberFieldProps) {
  const spelled = hexadecimal ? hex(value) : String(value);
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number } | null>(null);
  const text = typed && typed.of === value ? typed.text : spelled;
  const read = readNumber(text, most);
  const range = `0 to ${hexadecimal ? hex(most) : most}`;
  return (
    <Field
      label={label}
      value={text}
      inputMode={hexadecimal ? "text" : "numeric"}
      hint={range}
      error={read === null ? `Not used: a whole number, ${range}` : null}
      onChange={({ target }) => {
        const next = readNumber(target.value, most);
        setTyped({ text: target.value, of: next ?? value });
        if (next !== null) onChange(next);
      }}
    />
  );
}

const hex = (value: number) => `0x${value.toString(16).padStart(3, "0")}`;

function readNumber(text: string, most: number): number | null {
  const bare = text.trim();
  if (!/^(?:0x[0-9a-f]{1,6}|\d{1,6})$/i.test(bare)) return null;
  const value = Number(bare);
  return value <= most ? value : null;
}
