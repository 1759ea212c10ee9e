"use client";

import { useId, useState, type ReactNode } from "react";
import { Chip, RemovableChip } from "@/components/ui/chip";
import type { PickerRow } from "./model";

interface PickerProps {
  readonly offerings: readonly PickerRow[];
  readonly shown: readonly string[];
  readonly onShow: (ids: readonly string[]) => void;
  /** The reader’s evidence, if there is any: its name, and whether it is shown. */
  readonly evidence: { readonly name: string; readonly shown: boolean; readonly onShow: (shown: boolean) => void } | null;
}

/** What is shown as chips, each removable, and rows by cloud to add from. */
export function Picker({ offerings, shown, onShow, evidence }: PickerProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const names = new Map(offerings.map(({ id, name }) => [id, name]));
  return (
    <section aria-label="What is shown" className="border border-rule bg-sheet">
      <div className="flex flex-wrap items-center gap-1.5 px-3 py-2">
        <span className="mr-2 text-sm font-semibold text-ink-2">Shown</span>
        {evidence?.shown ? (
          <RemovableChip name="your evidence" onRemove={() => evidence.onShow(false)}>
            Your evidence
          </RemovableChip>
        ) : null}
        {shown.map((id) => (
          <RemovableChip key={id} name={names.get(id) ?? id} onRemove={() => onShow(shown.filter((other) => other !== id))}>
            {names.get(id) ?? id}
          </RemovableChip>
        ))}
        <Chip className="border-ink" aria-expanded={open} aria-controls={open ? panel : undefined} onClick={() => setOpen(!open)}>
          + offering ({offerings.length})
        </Chip>
        {evidence && !evidence.shown ? (
          <Chip className="border-ink" onClick={() => evidence.onShow(true)}>
            + your evidence
          </Chip>
        ) : null}
      </div>
      {open ? <Rows id={panel} offerings={offerings} shown={shown} onShow={onShow} /> : null}
    </section>
  );
}

interface RowsProps extends Pick<PickerProps, "offerings" | "shown" | "onShow"> {
  readonly id: string;
}

function Rows({ id, offerings, shown, onShow }: RowsProps) {
  const clouds = [...new Set(offerings.map(({ cloud }) => cloud))];
  const toggle = (ids: readonly string[], on: boolean) =>
    onShow(on ? [...shown, ...ids.filter((each) => !shown.includes(each))] : shown.filter((each) => !ids.includes(each)));
  return (
    <div id={id} className="grid gap-x-8 gap-y-3 border-t border-hair px-3 pt-2.5 pb-3 narrow:grid-cols-2 rail:grid-cols-3">
      {clouds.map((cloud) => {
        const rows = offerings.filter((offering) => offering.cloud === cloud);
        const all = rows.every((offering) => shown.includes(offering.id));
        return (
          <fieldset key={cloud} className="min-w-0">
            <legend className="w-full border-b border-hair pb-1">
              <Tick
                checked={all}
                onChange={(on) =>
                  toggle(
                    rows.map((offering) => offering.id),
                    on,
                  )
                }
              >
                <b className="font-semibold">{cloud}</b> <span className="text-sm text-ink-3">all {rows.length}</span>
              </Tick>
            </legend>
            {rows.map((offering) => (
              <Tick key={offering.id} checked={shown.includes(offering.id)} onChange={(on) => toggle([offering.id], on)}>
                {offering.name} <span className="text-sm text-ink-3">{offering.note}</span>
              </Tick>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="grid min-h-7 cursor-pointer grid-cols-[1.1rem_1fr] items-start gap-2 py-0.5 leading-snug">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 cursor-pointer accent-ink"
      />
      <span>{children}</span>
    </label>
  );
}
