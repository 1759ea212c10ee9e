"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/**
 * The query of the address, and a way to change it without loading anything. The page is prerendered without a query,
 * so the first render on the client has none either.
 */
export function useAddress(): readonly [string, (search: string, how: "push" | "replace") => void] {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => "",
  );
  const write = useCallback((next: string, how: "push" | "replace") => {
    if (next === window.location.search) return;
    const address = `${window.location.pathname}${next}${window.location.hash}`;
    window.history[how === "push" ? "pushState" : "replaceState"](null, "", address);
    for (const listener of listeners) listener();
  }, []);
  return [search, write];
}

const never = () => () => undefined;

/** Where the site is served, for links to hand on; empty in prerendered pages. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
