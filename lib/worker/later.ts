import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import { appraise } from "@/lib/verify/engine";
import { loadJudging } from "@/lib/verify/load-later";

/** The calls of the worker that a plain set does not need, in one chunk: they have much in common. */
export const later = () => import("./later-calls");

/**
 * Fetches what is not loaded at first while nothing was given yet, so that nothing is fetched after. What cannot be had
 * now is asked for again by whoever needs it.
 */
export function loadLater(): void {
  const opensLinks = () => import("@/lib/share/link");
  const parts = [loadJudging, later, opensLinks].map((load) => load());
  void Promise.allSettled([...parts, warmUp()]).then(() => performance.mark("prepared"));
}

/** Judges zeros for nobody: what a browser compiles when it is first run is compiled before the first set is given. */
async function warmUp(): Promise<void> {
  const bytes = new Uint8Array(REPORT_BYTES);
  bytes[0] = 2;
  await appraise([{ name: "zeros", bytes }], { ...NOTHING_NAMED, at: "2026-01-01T00:00:00Z" }).catch(() => undefined);
}

const REPORT_BYTES = 1184;
