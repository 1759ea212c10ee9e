"use client";

import { useState, type ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import { PlotKey } from "./plot-key";
import type { CountedTimeline } from "./timeline";
import TimelineChart from "./timeline-chart";

interface TimelinePlotProps {
  /** One plot for each way of counting. */
  readonly plots: readonly CountedTimeline[];
  /** The same numbers as a table, for whoever asks for it. */
  readonly children: ReactNode;
}

const VIEWS = [
  { value: "plot", label: "Plot" },
  { value: "table", label: "Table" },
] as const;

export function TimelinePlot({ plots, children }: TimelinePlotProps) {
  const [view, setView] = useState<"plot" | "table">("plot");
  return (
    <div className="min-h-[16.5rem] print:min-h-0">
      <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-2 print:hidden">
        <Segmented legend="Show levels over time as" options={VIEWS} value={view} onChange={setView} />
        {view === "plot" && <PlotKey />}
      </div>
      {view === "plot" && <Plots plots={plots} />}
      {/* A drawing made for the window does not fit on paper. */}
      <div className={view === "plot" ? "hidden print:block" : ""}>{children}</div>
    </div>
  );
}

function Plots({ plots }: Pick<TimelinePlotProps, "plots">) {
  return (
    <div className="grid gap-x-10 gap-y-6 narrow:grid-cols-2 print:hidden">
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
