"use client";

import { useSyncExternalStore } from "react";

type How = "push" | "replace";
type Written = readonly [search: string, how: How];

const listeners = new Set<() => void>();
/** What was chosen and is not in the address yet. */
let ahead: readonly Written[] = [];

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("popstate", cameBack);
  window.addEventListener("pagehide", catchUp);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    // The page was left: its last choice is no address of the next one.
    ahead = [];
    window.removeEventListener("popstate", cameBack);
    window.removeEventListener("pagehide", catchUp);
  };
}

const tell = () => listeners.forEach((listener) => listener());

/** The reader went elsewhere in the history meanwhile: what was not written yet has no place there. */
function cameBack(): void {
  ahead = [];
  tell();
}

/** Writes what was chosen into the address, each as an entry of its own. */
function catchUp(): void {
  const written = ahead;
  ahead = [];
  for (const [search, how] of written) {
    const address = `${window.location.pathname}${search}${window.location.hash}`;
    window.history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  }
}

/** The query that the page shows: the address’s own, but for the moment that it takes to write one. */
export const currentSearch = (): string => ahead.at(-1)?.[0] ?? window.location.search;

function write(search: string, how: How): void {
  if (search === currentSearch()) return;
  if (ahead.length === 0) afterPaint(catchUp);
  ahead = [...ahead, [search, how]];
  tell();
}

/**
 * The query of the address, and a way to change it without loading anything. The page is prerendered without a query,
 * so the first render on the client has none either. A change is shown first and written after: for a browser and its
 * router an address is slow to change.
 */
export function useAddress(): readonly [string, (search: string, how: How) => void] {
  return [useSyncExternalStore(subscribe, currentSearch, () => ""), write];
}

/** A page that is not seen is not painted: it need not wait. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === "visible") requestAnimationFrame(() => setTimeout(work));
  else setTimeout(work);
}

const never = () => () => undefined;

/** Where the site is served, for links to hand on; empty in prerendered pages. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
