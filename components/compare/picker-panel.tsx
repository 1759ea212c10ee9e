"use client";

import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Tick } from "@/components/ui/tick";
import { ARCHITECTURES, type Architecture } from "@/lib/catalogue/architecture";
import { facetsAt, matches, NO_FILTER, OFFERING_SETS, type Facets, type Filter } from "@/lib/catalogue/choose";
import { cloudName, teeName } from "@/lib/catalogue/names";
import type { AvailabilityStatus } from "@/lib/catalogue/schema";
import type { CompareChoice } from "./address";
import { ColumnOrder } from "./column-order";
import { MOST_COLUMNS } from "./rank-rows";

interface PickerPanelProps {
  readonly choice: CompareChoice;
  /** These and no others. */
  readonly onShow: (ids: readonly string[]) => void;
  /** Another set; what is pinned stays. */
  readonly onSet: (ids: readonly string[]) => void;
  readonly onArrange: (next: Pick<CompareChoice, "offerings" | "pinned">) => void;
}

const STATUS_WORDS: Readonly<Record<AvailabilityStatus, string>> = {
  available: "available",
  limited: "limited access",
  preview: "preview",
  contradictory: "status contradictory",
  ended: "ended",
  unknown: "not known",
};

const STATUSES = Object.keys(STATUS_WORDS) as readonly AvailabilityStatus[];

const VTPM_WORDS: Readonly<Record<Architecture, string>> = {
  hypervisor: "in the hypervisor",
  paravisor: "inside the TEE, in a paravisor",
  none: "none",
  unknown: "not known",
};

/** Rows to choose from: whole sets, a cloud or a TEE by one tick, and single offerings, narrowed by what they are. */
export function PickerPanel({ choice, onShow, onSet, onArrange }: PickerPanelProps) {
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const all = facetsAt(choice.date);
  const rows = all.filter((row) => matches(row, filter));
  const shown = choice.offerings;
  const toggle = (ids: readonly string[], on: boolean) =>
    onShow(on ? [...shown, ...ids.filter((id) => !shown.includes(id))] : shown.filter((id) => !ids.includes(id)));
  return (
    <div className="grid gap-3">
      <Presets onSet={onSet} />
      <TeeTicks shown={shown} onToggle={toggle} />
      <Narrow all={all} filter={filter} onFilter={setFilter} />
      <Clouds rows={rows} shown={shown} onToggle={toggle} />
      <Listed rows={rows} narrowed={rows.length < all.length} onSet={onSet} />
      {shown.length > 1 && shown.length <= MOST_COLUMNS ? <ColumnOrder choice={choice} onArrange={onArrange} /> : null}
    </div>
  );
}

function Presets({ onSet }: Pick<PickerPanelProps, "onSet">) {
  return (
    <div className="flex flex-wrap items-center gap-1.5" role="group" aria-label="Whole sets">
      {OFFERING_SETS.filter(({ kind, ids, token }) => (kind === "preset" || token === "amd-snp") && ids.length > 0).map(
        ({ token, name, ids }) => (
          <Chip key={token} onClick={() => onSet(ids)}>
            {name} <span className="text-ink-3">{ids.length}</span>
          </Chip>
        ),
      )}
      <Chip onClick={() => onSet([])}>Nothing</Chip>
    </div>
  );
}

interface TicksProps {
  readonly shown: readonly string[];
  readonly onToggle: (ids: readonly string[], on: boolean) => void;
}

const partly = (ids: readonly string[], shown: readonly string[]) => ids.some((id) => shown.includes(id));
const wholly = (ids: readonly string[], shown: readonly string[]) => ids.every((id) => shown.includes(id));

function TeeTicks({ shown, onToggle }: TicksProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-0.5">
      <legend className="float-left mr-5 py-0.5 text-sm font-semibold text-ink-2">By TEE</legend>
      {OFFERING_SETS.filter(({ kind }) => kind === "tee").map(({ token, name, ids }) => (
        <Tick key={token} checked={wholly(ids, shown)} partly={partly(ids, shown)} onChange={(on) => onToggle(ids, on)}>
          {name.replace("All on ", "")} <span className="text-sm text-ink-3">{ids.length}</span>
        </Tick>
      ))}
    </fieldset>
  );
}

interface NarrowProps {
  readonly all: readonly Facets[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Narrow({ all, filter, onFilter }: NarrowProps) {
  const statuses = STATUSES.filter((status) => all.some(({ availability }) => availability === status));
  const architectures = ARCHITECTURES.filter((each) => all.some(({ architecture }) => architecture === each));
  return (
    <div className="grid gap-2 border-t border-hair pt-3">
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold text-ink-2">Find</span>
        <input
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
          placeholder="azure, tdx, enclave"
          autoComplete="off"
          spellCheck={false}
          className="w-full max-w-72 min-w-0 rounded-press border border-rule bg-sheet px-2 py-1 font-mono text-sm placeholder:text-ink-3 placeholder:opacity-100"
        />
      </label>
      <Choices
        legend="vTPM"
        values={architectures}
        words={(architecture) => VTPM_WORDS[architecture]}
        chosen={filter.architectures}
        onChoose={(chosen) => onFilter({ ...filter, architectures: chosen })}
      />
      <Choices
        legend="Availability"
        values={statuses}
        words={(status) => STATUS_WORDS[status]}
        chosen={filter.availabilities}
        onChoose={(chosen) => onFilter({ ...filter, availabilities: chosen })}
      />
    </div>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly words: (value: T) => string;
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
}

/** Values of one facet; none pressed narrows nothing. */
function Choices<T extends string>({ legend, values, words, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <div role="group" aria-label={`Narrow by ${legend}`} className="flex flex-wrap items-center gap-1.5 text-sm">
      <span className="mr-1 font-semibold text-ink-2">{legend}</span>
      {values.map((value) => (
        <Chip
          key={value}
          pressed={chosen.includes(value)}
          onClick={() => onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])}
        >
          {words(value)}
        </Chip>
      ))}
    </div>
  );
}

function Clouds({ rows, shown, onToggle }: TicksProps & { readonly rows: readonly Facets[] }) {
  const clouds = [...new Set(rows.map(({ csp }) => csp))];
  return (
    <div className="gap-x-8 border-t border-hair pt-3 narrow:columns-2 rail:columns-4">
      {clouds.map((csp) => {
        const inside = rows.filter((row) => row.csp === csp);
        const ids = inside.map(({ id }) => id);
        return (
          <fieldset key={csp} className="mb-3 min-w-0 break-inside-avoid-column">
            <legend className="w-full border-b border-hair pb-1">
              <Tick checked={wholly(ids, shown)} partly={partly(ids, shown)} onChange={(on) => onToggle(ids, on)}>
                <b className="font-semibold">{cloudName(csp)}</b> <span className="text-sm text-ink-3">all {inside.length}</span>
              </Tick>
            </legend>
            {inside.map((row) => (
              <Tick key={row.id} checked={shown.includes(row.id)} onChange={(on) => onToggle([row.id], on)}>
                {row.name} <span className="text-sm text-ink-3">{noteOf(row)}</span>
              </Tick>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

const noteOf = ({ tee, availability, thin, known }: Facets) =>
  [
    teeName(tee).replace(/^(AMD|Intel) /, ""),
    ...(availability === "available" ? [] : [STATUS_WORDS[availability]]),
    ...(thin ? ["little is published"] : []),
    ...(known ? [] : ["not known by this day"]),
  ].join(", ");

interface ListedProps extends Pick<PickerPanelProps, "onSet"> {
  readonly rows: readonly Facets[];
  readonly narrowed: boolean;
}

/** What the narrowed list holds can be shown as it is. */
function Listed({ rows, narrowed, onSet }: ListedProps) {
  if (rows.length === 0) return <p className="text-sm text-ink-2">No offering is all of this.</p>;
  if (!narrowed) return null;
  return (
    <div>
      <Chip className="border-ink" onClick={() => onSet(rows.map(({ id }) => id))}>
        Show just {rows.length === 1 ? "this one" : `these ${rows.length}`}
      </Chip>
    </div>
  );
}
