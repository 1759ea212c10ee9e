"use client";

import { useId, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { Chip } from "@/components/ui/chip";

const KINDS = ["cloud", "tee", "availability"] as const;
type Kind = (typeof KINDS)[number];

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

const KIND_WORDS: Readonly<Record<Kind, string>> = { cloud: "Cloud", tee: "TEE", availability: "Availability" };

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
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const canFilter = useScript();
  const all = useMemo(() => groups.flatMap(({ rows }) => rows), [groups]);
  const shown = all.filter((row) => isShown(row, search, chosen));
  const toggle = (key: string) => setChosen((before) => toggled(before, key));
  return (
    <>
      <div className={`grid gap-3 border border-ink bg-sheet p-4 print:hidden ${canFilter ? "" : "invisible"}`}>
        <label className="grid items-center gap-x-4 gap-y-1 text-sm text-ink-2 narrow:grid-cols-[6rem_20rem]">
          Search
          <input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="min-h-8 min-w-0 border border-rule bg-paper px-2 text-base text-ink"
          />
        </label>
        {KINDS.map((kind) => (
          <Choices key={kind} kind={kind} options={[...new Set(all.map(({ keys }) => keys[kind]))]} chosen={chosen} onToggle={toggle} />
        ))}
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

const keyOf = (kind: Kind, option: string) => `${kind}:${option}`;

/** Of each kind any of the options chosen; a kind without a choice asks nothing. */
function isShown({ keys, text }: FilterRow, search: string, chosen: ReadonlySet<string>): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (kind: Kind) => ![...chosen].some((key) => key.startsWith(`${kind}:`)) || chosen.has(keyOf(kind, keys[kind]));
  return words.every((word) => text.includes(word)) && KINDS.every(fits);
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

interface ChoicesProps {
  readonly kind: Kind;
  readonly options: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
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
          <Chip key={option} pressed={chosen.has(keyOf(kind, option))} onClick={() => onToggle(keyOf(kind, option))}>
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
