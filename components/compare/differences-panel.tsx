"use client";

import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { dayText } from "@/components/matrix/days";
import { Chip } from "@/components/ui/chip";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, FIRST_DATE } from "@/lib/catalogue/catalogue";
import { levelText } from "@/lib/catalogue/changes";
import { differences, type CellDifference, type Difference } from "@/lib/catalogue/differences";
import { LENS_WORDS, type CompareChoice } from "./address";
import { Arrow } from "./arrow";

interface DifferencesPanelProps {
  readonly choice: CompareChoice;
  /** The other of the two days. */
  readonly since: string;
  readonly onSince: (since: string) => void;
}

/** What changed between the page’s day and another one: cell by cell, with the sentence and the source that changed it. */
export function DifferencesPanel({ choice, since, onSince }: DifferencesPanelProps) {
  const [from, to] = since <= choice.date ? [since, choice.date] : [choice.date, since];
  const found = differences(choice.offerings, from, to, choice.lens);
  const changed = found.filter(({ appeared }) => !appeared);
  const appeared = found.filter((each) => each.appeared);
  return (
    <div className="grid gap-4 border-l border-hair pl-4 text-sm">
      <OtherDay since={since} onSince={onSince} date={choice.date} />
      <p className="text-ink-2">
        From {dayText(from)} to {dayText(to)}, counted {LENS_WORDS[choice.lens]}: {counted(changed, appeared)}
        {choice.levers.length > 0 ? " What is supposed takes no part in this." : ""}
      </p>
      {changed.map((difference) => (
        <Changed key={difference.id} difference={difference} />
      ))}
      {appeared.length > 0 ? <Appeared appeared={appeared} /> : null}
    </div>
  );
}

function counted(changed: readonly Difference[], appeared: readonly Difference[]): string {
  const cells = changed.reduce((sum, { cells: inside }) => sum + inside.filter(({ from, to }) => from !== to).length, 0);
  const parts = [
    `${changed.length === 1 ? "one offering is" : `${changed.length} offerings are`} not what ${changed.length === 1 ? "it was" : "they were"}`,
    `${cells === 1 ? "one symbol changed" : `${cells} symbols changed`}`,
    ...(appeared.length > 0 ? [`${appeared.length === 1 ? "one offering is" : `${appeared.length} are`} new`] : []),
  ];
  return changed.length + appeared.length === 0 ? "nothing shown here changed." : `${parts.join(", ")}.`;
}

function OtherDay({ since, onSince, date }: Omit<DifferencesPanelProps, "choice"> & { readonly date: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <label className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">The day above against</span>
        <input
          type="date"
          value={since}
          onChange={(event) => (event.target.value === "" ? undefined : onSince(event.target.value))}
          className="rounded-press border border-rule bg-sheet px-2 py-1 font-mono text-sm"
        />
      </label>
      {[FIRST_DATE, CATALOGUE_DATE]
        .filter((day) => day !== since && day !== date)
        .map((day) => (
          <Chip key={day} onClick={() => onSince(day)}>
            {dayText(day)}
          </Chip>
        ))}
    </div>
  );
}

function Changed({ difference: { name, steps, cells, levels } }: { readonly difference: Difference }) {
  const symbols = cells.filter(({ from, to }) => from !== to);
  const others = cells.filter(({ from, to }) => from === to);
  return (
    <section className="grid gap-2">
      <h3 className="text-base font-semibold">
        {name}
        {levels.map(({ level, from, to }) => (
          <span key={level} className="font-normal text-ink-2">
            , {level === "trustworthy" ? "without the cloud" : "trusting everyone"} {levelText(from)} <Arrow /> {levelText(to)}
          </span>
        ))}
        {levels.length === 0 ? <span className="font-normal text-ink-3">, levels as before</span> : null}
      </h3>
      <ul className="grid gap-1 text-ink-2">
        {steps.map(({ date, change }) => (
          <li key={date} className="grid gap-x-4 narrow:grid-cols-[7rem_1fr]">
            <span className="text-ink-3">{dayText(date, true)}</span>
            <span>{change}</span>
          </li>
        ))}
      </ul>
      {symbols.length > 0 ? <Cells cells={symbols} /> : null}
      {others.length > 0 ? (
        <p className="text-ink-3">
          Same symbol, other facts or reasons:{" "}
          {others.map(({ stage, summaryAfter }) => `${STAGE_NAMES[stage]} (${summaryAfter})`).join("; ")}.
        </p>
      ) : null}
    </section>
  );
}

const Cells = ({ cells }: { readonly cells: readonly CellDifference[] }) => (
  <ul className="grid gap-2">
    {cells.map(({ stage, from, to, summaryBefore, because, sources }) => (
      <li key={stage} className="grid gap-x-4 gap-y-0.5 narrow:grid-cols-[7rem_1fr]">
        <span className="whitespace-nowrap">
          {STAGE_NAMES[stage]} <TrustSymbol symbol={from} alone /> <Arrow /> <TrustSymbol symbol={to} alone />
        </span>
        <span>
          {because} <span className="text-ink-3">Before: {summaryBefore}.</span>{" "}
          {sources.map(({ id, title, url }, index) => (
            <span key={id}>
              {index > 0 ? "; " : ""}
              {url ? (
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
            </span>
          ))}
        </span>
      </li>
    ))}
  </ul>
);

const Appeared = ({ appeared }: { readonly appeared: readonly Difference[] }) => (
  <section className="grid gap-1">
    <h3 className="text-base font-semibold">New in between</h3>
    <ul className="grid gap-1">
      {appeared.map(({ id, name, after, steps }) => (
        <li key={id} className="grid gap-x-4 narrow:grid-cols-[7rem_1fr]">
          <span className="text-ink-3">{dayText(steps[0]?.date ?? after.heldFrom, true)}</span>
          <span>
            {name}
            {after.levels ? (
              <span className="text-ink-2">
                , without the cloud {levelText(after.levels.trustworthy)}, trusting everyone {levelText(after.levels.nominal)}
              </span>
            ) : (
              <span className="text-ink-2">, enclave: measured code only</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
