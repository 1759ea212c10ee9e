"use client";

import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from "recharts";
import { dayNumber, dayOf, dayText } from "@/components/matrix/days";
import { patternFill } from "@/components/symbols/patterns";
import type { TimelinePoint } from "./timeline";

interface TimelineChartProps {
  readonly points: readonly TimelinePoint[];
  readonly title: string;
}

interface Drawn extends TimelinePoint {
  readonly day: number;
  readonly stands: number;
  readonly word: readonly [number, number];
  readonly unknown: readonly [number, number];
}

const drawn = (point: TimelinePoint): Drawn => ({
  ...point,
  day: dayNumber(point.date),
  stands: point.trustworthy.level,
  word: [point.trustworthy.level, point.nominal.level],
  unknown: [point.nominal.level, point.nominal.lowerBound ? 4 : point.nominal.level],
});

const AXIS = { stroke: "var(--rule)", tick: { fill: "var(--ink-3)", fontSize: 12 }, tickLine: false } as const;
const STILL = { type: "stepAfter", isAnimationActive: false, activeDot: false } as const;

/** Levels over time: solid what stands without the cloud, hatched what its word adds, dashed what nobody knows. */
export default function TimelineChart({ points, title }: TimelineChartProps) {
  const data = points.map(drawn);
  const [first, last] = [data[0]!.day, data.at(-1)!.day];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart data={data} title={title} margin={{ top: 8, right: 24, bottom: 0, left: 0 }}>
        <XAxis dataKey="day" type="number" domain={[first, last]} ticks={[first, last]} tickFormatter={shortDay} interval={0} {...AXIS} />
        <YAxis domain={[0, 4]} ticks={[0, 1, 2, 3, 4]} tickFormatter={(level) => `AL${level}`} width={40} {...AXIS} />
        {[1, 2, 3, 4].map((level) => (
          <ReferenceLine key={level} y={level} stroke="var(--hair)" />
        ))}
        <Tooltip content={PointTooltip} isAnimationActive={false} cursor={{ stroke: "var(--ink-3)" }} />
        <Area {...STILL} dataKey="unknown" fill="none" stroke="var(--nothing)" strokeDasharray="3 3" />
        <Area {...STILL} dataKey="word" fill={patternFill("hatch")} fillOpacity={1} stroke="var(--word-l)" />
        <Area {...STILL} dataKey="stands" fill="var(--stands)" fillOpacity={1} stroke="var(--ink)" strokeWidth={2.4} />
      </AreaChart>
    </ResponsiveContainer>
  );
}

const shortDay = (day: number) => dayText(dayOf(day), true).replace(/^\d+ /, "");

function PointTooltip({ active, payload }: TooltipContentProps) {
  const point = payload[0]?.payload as Drawn | undefined;
  if (!active || !point) return null;
  return (
    <div className="border border-ink bg-sheet px-3 py-2 text-sm leading-snug text-ink">
      <b className="font-semibold">From {dayText(point.date)}</b>
      <br />
      Everyone but the cloud {point.without}, everyone {point.with}.
    </div>
  );
}
