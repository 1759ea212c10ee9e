"use client";

import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Status } from "@/lib/appraisal/finding";
import type { PlacedField } from "@/lib/worker/answers";
import { fieldAt, holds, namesInRow } from "./fields";
import { moved, windowOf } from "./move";
import { offsetDigits, type ByteRange, type Place } from "./places";

/** A range that a finding rests on, and what became of the finding. */
export interface Mark {
  readonly range: ByteRange;
  readonly status: Status;
}

interface ByteGridProps {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly fields: readonly PlacedField[];
  readonly place: Place | null;
  readonly marks: readonly Mark[];
  readonly selected: ByteRange | null;
  /** Where the tab stop is. */
  readonly active: number;
  readonly perRow: 8 | 16;
  /** Where not null and new, the focus goes to the active byte. */
  readonly wanted: object | null;
  readonly onMove: (offset: number) => void;
  readonly onSelect: (offset: number) => void;
}

/** In rem, so that larger text gets its room. The cell is as wide and high as a target must be. */
const ROW_REM = 1.5;
const PAGE_ROWS = 10;

/** Bytes as rows of hex. One tab stop; only rows in sight, and the one that holds it, are in the document. */
export function ByteGrid(props: ByteGridProps) {
  const { name, bytes, size, place, active, perRow, wanted, onMove, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const rowPx = ROW_REM * rootFontPx();
  const rows = Math.ceil(bytes.length / perRow);
  const height = Math.min(rows, PAGE_ROWS) * rowPx;
  const activeRow = Math.floor(active / perRow);
  const follow = useRef(false);
  const fresh = useRef(true);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // A fresh box stands at its top: to ask it would lay the whole page out.
    const from = fresh.current ? 0 : element.scrollTop;
    fresh.current = false;
    const to = scrolledTo(from, activeRow * rowPx, height, rowPx);
    if (to !== from) element.scrollTop = to;
    setScroll(to);
    if (follow.current) element.querySelector<HTMLElement>(`[data-at="${active}"]`)?.focus({ preventScroll: true });
    follow.current = false;
  }, [active, activeRow, height, rowPx]);

  useLayoutEffect(() => {
    if (wanted) box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [wanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === "Enter") onSelect(active);
    const to = moved(event.key, active, { size: bytes.length, perRow, pageRows: PAGE_ROWS }, event.ctrlKey);
    if (to === null && event.key !== "Enter") return;
    event.preventDefault();
    if (to === null || to === active) return;
    follow.current = true;
    onMove(to);
  };

  const [first, end] = windowOf(scroll, height, rowPx, rows);
  const shown = Array.from({ length: end - first }, (_, i) => first + i);
  const all = shown.includes(activeRow) ? shown : [...shown, activeRow].sort((a, b) => a - b);
  return (
    <div
      ref={box}
      onScroll={({ currentTarget }) => setScroll(currentTarget.scrollTop)}
      className="relative box-content overflow-x-hidden overflow-y-auto border-y border-hair font-mono text-sm"
      style={{ height }}
    >
      <div
        role="grid"
        aria-label={`Bytes of ${name}`}
        aria-rowcount={rows}
        aria-colcount={perRow + 1}
        onKeyDown={onKeyDown}
        style={{ height: rows * rowPx }}
      >
        {all.map((row) => (
          <ByteRow key={row} {...props} size={size} place={place} row={row} top={row * rowPx} />
        ))}
      </div>
    </div>
  );
}

const rootFontPx = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The scroll position from which a row is in sight, with a row of company where there is one. */
function scrolledTo(scrollTop: number, top: number, height: number, rowPx: number): number {
  if (top - rowPx < scrollTop) return Math.max(0, top - rowPx);
  if (top + 2 * rowPx > scrollTop + height) return top + 2 * rowPx - height;
  return scrollTop;
}

interface ByteRowProps extends ByteGridProps {
  readonly row: number;
  readonly top: number;
}

function ByteRow({ row, top, bytes, size, fields, place, marks, selected, active, perRow, onSelect }: ByteRowProps) {
  const from = row * perRow;
  const range: ByteRange = [from, Math.min(bytes.length, from + perRow)];
  const names = namesInRow(fields, range, size);
  const hasSelected = selected && selected[0] < range[1] && range[0] < selected[1];
  return (
    <div role="row" aria-rowindex={row + 1} className="absolute inset-x-0 flex h-6 items-center" style={{ top }}>
      <span role="rowheader" className="flex-none pr-2 text-ink-3 tabular-nums">
        {offsetDigits(from, size)}
        {place && <span className="pl-2 max-narrow:hidden">{offsetDigits(place.offset + from, place.file.bytes)}</span>}
      </span>
      {Array.from({ length: range[1] - range[0] }, (_, i) => (
        <ByteCell
          key={i}
          offset={from + i}
          value={bytes[from + i]!}
          name={fieldAt(fields, from + i)?.name ?? "no named field"}
          size={size}
          place={place}
          mark={marks.find((mark) => holds(mark.range, from + i))}
          selected={selected !== null && holds(selected, from + i)}
          stop={active === from + i}
          spaced={i === 8}
          onSelect={onSelect}
        />
      ))}
      <span
        aria-hidden="true"
        title={names}
        className={`min-w-0 truncate pl-3 font-cond text-xs ${hasSelected ? "font-semibold text-ink" : "text-ink-2"}`}
      >
        {names}
      </span>
    </div>
  );
}

interface ByteCellProps {
  readonly offset: number;
  readonly value: number;
  readonly name: string;
  readonly size: number;
  readonly place: Place | null;
  readonly mark: Mark | undefined;
  readonly selected: boolean;
  readonly stop: boolean;
  readonly spaced: boolean;
  readonly onSelect: (offset: number) => void;
}

const MARKED: Readonly<Record<Status, { readonly tint: string; readonly line: string }>> = {
  pass: { tint: "bg-stands-t", line: "shadow-[inset_0_-1px_var(--stands)]" },
  fail: { tint: "bg-broken-t", line: "shadow-[inset_0_-1px_var(--broken)]" },
  warn: { tint: "bg-word-t", line: "shadow-[inset_0_-1px_var(--word)]" },
  info: { tint: "bg-sunk", line: "shadow-[inset_0_-1px_var(--nothing)]" },
  missing: { tint: "bg-sunk", line: "shadow-[inset_0_-1px_var(--nothing)]" },
};

function ByteCell({ offset, value, name, size, place, mark, selected, stop, spaced, onSelect }: ByteCellProps) {
  const hex = value.toString(16).padStart(2, "0");
  const at = `0x${offsetDigits(offset, size)}`;
  const inFile = place ? `, file 0x${offsetDigits(place.offset + offset, place.file.bytes)}` : "";
  // A mark is underlined in its colour, a selection in ink and set bold: neither rests on its tint.
  const look = [
    mark ? MARKED[mark.status].tint : selected ? "bg-sunk" : "",
    selected ? "font-semibold shadow-[inset_0_-1px_var(--ink)]" : mark ? MARKED[mark.status].line : "",
    value === 0 && !mark && !selected ? "text-ink-3" : "text-ink",
    spaced ? "ml-2" : "",
  ].join(" ");
  return (
    <span
      role="gridcell"
      data-at={offset}
      tabIndex={stop ? 0 : -1}
      aria-label={`byte ${at}${inFile}, ${hex}, ${name}`}
      aria-selected={selected}
      onClick={() => onSelect(offset)}
      className={`relative grid h-6 w-6 flex-none cursor-pointer place-items-center focus-visible:z-1 focus-visible:outline-offset-[-2px] ${look}`}
    >
      {hex}
    </span>
  );
}
