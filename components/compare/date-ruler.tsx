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
    <div>
      <label htmlFor={id} className="text-sm text-ink-2">
        As of <b className="font-semibold text-ink">{dayText(value)}</b>
        <span className="pl-2 text-ink-3 max-narrow:hidden">drag, or arrow keys by a day, page keys by a change</span>
      </label>
      <div className="relative h-12">
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
          className={`absolute inset-x-0 top-1 m-0 h-7 w-full cursor-ew-resize appearance-none bg-transparent ${THUMB}`}
        />
      </div>
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
  return (
    <svg className="block overflow-visible" aria-hidden="true" width="100%" height="48">
      <line x1="0" x2="100%" y1="18" y2="18" className="stroke-rule" />
      {ticks.map(({ date, tall }) => (
        <line
          key={date}
          x1={percent(share(date))}
          x2={percent(share(date))}
          y1={tall ? 8 : 13}
          y2={tall ? 28 : 23}
          strokeWidth={tall ? 2 : 1.5}
          className={tall ? "stroke-ink" : "stroke-ink-3"}
        />
      ))}
      {labels(ticks, share, dayOf(from), dayOf(to), value).map(({ date, anchor, at, narrow }) => (
        <text
          key={date}
          x={percent(at)}
          y="44"
          textAnchor={anchor}
          className={`fill-ink-3 text-sm ${narrow ? "" : "max-narrow:hidden"}`}
        >
          {dayText(date, true)}
        </text>
      ))}
    </svg>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

interface Label {
  readonly date: string;
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
  /** Shown on a phone as well. */
  readonly narrow: boolean;
}

/** Least distance of two labels, as a share of the ruler at 720 px and more. */
const APART = 0.13;

/** Both ends, and the tall ticks between that have room. */
function labels(
  ticks: readonly RulerTick[],
  share: (date: string) => number,
  from: string,
  to: string,
  value: string,
): readonly Label[] {
  const ends: Label[] = [
    { date: from, at: 0, anchor: "start", narrow: true },
    { date: to, at: 1, anchor: "end", narrow: true },
  ];
  const wanted = [...ticks].filter(({ date }) => date !== value).sort((a, b) => Number(b.tall) - Number(a.tall));
  return wanted.reduce<Label[]>((kept, { date }) => {
    const at = share(date);
    const free = kept.every((label) => Math.abs(label.at - at) > (label.anchor === "middle" ? APART : APART * 1.2));
    return free ? [...kept, { date, at, anchor: "middle", narrow: false }] : kept;
  }, ends);
}
