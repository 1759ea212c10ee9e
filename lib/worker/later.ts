import { loadJudging } from "@/lib/verify/load-later";

/** Parts of the worker that a plain set does not need, each a chunk of its own. */
export const later = {
  artifactBytes: () => import("@/lib/verify/artifact-bytes"),
  makeLink: () => import("./make-link"),
  redaction: () => import("@/lib/verify/redaction"),
  withRefused: () => import("./with-refused"),
};

/**
 * Fetches all of it while nothing was given yet, so that nothing is fetched after. One that cannot be had now is asked
 * for again by whoever needs it.
 */
export function loadLater(): void {
  const opensLinks = () => import("@/lib/share/link");
  for (const load of [loadJudging, opensLinks, ...Object.values(later)]) load().catch(() => undefined);
}
