"use client";

import { useCallback, useSyncExternalStore } from "react";

/** True where a rail, or a detail, stands beside the main column. */
export const useWide = (): boolean => useMedia("(width >= 73.75rem)");

/** True where all is one column, and what is not asked for first is folded. */
export const usePhone = (): boolean => useMedia("(width < 45rem)");

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
