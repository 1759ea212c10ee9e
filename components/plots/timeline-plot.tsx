"use client";

import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import { PlotKey } from "./plot-key";
import type { TimelinePoint } from "./timeline";
import { useChart } from "./use-chart";

const load = () => import("./timeline-chart");
const TimelineChart = dynamic(load, { ssr: false });

interface Counted {
  readonly head: string;
  readonly title: string;
  readonly points: readonly TimelinePoint[];
}

interface TimelinePlotProps {
  /** One plot for each way of counting. */
  readonly plots: readonly Counted[];
  /** The same numbers as a table: what stands here without script, and whenever asked for. */
  readonly children: ReactNode;
}

const VIEWS = [
  { value: "plot", label: "Plot" },
  { value: "table", label: "Table" },
] as const;

export function TimelinePlot({ plots, children }: TimelinePlotProps) {
  const [view, setView] = useState<"plot" | "table">("plot");
  const ready = useChart(load);
  const drawn = plots.every(({ points }) => points.length > 1);
  if (!drawn) return children;
  return (
    <div className="min-h-72">
      {/* Keeps its place while it cannot be used. */}
      <div className={`mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-2 ${ready ? "" : "invisible"}`}>
        <Segmented legend="Show levels over time as" options={VIEWS} value={view} onChange={setView} />
        {view === "plot" && <PlotKey />}
      </div>
      {ready && view === "plot" ? <Plots plots={plots} /> : children}
    </div>
  );
}

function Plots({ plots }: Pick<TimelinePlotProps, "plots">) {
  return (
    <div className="grid gap-x-10 gap-y-6 narrow:grid-cols-2">
      {plots.map(({ head, title, points }) => (
        <figure key={head} className="min-w-0">
          <figcaption className="mb-1 text-sm text-ink-2">{head}</figcaption>
          <div className="h-48">
            <TimelineChart points={points} title={title} />
          </div>
        </figure>
      ))}
    </div>
  );
}
