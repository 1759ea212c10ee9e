"use client";

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis, type BarShapeProps, type TooltipContentProps } from "recharts";
import { patternFill } from "@/components/symbols/patterns";
import type { GrantRow } from "./grant-rows";

interface GrantsChartProps {
  readonly rows: readonly GrantRow[];
  readonly title: string;
}

const LEVELS = [0, 1, 2, 3, 4];
/** Height of a row beside the chart: `h-9`. */
const ROW = 36;
const AXIS = 24;

/** Levels by number of assumptions granted: one bar for each offering, a mark for each word that lifts it. */
export default function GrantsChart({ rows, title }: GrantsChartProps) {
  const data = rows.map((row) => ({ ...row, full: 4 }));
  return (
    <ResponsiveContainer width="100%" height={ROW * rows.length + AXIS}>
      <BarChart data={data} layout="vertical" title={title} margin={{ top: 0, right: 14, bottom: 0, left: 14 }} barSize={14}>
        <XAxis
          type="number"
          domain={[0, 4]}
          ticks={LEVELS}
          tickFormatter={(level) => `AL${level}`}
          height={AXIS}
          interval={0}
          tick={{ fill: "var(--ink-3)", fontSize: 12 }}
          tickLine={false}
          stroke="var(--rule)"
        />
        <YAxis type="category" dataKey="id" hide />
        <Tooltip content={RowTooltip} cursor={false} isAnimationActive={false} />
        <Bar dataKey="full" shape={Steps} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** A bar as wide as the axis, on which each step is drawn from the one before. */
function Steps({ x, y, width, height, payload }: BarShapeProps) {
  const { steps } = payload as GrantRow;
  const at = (level: number) => x + (level * width) / 4;
  const highest = steps.at(-1)!;
  return (
    <g>
      {LEVELS.map((level) => (
        <line key={level} x1={at(level)} x2={at(level)} y1={y - 5} y2={y + height + 5} className="stroke-hair" />
      ))}
      {highest.lowerBound && highest.level < 4 && (
        <rect
          x={at(highest.level)}
          y={y + 0.5}
          width={at(4) - at(highest.level)}
          height={height - 1}
          fill="none"
          strokeDasharray="3 3"
          className="stroke-nothing"
        />
      )}
      {steps.map((step, index) => (
        <Step
          key={step.count}
          from={at(steps[index - 1]?.level ?? 0)}
          to={at(step.level)}
          y={y}
          height={height}
          count={step.count}
          onCloud={step.onCloud}
        />
      ))}
      <rect x={at(steps[0]!.level) - 2} y={y - 3} width={4} height={height + 6} className="fill-ink" />
    </g>
  );
}

interface StepProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly count: number;
  readonly onCloud: boolean;
}

/** Hatched is the cloud’s word and nobody else’s; a third party’s is drawn as another publisher’s. */
function Step({ from, to, y, height, count, onCloud }: StepProps) {
  if (to <= from) return null;
  if (count === 0) return <rect x={from} y={y} width={to - from} height={height} className="fill-stands" />;
  return (
    <g>
      <rect
        x={from}
        y={y + 0.5}
        width={to - from}
        height={height - 1}
        fill={patternFill(onCloud ? "hatch" : "other")}
        className={onCloud ? "stroke-word-l" : "stroke-rule"}
      />
      <rect x={to - 18} y={y + 1} width={16} height={height - 2} className="fill-sheet" />
      <text x={to - 10} y={y + height - 3} textAnchor="middle" fontSize={12} fontWeight={600} className="fill-ink">
        {count}
      </text>
    </g>
  );
}

function RowTooltip({ active, payload }: TooltipContentProps) {
  const row = payload[0]?.payload as GrantRow | undefined;
  if (!active || !row) return null;
  return (
    <div className="max-w-72 border border-ink bg-sheet px-3 py-2 text-sm leading-snug text-ink">
      <b className="font-semibold">{row.name}</b>
      {row.steps.map(({ count, text }) => (
        <span key={count} className="block">
          {count} granted: {text}
        </span>
      ))}
    </div>
  );
}
