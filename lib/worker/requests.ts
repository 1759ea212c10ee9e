import type { RequestMade } from "./messages";

/**
 * Tells `report` of every request that this realm (page or worker) makes from now on, and of those it made before,
 * as the browser itself records them. An observer keeps counting past the 250 entries a browser stores.
 * @returns stops it
 */
export function watchRequests(report: (made: readonly RequestMade[]) => void): () => void {
  if (typeof PerformanceObserver === "undefined") return () => undefined;
  const observer = new PerformanceObserver((list) => report(list.getEntries().map(toRequest)));
  observer.observe({ type: "resource", buffered: true });
  return () => observer.disconnect();
}

const toRequest = (entry: PerformanceEntry): RequestMade => ({
  url: entry.name,
  at: performance.timeOrigin + entry.startTime,
});
