"use client";

import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import { Segmented } from "@/components/ui/segmented";
import type { GrantRow } from "./grant-rows";
import { PlotKey } from "./plot-key";
import { useChart } from "./use-chart";

const load = () => import("./grants-chart");
const GrantsChart = dynamic(load, { ssr: false });

const VIEWS = [
  { value: "plot", label: "Plot" },
  { value: "table", label: "Table" },
] as const;

interface GrantsPlotProps {
  readonly rows: readonly GrantRow[];
  /** The whole plot in words. */
  readonly title: string;
  /** The same numbers as a table: what stands here without script, and whenever asked for. */
  readonly children: ReactNode;
}

/** How many words it takes: levels by number of assumptions granted. */
export function GrantsPlot({ rows, title, children }: GrantsPlotProps) {
  const [view, setView] = useState<"plot" | "table">("plot");
  const ready = useChart(load);
  return (
    <section aria-labelledby="grants">
      <SectionHeading
        id="grants"
        aside={
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-2">
            <PlotKey
              without="with none"
              word="with as many as it says, the cloud’s among them"
              other={
                rows.some(({ steps }) => steps.some((step) => step.count > 0 && !step.onCloud)) ? "a third party’s would do" : undefined
              }
            />
            <div className={ready ? "" : "invisible"}>
              <Segmented legend="Show levels by assumptions granted as" options={VIEWS} value={view} onChange={setView} />
            </div>
          </div>
        }
      >
        How many words it takes
      </SectionHeading>
      <p className="mb-4 max-w-[42rem] text-ink-2">
        The highest level with no assumption granted beyond chip maker and yourself, with one, with two: the right ones each time.
      </p>
      {ready && view === "plot" ? <Plot rows={rows} title={title} /> : children}
    </section>
  );
}

/** A row's height is the same beside the bars and in the chart, so that they meet. */
function Plot({ rows, title }: Pick<GrantsPlotProps, "rows" | "title">) {
  return (
    <div className="grid gap-x-6 narrow:grid-cols-[15rem_minmax(0,1fr)]">
      <ol className="max-narrow:hidden">
        {rows.map(({ id, name }) => (
          <li key={id} className="flex h-9 items-center border-b border-hair text-sm leading-tight">
            {name}
          </li>
        ))}
      </ol>
      <GrantsChart rows={rows} title={title} />
    </div>
  );
}
