"use client";

import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { dayText } from "@/components/matrix/days";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { DateRuler } from "./date-ruler";
import type { ChangeRow, DatesModel } from "./model";

interface DatesProps {
  readonly date: string;
  readonly dates: DatesModel;
  readonly onDate: (date: string) => void;
}

/** The date as a ruler, the next change of a shown cell as a button, and every dated event as a list. */
export function Dates({ date, dates: { from, to, ticks, step, events }, onDate }: DatesProps) {
  return (
    <section aria-label="Date" className="mt-6">
      <DateRuler from={from} to={to} value={date} ticks={ticks} onChange={onDate} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-2">
        {step ? (
          <>
            <Button look="small" onClick={() => onDate(step.to)}>
              {step.label}
            </Button>
            <span className="inline-flex flex-wrap items-center gap-x-3">
              {step.changes.map((change) => (
                <Changed key={change.name} change={change} />
              ))}
            </span>
          </>
        ) : null}
        <span className="text-ink-3">{step ? "Tall ticks change a cell shown here" : "No tick changes a cell shown here"}</span>
        <span className="text-ink-3 max-narrow:hidden">Arrow keys move by a day, page keys by a tick</span>
      </div>
      {events.length > 0 ? <Events events={events} onDate={onDate} /> : null}
    </section>
  );
}

function Events({ events, onDate }: Pick<DatesModel, "events"> & Pick<DatesProps, "onDate">) {
  return (
    <Disclosure summary={`What happened when (${events.length})`} className="mt-1">
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

function Changed({ change: { name, cells, levels } }: { readonly change: ChangeRow }) {
  return (
    <span>
      {name}{" "}
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

const Arrow = () => (
  <>
    <span aria-hidden="true">→</span>
    <span className="sr-only"> to </span>
  </>
);
