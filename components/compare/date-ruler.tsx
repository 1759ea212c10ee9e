"use client";

import { useId, type KeyboardEvent } from "react";
import { dayNumber, dayOf, dayText } from "@/components/matrix/days";

export interface RulerTick {
  readonly date: string;
  /** True if a cell shown changes here. */
  readonly tall: boolean;
}

interface DateRulerProps {
  /** YYYY-MM-DD, all of them. */
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly ticks: readonly RulerTick[];
  readonly onChange: (date: string) => void;
}

/** The handle: 24 px to grab, 9 px to see. */
const THUMB =
  "[&::-webkit-slider-thumb]:h-6 [&::-webkit-slider-thumb]:w-6 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:border-x-[7.5px] [&::-webkit-slider-thumb]:border-transparent [&::-webkit-slider-thumb]:bg-ink [&::-webkit-slider-thumb]:bg-clip-padding " +
  "[&::-moz-range-thumb]:h-6 [&::-moz-range-thumb]:w-6 [&::-moz-range-thumb]:rounded-none [&::-moz-range-thumb]:border-x-[7.5px] [&::-moz-range-thumb]:border-y-0 [&::-moz-range-thumb]:border-transparent [&::-moz-range-thumb]:bg-ink [&::-moz-range-thumb]:bg-clip-padding";

/** The date as a ruler. It is a range input, so arrow keys move by a day; page keys go from change to change. */
export function DateRuler({ from, to, value, ticks, onChange }: DateRulerProps) {
  const id = useId();
  const scale = { from: dayNumber(from), to: dayNumber(to) };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = tickFrom(event.key, value, ticks);
    if (target === null) return;
    event.preventDefault();
    onChange(target);
  };
  return (
    <div className="relative h-17">
      <label htmlFor={id} className="sr-only">
        As of, a day
      </label>
      {/* The scale begins and ends where the handle’s middle can be: half its width from the edges. */}
      <div className="absolute inset-x-3 top-0">
        <Scale {...scale} ticks={ticks} value={value} />
      </div>
      <input
        id={id}
        type="range"
        min={scale.from}
        max={scale.to}
        step={1}
        value={dayNumber(value)}
        aria-valuetext={dayText(value)}
        onChange={(event) => onChange(dayOf(Number(event.target.value)))}
        onKeyDown={onKeyDown}
        className={`absolute inset-x-0 top-5 m-0 h-7 w-full cursor-ew-resize appearance-none bg-transparent ${THUMB}`}
      />
    </div>
  );
}

/** PageUp and PageDown lead to the change after and before; null for every other key. */
function tickFrom(key: string, value: string, ticks: readonly RulerTick[]): string | null {
  const dates = ticks.map(({ date }) => date).sort();
  if (key === "PageUp") return dates.find((date) => date > value) ?? value;
  if (key === "PageDown") return dates.findLast((date) => date < value) ?? value;
  return null;
}

interface ScaleProps {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly RulerTick[];
  readonly value: string;
}

function Scale({ from, to, ticks, value }: ScaleProps) {
  const share = (date: string) => (dayNumber(date) - from) / Math.max(1, to - from);
  const at = share(value);
  return (
    <svg className="block overflow-visible" aria-hidden="true" width="100%" height="68">
      <text
        x={percent(at)}
        dx={at < EDGE ? -6 : at > 1 - EDGE ? 6 : 0}
        y="14"
        textAnchor={anchorAt(at)}
        className="fill-ink text-sm font-semibold"
      >
        {dayText(value)}
      </text>
      <line x1="0" x2="100%" y1="34" y2="34" className="stroke-rule" />
      {ticks.map(({ date, tall }) => (
        <line
          key={date}
          x1={percent(share(date))}
          x2={percent(share(date))}
          y1={tall ? 24 : 29}
          y2={tall ? 44 : 39}
          strokeWidth={tall ? 2 : 1.5}
          className={tall ? "stroke-ink" : "stroke-ink-3"}
        />
      ))}
      {labelsOf(ticks, share, dayOf(from), dayOf(to)).map(({ date, anchor, at: place, from: width }) => (
        <text key={date} x={percent(place)} y="60" textAnchor={anchor} className={`fill-ink-3 text-sm ${WIDTHS[width]}`}>
          {dayText(date, true)}
        </text>
      ))}
    </svg>
  );
}

/** Nearer to an end than this the date does not stand in the middle over its handle. */
const EDGE = 0.18;
const anchorAt = (share: number) => (share < EDGE ? "start" : share > 1 - EDGE ? "end" : "middle");

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

type Width = "any" | "narrow" | "rail";
const WIDTHS: Readonly<Record<Width, string>> = { any: "", narrow: "max-narrow:hidden", rail: "max-rail:hidden" };

interface Label {
  readonly date: string;
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
  /** The narrowest window in which it has room. */
  readonly from: Width;
}

/** Room that a label needs to the next, as a share of the ruler: at 1180 px and at 720 px. */
const ROOM = { rail: 0.09, narrow: 0.15 } as const;

/** Both ends, then the ticks that have room between them, tall ones first. */
function labelsOf(ticks: readonly RulerTick[], share: (date: string) => number, from: string, to: string): readonly Label[] {
  const ends: Label[] = [
    { date: from, at: 0, anchor: "start", from: "any" },
    { date: to, at: 1, anchor: "end", from: "any" },
  ];
  const tallFirst = [...ticks].sort((a, b) => Number(b.tall) - Number(a.tall));
  return tallFirst.reduce<Label[]>((kept, { date }) => {
    const at = share(date);
    const fits = (room: number) => kept.every((label) => Math.abs(label.at - at) >= (label.anchor === "middle" ? room : room * 1.35));
    if (!fits(ROOM.rail)) return kept;
    return [...kept, { date, at, anchor: "middle", from: fits(ROOM.narrow) ? "narrow" : "rail" }];
  }, ends);
}
