"use client";

import { useCallback, useSyncExternalStore } from "react";

const WIDE = "(width >= 73.75rem)";

/** True where a rail, or a detail, stands beside the main column. */
export function useWide(): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const query = matchMedia(WIDE);
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  }, []);
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches, () => false);
}
