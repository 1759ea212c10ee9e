"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { dayNumber, dayOf, dayText } from "@/components/matrix/days";
import { STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { Lens } from "@/lib/appraisal/assumption";
import { CATALOGUE_DATE, FIRST_DATE, offeringById } from "@/lib/catalogue/catalogue";
import { changes, eventsOf, levelText, type CellChange, type Change } from "@/lib/catalogue/changes";
import { buttonClass } from "@/components/ui/button";
import { listed } from "@/lib/catalogue/names";
import { DateRuler, type RulerTick } from "./date-ruler";

interface DatesProps {
  readonly date: string;
  readonly offerings: readonly string[];
  readonly lens: Lens;
  readonly brief: (id: string) => string;
  readonly onDate: (date: string) => void;
}

/** The date as a ruler, the next change of a shown cell as a button, and every dated event as a list. */
export function Dates({ date, offerings, lens, brief, onDate }: DatesProps) {
  const all = changes(offerings, lens);
  const events = eventsOf(offerings);
  const cellChanges = all.filter(({ cells }) => cells.length > 0);
  const tall = new Set(cellChanges.map((change) => change.date));
  const days = [...new Set([...all, ...events].map((entry) => entry.date))].sort();
  const ticks: readonly RulerTick[] = days.map((day) => ({ date: day, tall: tall.has(day) }));
  const from = date < FIRST_DATE ? date : FIRST_DATE;
  const to = date > CATALOGUE_DATE ? date : CATALOGUE_DATE;
  return (
    <section aria-label="Date" className="mt-6">
      <DateRuler from={from} to={to} value={date} ticks={ticks} onChange={onDate} />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-2">
        <Step changes={cellChanges} date={date} brief={brief} onDate={onDate} />
        <span className="text-ink-3">{tall.size === 0 ? "No tick changes a cell shown here" : "Tall ticks change a cell shown here"}</span>
        <span className="text-ink-3 max-narrow:hidden">Arrow keys move by a day, page keys by a tick</span>
      </div>
      {events.length === 0 ? null : (
        <Disclosure summary={`What happened when (${events.length})`} className="mt-1">
          <ol className="grid gap-2 text-sm">
            {events.map((event) => (
              <li key={event.date + event.what} className="grid gap-x-4 narrow:grid-cols-[7rem_1fr]">
                <button type="button" onClick={() => onDate(event.date)} className="text-link min-h-6 w-fit cursor-pointer text-left text-ink">
                  {dayText(event.date, true)}
                </button>
                <span>
                  {event.what} <span className="text-ink-3">{event.effect}</span>
                </span>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}

interface StepProps {
  readonly changes: readonly Change[];
  readonly date: string;
  readonly brief: (id: string) => string;
  readonly onDate: (date: string) => void;
}

/** To the next day on which a shown cell changes; from the last one, back to the day before it. */
function Step({ changes: cellChanges, date, brief, onDate }: StepProps) {
  const next = cellChanges.find((change) => change.date > date);
  const last = cellChanges.findLast((change) => change.date <= date);
  const change = next ?? last;
  if (!change) return null;
  const before = dayOf(dayNumber(change.date) - 1);
  return (
    <>
      <button type="button" className={buttonClass("small", "text-ink")} onClick={() => onDate(next ? change.date : before)}>
        {next ? `Next: ${dayText(change.date, true)}` : `Before ${dayText(change.date, true)}`}
      </button>
      <span className="inline-flex flex-wrap items-center gap-x-3">
        {cellChanges
          .filter((each) => each.date === change.date)
          .map((each) => (
            <Changed key={each.offering} change={each} name={brief(each.offering)} />
          ))}
      </span>
    </>
  );
}

function Changed({ change, name }: { readonly change: Change; readonly name: string }) {
  return (
    <span>
      {name || offeringById(change.offering)?.shortName}{" "}
      {alike(change.cells).map(({ stages, from, to }, index) => (
        <span key={stages.join()}>
          {index > 0 ? ", " : ""}
          {listed(stages.map((stage) => STAGE_NAMES[stage]))}{" "}
          <span className="whitespace-nowrap">
            <TrustSymbol symbol={from} alone /> <Arrow /> <TrustSymbol symbol={to} alone />
          </span>
        </span>
      ))}
      {change.levels.map(({ level, from, to }) => (
        <span key={level}>
          , {level === "trustworthy" ? "without the cloud" : "trusting everyone"} {levelText(from)} <Arrow /> {levelText(to)}
        </span>
      ))}
    </span>
  );
}

interface Alike extends Pick<CellChange, "from" | "to"> {
  readonly stages: readonly Stage[];
}

/** Stages that change in the same way are named together. */
function alike(cells: readonly CellChange[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const { stage, from, to } of cells) {
    const key = `${from} ${to}`;
    groups.set(key, { from, to, stages: [...(groups.get(key)?.stages ?? []), stage] });
  }
  return [...groups.values()];
}

const Arrow = () => (
  <>
    <span aria-hidden="true">→</span>
    <span className="sr-only"> to </span>
  </>
);
