"use client";

import { useEffect, useState, type ComponentProps, type ComponentType } from "react";
import type { DrawnPlot } from "./drawn-plot";

type Props = ComponentProps<typeof DrawnPlot>;

/** A table that becomes a plot once what draws is there: no page waits for that, and without it the table stands. */
export function PlotOrTable(props: Props) {
  const [Drawn, setDrawn] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    let here = true;
    import("./drawn-plot").then(
      ({ DrawnPlot }) => here && setDrawn(() => DrawnPlot),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  return Drawn ? <Drawn {...props} /> : props.children;
}
