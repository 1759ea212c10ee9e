"use client";

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis, type BarShapeProps, type TooltipContentProps } from "recharts";
import { patternFill } from "@/components/symbols/patterns";
import type { GapRow } from "./gap-row";

interface GapChartProps {
  readonly rows: readonly GapRow[];
  /** The whole chart in one sentence. */
  readonly title: string;
}

const LEVELS = [0, 1, 2, 3, 4];
/** Room left and right for the marks that stand on AL0 and AL4. */
const MARGIN = { top: 0, right: 4, bottom: 0, left: 4 };

/** The gap as bars on one axis: solid up to what stands without the cloud, hatched up to what its word adds. */
export default function GapChart({ rows, title }: GapChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...rows]} layout="vertical" margin={MARGIN} barSize={14} title={title} className="gap-chart">
        <XAxis type="number" domain={[0, 4]} ticks={LEVELS} hide />
        <YAxis type="category" dataKey="id" hide />
        <Tooltip content={GapTooltip} cursor={false} isAnimationActive={false} />
        <Bar dataKey="trustworthy" stackId="level" shape={Solid} background={Rungs} isAnimationActive={false} />
        <Bar dataKey="onWord" stackId="level" shape={Hatched} isAnimationActive={false} />
        <Bar dataKey="notKnown" stackId="level" shape={NotKnown} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

const rowOf = ({ payload }: BarShapeProps): GapRow => payload as GapRow;

/** The axis behind a bar: a short line at each level, clear of the words above and below. */
function Rungs({ x, y, width, height }: BarShapeProps) {
  return (
    <g className="stroke-rule">
      {LEVELS.map((level) => (
        <line key={level} x1={x + (level * width) / 4} x2={x + (level * width) / 4} y1={y - 6} y2={y + height + 6} />
      ))}
    </g>
  );
}

function Solid({ x, y, width, height }: BarShapeProps) {
  return <rect x={x} y={y} width={width} height={height} className="fill-stands" />;
}

/** Draws the stretch on the cloud’s word, and both marks at its ends. */
function Hatched(props: BarShapeProps) {
  const { x, y, width, height } = props;
  const { trustworthy } = rowOf(props);
  return (
    <g>
      {width > 0 ? (
        <rect x={x} y={y + 0.5} width={width} height={height - 1} fill={patternFill("hatch")} className="stroke-word-l" />
      ) : null}
      <rect x={x + width - 1.5} y={y - 3} width={3} height={height + 6} className="fill-ink" />
      <rect x={x - 2.5} y={y - 3} width={5} height={height + 6} className={trustworthy === 0 ? "fill-ink" : "fill-stands"} />
    </g>
  );
}

/** Above a lower bound nothing is known: an empty, dashed outline. */
function NotKnown({ x, y, width, height }: BarShapeProps) {
  if (width <= 0) return <g />;
  return <rect x={x} y={y + 0.5} width={width} height={height - 1} fill="none" strokeDasharray="3 3" className="stroke-rule" />;
}

function GapTooltip({ active, payload }: TooltipContentProps) {
  const row = payload[0]?.payload as GapRow | undefined;
  if (!active || !row) return null;
  return (
    <div className="max-w-72 border border-ink bg-sheet px-3 py-2 text-sm leading-snug text-ink">
      <b className="font-semibold">{row.name}</b>
      <br />
      Everyone but the cloud {row.trustworthyText}, everyone {row.nominalText}.
      <br />
      {row.sentence}
    </div>
  );
}
