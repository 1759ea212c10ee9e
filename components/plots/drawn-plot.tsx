"use client";

import type { ReactNode } from "react";
import { GapPlot } from "@/components/compare/gap-plot";
import type { GapRow } from "@/components/compare/gap-row";
import type { GrantRow } from "./grant-rows";
import { GrantsPlot } from "./grants-plot";
import type { CountedTimeline } from "./timeline";
import { TimelinePlot } from "./timeline-plot";

/** One of the plots, with what it draws. */
export type PlotData =
  | { readonly kind: "gap"; readonly rows: readonly GapRow[] }
  | { readonly kind: "grants"; readonly rows: readonly GrantRow[]; readonly title: string }
  | { readonly kind: "timeline"; readonly plots: readonly CountedTimeline[] };

interface DrawnPlotProps {
  readonly data: PlotData;
  /** The same as a table; the plot of gaps has its own. */
  readonly children: ReactNode;
}

export function DrawnPlot({ data, children }: DrawnPlotProps) {
  switch (data.kind) {
    case "gap":
      return <GapPlot rows={data.rows} />;
    case "grants":
      return (
        <GrantsPlot rows={data.rows} title={data.title}>
          {children}
        </GrantsPlot>
      );
    case "timeline":
      return <TimelinePlot plots={data.plots}>{children}</TimelinePlot>;
  }
}
