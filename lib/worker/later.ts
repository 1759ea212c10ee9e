import { loadJudging } from "@/lib/verify/load-later";

/** The calls of the worker that a plain set does not need, in one chunk: they have much in common. */
export const later = () => import("./later-calls");

/**
 * Fetches what is not loaded at first while nothing was given yet, so that nothing is fetched after. What cannot be had
 * now is asked for again by whoever needs it.
 */
export function loadLater(): void {
  const opensLinks = () => import("@/lib/share/link");
  for (const load of [loadJudging, later, opensLinks]) load().catch(() => undefined);
}
