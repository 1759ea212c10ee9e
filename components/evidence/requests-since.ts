"use client";

import { useSyncExternalStore } from "react";
import { verifyClient } from "@/lib/worker/client";
import type { RequestMade } from "@/lib/worker/messages";
import { watchRequests } from "@/lib/worker/requests";

let made: readonly RequestMade[] = [];
let watching = false;
const listeners = new Set<() => void>();

const add = (more: readonly RequestMade[]) => {
  if (more.length === 0) return;
  made = [...made, ...more];
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  if (!watching) {
    watching = true;
    watchRequests(add);
    verifyClient().onRequests(add);
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const NONE: readonly RequestMade[] = [];

/**
 * Every request that page and worker made, as both realms record them.
 * @param since milliseconds since 1970
 */
export function useRequestsSince(since: number): readonly RequestMade[] {
  const all = useSyncExternalStore(
    subscribe,
    () => made,
    () => NONE,
  );
  return all.filter(({ at }) => at >= since);
}
