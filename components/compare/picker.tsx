"use client";

import { memo, useId, type ReactNode } from "react";
import { Chip, RemovableChip } from "@/components/ui/chip";
import type { CompareModel } from "./model";

interface PickerProps {
  readonly chips: CompareModel["chips"];
  /** How many offerings there are. */
  readonly count: number;
  /** Ids, one string so that equal ones are the same. */
  readonly pinned: string;
  readonly onShow: (ids: readonly string[]) => void;
  /** The reader’s evidence, if there is any: its name, and whether it is shown. */
  readonly evidence: { readonly name: string; readonly shown: boolean; readonly onShow: (shown: boolean) => void } | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The rows to choose from, once they are fetched. */
  readonly panel: ReactNode;
}

/** More chips than this are a number. */
const MOST_CHIPS = 8;

/** What is shown as chips, each removable, and rows to add from. */
export const Picker = memo(function Picker({ chips, count, pinned, onShow, evidence, open, onOpen, panel }: PickerProps) {
  const id = useId();
  const remove = (gone: string) => onShow(chips.flatMap((chip) => (chip.id === gone ? [] : [chip.id])));
  return (
    <section aria-label="What is shown" className="border border-rule bg-sheet print:hidden">
      <div className="flex flex-wrap items-center gap-1.5 px-3 py-2">
        <span className="mr-2 text-sm font-semibold text-ink-2">
          {chips.length > MOST_CHIPS ? `${chips.length} of ${count} shown` : "Shown"}
        </span>
        {evidence?.shown ? (
          <RemovableChip name="your evidence" onRemove={() => evidence.onShow(false)}>
            Your evidence
          </RemovableChip>
        ) : null}
        {(chips.length > MOST_CHIPS ? [] : chips).map((chip) => (
          <RemovableChip key={chip.id} name={chip.name} onRemove={() => remove(chip.id)}>
            {chip.name}
            {pinned.split(",").includes(chip.id) ? <span className="text-xs text-ink-3">pinned</span> : null}
          </RemovableChip>
        ))}
        <Chip className="border-ink" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => onOpen(!open)}>
          {open ? "Close the list" : `+ offering (${count})`}
        </Chip>
        {evidence && !evidence.shown ? (
          <Chip className="border-ink" onClick={() => evidence.onShow(true)}>
            + your evidence
          </Chip>
        ) : null}
      </div>
      {open ? (
        <div id={id} className="border-t border-hair px-3 pt-2.5 pb-3">
          {panel ?? <p className="text-sm text-ink-3">The list is being fetched.</p>}
        </div>
      ) : null}
    </section>
  );
});
