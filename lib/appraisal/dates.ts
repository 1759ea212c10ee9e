const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Reads RFC 3339 and the same as people write it, "2026-03-02 11:40:12 UTC". NaN for anything else. */
export const timeOf = (instant: string): number => Date.parse(instant.replace(/^(\S+) (\S+) UTC$/, "$1T$2Z"));

/** "2 March 2026", in UTC; the text itself if it is no instant. */
export function dayInWords(instant: string): string {
  const date = new Date(timeOf(instant));
  if (Number.isNaN(date.getTime())) return instant;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!} ${date.getUTCFullYear()}`;
}

/** "2026-03-02 11:40 UTC", with seconds where they are not zero; the text itself if it is no instant. */
export function instantInWords(instant: string): string {
  const date = new Date(timeOf(instant));
  if (Number.isNaN(date.getTime())) return instant;
  const text = date.toISOString();
  const seconds = text.slice(16, 19);
  return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === ":00" ? "" : seconds} UTC`;
}

/** RFC 3339 of what people type: "2026-03-02 11:40 UTC", with or without seconds and zone; other text as it is. */
export function asInstant(typed: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?: ?UTC|Z)?$/i.exec(typed.trim());
  return match ? `${match[1]}T${match[2]}${match[3] ?? ":00"}Z` : typed;
}
