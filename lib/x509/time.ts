import { TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Time as RFC 5280 §4.1.2.5 allows it: seconds given, no fraction, Z.
 * @returns milliseconds since 1970
 * @throws EvidenceError `bad-value`, also for a day that does not exist
 */
export function readTime({ tag, content, offset }: DerValue, what: string): number {
  const text = content.length <= 15 ? String.fromCharCode(...content) : "";
  const parts = tag === TAG.utcTime ? UTC_TIME.exec(text) : tag === TAG.generalizedTime ? GENERALIZED_TIME.exec(text) : null;
  const time = parts && instant(parts.slice(1).map(Number), tag);
  if (time === null) throw new EvidenceError("bad-value", `${what}: not a time`, offset);
  return time;
}

function instant(parts: readonly number[], tag: number): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  // Two digits: 50 to 99 are the 1900s.
  const full = tag === TAG.utcTime ? year + (year < 50 ? 2000 : 1900) : year;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const exists =
    date.getUTCFullYear() === full &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return exists ? date.getTime() : null;
}
