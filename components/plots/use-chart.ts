"use client";

import { useEffect, useState } from "react";

/** True once the code that draws is there. Until then, and where it does not come, the table stands in its place. */
export function useChart(load: () => Promise<unknown>): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    load().then(
      () => here && setReady(true),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [load]);
  return ready;
}
