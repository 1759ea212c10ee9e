import type { Progress } from "@/lib/worker/messages";

/** A piece of work as it was first seen, and when: milliseconds on a steady clock. */
export interface Start {
  readonly done: number;
  readonly total: number;
  readonly at: number;
}

/** Under this many there is nothing to count, and under this long nothing to go by. */
const MANY = 10;
const SHORTEST_MS = 500;

/** True if the work goes on from there: the same whole, and more of it done. */
export const goesOn = (start: Start | null, { done, total }: Progress): start is Start =>
  start !== null && start.total === total && done >= start.done;

/** "40 of 6,000, 410 a second, about 15 s left": what is not known yet is left out. */
export function paceInWords(start: Start, { done, total }: Progress, now: number): string {
  if (total < 2) return "";
  const counted = `${inWords(done)} of ${inWords(total)}`;
  const [made, ms] = [done - start.done, now - start.at];
  if (total < MANY || made < 1 || ms < SHORTEST_MS) return counted;
  const perSecond = (made * 1000) / ms;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : inWords(Math.round(perSecond));
  return `${counted}, ${rate} a second, ${leftInWords((total - done) / perSecond)}`;
}

const inWords = (count: number) => count.toLocaleString("en");

function leftInWords(seconds: number): string {
  if (seconds < 1) return "less than 1 s left";
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
