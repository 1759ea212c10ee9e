"use client";

import { useState, type ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { GrantRow } from "./grant-rows";
import GrantsChart from "./grants-chart";
import { PlotKey } from "./plot-key";

const VIEWS = [
  { value: "plot", label: "Plot" },
  { value: "table", label: "Table" },
] as const;

interface GrantsPlotProps {
  readonly rows: readonly GrantRow[];
  /** The whole plot in words. */
  readonly title: string;
  /** The same numbers as a table, for whoever asks for it. */
  readonly children: ReactNode;
}

/** How many words it takes: levels by number of assumptions granted. */
export function GrantsPlot({ rows, title, children }: GrantsPlotProps) {
  const [view, setView] = useState<"plot" | "table">("plot");
  const hasOther = rows.some(({ steps }) => steps.some((step) => step.count > 0 && !step.onCloud));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-2 print:hidden">
        <Segmented legend="Show levels by assumptions granted as" options={VIEWS} value={view} onChange={setView} />
        {view === "plot" && (
          <PlotKey
            without="with none"
            word="with as many as it says, the cloud’s among them"
            other={hasOther ? "a third party’s would do" : undefined}
          />
        )}
      </div>
      {view === "plot" && <Plot rows={rows} title={title} />}
      <div className={view === "plot" ? "hidden print:block" : ""}>{children}</div>
    </>
  );
}

/** A row’s height is the same beside the bars and in the chart, so that they meet. */
function Plot({ rows, title }: Pick<GrantsPlotProps, "rows" | "title">) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 narrow:grid-cols-[15rem_minmax(0,1fr)] narrow:gap-x-6 print:hidden">
      <ol>
        {rows.map(({ id, name }) => (
          <li key={id} className="flex h-9 items-center border-b border-hair text-xs leading-tight narrow:text-sm">
            {name}
          </li>
        ))}
      </ol>
      <GrantsChart rows={rows} title={title} />
    </div>
  );
}
