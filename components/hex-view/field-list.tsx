"use client";

import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from "react";
import type { ArtifactBytes, PlacedField } from "@/lib/worker/answers";
import { valueText } from "./fields";
import { offsetDigits } from "./places";

interface FieldListProps {
  readonly shown: ArtifactBytes;
  readonly selected: PlacedField | null;
  readonly onSelect: (field: PlacedField) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Fields with what they say, found by name or offset. One tab stop: arrows move, and what has the focus is selected. */
export function FieldList({ shown, selected, onSelect, inputRef }: FieldListProps) {
  const [sought, setSought] = useState("");
  const id = useId();
  const found = shown.fields.filter((field) => matches(field, sought.trim().toLowerCase(), shown.size));
  const stop = found.includes(selected!) ? selected! : found[0];
  const optionId = (field: PlacedField) => `${id}-${field.offset}`;

  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (!row || !list.current) return;
    const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
    const { scrollTop, clientHeight } = list.current;
    if (top < scrollTop || bottom > scrollTop + clientHeight) list.current.scrollTop = top - (clientHeight - row.offsetHeight) / 2;
  }, [selected, shown]);

  const go = (field: PlacedField | undefined) => {
    if (!field) return;
    onSelect(field);
    document.getElementById(optionId(field))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = found.indexOf(stop!);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(found[to]);
  };
  return (
    <div className="mt-3">
      <label htmlFor={`${id}-input`} className="mb-1 block text-sm text-ink-2">
        Find a field
      </label>
      <input
        ref={inputRef}
        id={`${id}-input`}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          event.preventDefault();
          go(stop);
        }}
        placeholder="name or offset"
        autoComplete="off"
        spellCheck={false}
        className="w-full max-w-72 rounded-press border border-rule bg-sheet px-2 py-1.5 font-mono text-sm placeholder:text-ink-3 placeholder:opacity-100"
      />
      {found.length === 0 ? (
        <p className="mt-2 text-sm text-ink-3">No field has that name or offset.</p>
      ) : (
        <ul
          ref={list}
          role="listbox"
          aria-label="Fields"
          onKeyDown={onKeyDown}
          className="relative mt-2 max-h-60 overflow-y-auto border-y border-hair"
        >
          {found.map((field) => (
            <li
              key={field.offset}
              id={optionId(field)}
              role="option"
              aria-selected={field === selected}
              tabIndex={field === stop ? 0 : -1}
              onClick={() => go(field)}
              className={`grid cursor-pointer grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 border-b border-hair px-2 py-1 text-sm last:border-b-0 focus-visible:outline-offset-[-2px] narrow:grid-cols-[3.25rem_minmax(0,12rem)_minmax(0,1fr)] ${field === selected ? "bg-sunk shadow-[inset_3px_0_var(--ink)]" : "hover:bg-sunk"}`}
            >
              <code className="text-ink-3">{offsetDigits(field.offset, shown.size)}</code>
              <span className="wrap-anywhere">{field.name}</span>
              <span className="text-ink-2 wrap-anywhere max-narrow:col-start-2">{valueText(field, shown)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function matches({ name, offset }: PlacedField, sought: string, size: number): boolean {
  if (sought === "") return true;
  return name.toLowerCase().includes(sought) || offsetDigits(offset, size).startsWith(sought.replace(/^0x/, ""));
}
