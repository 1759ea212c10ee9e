import { Kept } from "@/lib/bytes/kept";

const spelled = new Kept<number, string>(256);

/**
 * An instant as the interface prints it, to the second, in UTC: "2026-11-24 04:00:00 UTC". The last few hundred are kept:
 * of many reports the same judging time and the same certificates' dates are told.
 */
export const utcText = (ms: number): string => spelled.of(ms, () => `${instantText(ms).slice(0, 19).replace("T", " ")} UTC`);

/** RFC 3339 to the second, UTC; times beyond what a date can hold become its last one. */
export function instantText(ms: number): string {
  const date = new Date(Math.min(ms, Date.UTC(9999, 11, 31, 23, 59, 59)));
  return `${date.toISOString().slice(0, 19)}Z`;
}
