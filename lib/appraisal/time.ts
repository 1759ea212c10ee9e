/** An instant as the interface prints it, to the second, in UTC: "2026-11-24 04:00:00 UTC". */
export function utcText(ms: number): string {
  return `${instantText(ms).slice(0, 19).replace("T", " ")} UTC`;
}

/** RFC 3339 to the second, UTC; times beyond what a date can hold become its last one. */
export function instantText(ms: number): string {
  const date = new Date(Math.min(ms, Date.UTC(9999, 11, 31, 23, 59, 59)));
  return `${date.toISOString().slice(0, 19)}Z`;
}
