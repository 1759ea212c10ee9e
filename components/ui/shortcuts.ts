"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

/** Single keys and what each does, on the page as it stands. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Where a key is text, or has a meaning of its own. */
const TYPED_INTO =
  "input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable]:not([contenteditable=false]), dialog";

/** Single keys without a modifier, unless the reader turned them off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
      if (!singleKeysOn() || ctrlKey || metaKey || altKey || isComposing || defaultPrevented || event.repeat) return;
      if (target instanceof Element && target.closest(TYPED_INTO)) return;
      const run = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

const STORED = "single-keys";
const listeners = new Set<() => void>();

/** On unless turned off; a browser that keeps nothing leaves them on for this visit. */
function singleKeysOn(): boolean {
  try {
    return (localStorage.getItem(STORED) ?? visit) !== "off";
  } catch {
    return visit !== "off";
  }
}
let visit: "on" | "off" = "on";

export function setSingleKeys(on: boolean): void {
  visit = on ? "on" : "off";
  try {
    localStorage.setItem(STORED, visit);
  } catch {
    // Kept for this visit only.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn, () => true);
