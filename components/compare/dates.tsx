"use client";

import { memo, type ReactNode } from "react";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { dayText } from "@/components/matrix/days";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { Arrow } from "./arrow";
import { DateRuler } from "./date-ruler";
import type { ChangeRow, DatesModel } from "./dates-model";

interface DatesProps {
  readonly date: string;
  readonly dates: DatesModel;
  readonly onDate: (date: string) => void;
  /** The other of two days, where what changed in between is asked; null where it is not. */
  readonly since: string | null;
  readonly onSince: (since: string | null) => void;
  /** What changed in between, once it can be worked out. */
  readonly differences: ReactNode;
}

/** The date as a ruler, the next change of a shown cell as a button, and every dated event as a list. */
export const Dates = memo(function Dates({
  date,
  dates: { from, to, ticks, step, events, landmarks },
  onDate,
  since,
  onSince,
  differences,
}: DatesProps) {
  return (
    <section aria-label="Date" className="mt-6">
      <DateRuler from={from} to={to} value={date} ticks={ticks} onChange={onDate} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-2 print:hidden">
        {landmarks.map(({ date: day, label }) => (
          <Button key={day} look="small" onClick={() => onDate(day)}>
            {label}
          </Button>
        ))}
        {step ? (
          <>
            <Button look="small" onClick={() => onDate(step.to)}>
              {step.label}
            </Button>
            <span className="inline-flex flex-wrap items-center gap-x-3">
              {step.changes.map((change) => (
                <Changed key={change.name} change={change} />
              ))}
              {step.more > 0 ? <span className="text-ink-3">and {step.more} more</span> : null}
            </span>
          </>
        ) : null}
        <span className="text-ink-3">{step ? "Tall ticks change what is shown here" : "No tick changes what is shown here"}</span>
        <span className="text-ink-3 max-narrow:hidden">Arrow keys move by a day, page keys by a tick</span>
      </div>
      <div className="mt-1 print:hidden">
        {events.length > 0 ? <Events events={events} onDate={onDate} /> : null}
        <Disclosure
          summary="What changed between two days"
          open={since !== null}
          onToggle={(event) => {
            const { open } = event.currentTarget;
            if (open !== (since !== null)) onSince(open ? (date === to ? from : to) : null);
          }}
        >
          {since === null ? null : differences}
        </Disclosure>
      </div>
    </section>
  );
});

function Events({ events, onDate }: Pick<DatesModel, "events"> & Pick<DatesProps, "onDate">) {
  return (
    <Disclosure summary={`What happened when (${events.length})`}>
      <ol className="grid gap-2 text-sm">
        {events.map(({ date, what, effect }) => (
          <li key={date + what} className="grid gap-x-4 narrow:grid-cols-[7rem_1fr]">
            <button type="button" onClick={() => onDate(date)} className="text-link min-h-6 w-fit cursor-pointer text-left text-ink">
              {dayText(date, true)}
            </button>
            <span>
              {what} <span className="text-ink-3">{effect}</span>
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function Changed({ change: { name, appears, cells, levels } }: { readonly change: ChangeRow }) {
  return (
    <span>
      {name} {appears ? "appears" : null}
      {cells.map(({ stages, from, to }, index) => (
        <span key={stages.join()}>
          {index > 0 ? ", " : ""}
          {stages.map((stage) => STAGE_NAMES[stage]).join(", ")}{" "}
          <span className="whitespace-nowrap">
            <TrustSymbol symbol={from} alone /> <Arrow /> <TrustSymbol symbol={to} alone />
          </span>
        </span>
      ))}
      {levels.map(({ words, from, to }) => (
        <span key={words}>
          , {words} {from} <Arrow /> {to}
        </span>
      ))}
    </span>
  );
}
