"use client";

import { useId, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useAddress } from "@/components/compare/use-address";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { fits, KINDS, readNarrowing, slug, writeNarrowing, type Kind, type Narrowing } from "./narrowing";

export interface FilterRow {
  readonly id: string;
  readonly keys: Readonly<Record<Kind, string>>;
  /** What a search looks through, in lower case. */
  readonly text: string;
  readonly row: ReactNode;
}

export interface FilterGroup {
  readonly id: string;
  readonly heading: ReactNode;
  readonly rows: readonly FilterRow[];
}

const never = () => () => undefined;
/** False in what was prerendered, where nothing could be narrowed. */
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A list that can be narrowed. All of it stands in the page; without script it is simply all of it. */
export function OfferingFilter({ groups }: { readonly groups: readonly FilterGroup[] }) {
  const [search, write] = useAddress();
  const canFilter = useScript();
  const all = useMemo(() => groups.flatMap(({ rows }) => rows), [groups]);
  const options = useMemo(() => optionsOf(all), [all]);
  const asked = readNarrowing(search, options);
  const shown = all.filter((row) => fits(row, asked));
  const ask = (next: Narrowing) => write(writeNarrowing(next), "replace");
  return (
    <>
      <div className={`grid gap-3 border border-ink bg-sheet p-4 print:hidden ${canFilter ? "" : "invisible"}`}>
        <label className="grid items-center gap-x-4 gap-y-1 text-sm text-ink-2 narrow:grid-cols-[6rem_20rem]">
          Search
          <input
            type="search"
            value={asked.words}
            onChange={(event) => ask({ ...asked, words: event.target.value })}
            className="min-h-8 min-w-0 border border-rule bg-paper px-2 text-base text-ink"
          />
        </label>
        <Disclosure className="fold-narrow" summary="By cloud, TEE and availability">
          <div className="grid gap-3">
            {KINDS.map((kind) => (
              <Choices
                key={kind}
                kind={kind}
                options={options[kind]}
                chosen={asked.chosen[kind]}
                onToggle={(option) => ask({ ...asked, chosen: { ...asked.chosen, [kind]: toggled(asked.chosen[kind], option) } })}
              />
            ))}
          </div>
        </Disclosure>
        <p role="status" className="text-sm text-ink-2">
          {shown.length === all.length ? `All ${all.length} shown.` : `${shown.length} of ${all.length} shown.`}
        </p>
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group} shown={shown} />
      ))}
      {shown.length === 0 && <p className="mt-8">Nothing here is all of that. Take a choice back.</p>}
    </>
  );
}

const optionsOf = (rows: readonly FilterRow[]): Readonly<Record<Kind, readonly string[]>> => {
  const of = (kind: Kind) => [...new Set(rows.map(({ keys }) => keys[kind]))];
  return { cloud: of("cloud"), tee: of("tee"), availability: of("availability") };
};

const toggled = (chosen: readonly string[], option: string) =>
  chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];

const KIND_WORDS: Readonly<Record<Kind, string>> = { cloud: "Cloud", tee: "TEE", availability: "Availability" };

interface ChoicesProps {
  readonly kind: Kind;
  readonly options: readonly string[];
  /** As addresses name them. */
  readonly chosen: readonly string[];
  readonly onToggle: (option: string) => void;
}

function Choices({ kind, options, chosen, onToggle }: ChoicesProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="grid gap-x-4 gap-y-1.5 narrow:grid-cols-[6rem_minmax(0,1fr)]">
      <span id={id} className="text-sm text-ink-2 narrow:pt-0.5">
        {KIND_WORDS[kind]}
      </span>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <Chip key={option} pressed={chosen.includes(slug(option))} onClick={() => onToggle(slug(option))}>
            {option}
          </Chip>
        ))}
      </div>
    </div>
  );
}

function Group({ group, shown }: { readonly group: FilterGroup; readonly shown: readonly FilterRow[] }) {
  const rows = group.rows.filter((row) => shown.includes(row));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`group-${group.id}`} className="mt-10">
      <h2 id={`group-${group.id}`} className="mb-2 font-serif text-lg">
        {group.heading}
      </h2>
      <ul>
        {rows.map(({ id, row }) => (
          <li key={id}>{row}</li>
        ))}
      </ul>
    </section>
  );
}
