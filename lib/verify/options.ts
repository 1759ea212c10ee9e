import { isAssumptionId } from "@/lib/trust/assumptions";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { allZero } from "@/lib/bytes/bytes";
import { fromBase64, fromBase64Url } from "@/lib/bytes/base64";
import { fromHex } from "@/lib/bytes/hex";

/** What somebody typed is no value of its kind; the message says why, in words for a reader. */
export class OptionError extends Error {}

const MIN_CHALLENGE_BYTES = 16;
const MEASUREMENT_DIGITS = 96;

/**
 * A challenge: hex first, then base64 or base64url, or the characters after `text:`.
 * Under 16 bytes, or all zero, is none: a report could answer it by chance.
 * @throws OptionError
 */
export function parseChallenge(typed: string): Uint8Array {
  const bytes = challengeBytes(typed);
  if (!bytes) throw new OptionError("a challenge is hex, base64, or text: followed by characters");
  if (bytes.length < MIN_CHALLENGE_BYTES)
    throw new OptionError(`a challenge has at least ${MIN_CHALLENGE_BYTES} bytes, this one has ${bytes.length}`);
  if (allZero(bytes)) throw new OptionError("a challenge of zeros is none");
  return bytes;
}

function challengeBytes(typed: string): Uint8Array | null {
  if (typed.startsWith("text:")) return new TextEncoder().encode(typed.slice("text:".length));
  const bare = typed.trim();
  if (bare === "") return null;
  return fromHex(bare.replace(/^0x/i, "")) ?? fromBase64(bare) ?? fromBase64Url(bare);
}

/** A launch measurement: 48 bytes as hex, given back in lower case. @throws OptionError */
export function parseMeasurement(typed: string): string {
  const digits = typed.trim().replace(/^0x/i, "").toLowerCase();
  if (!/^[0-9a-f]*$/.test(digits)) throw new OptionError("a launch measurement is hex digits only");
  if (digits.length !== MEASUREMENT_DIGITS)
    throw new OptionError(`a launch measurement has ${MEASUREMENT_DIGITS} hex digits, this one has ${digits.length}`);
  return digits;
}

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** An instant in RFC 3339, given back in UTC. Days and hours that do not exist are refused. @throws OptionError */
export function parseInstant(typed: string): string {
  const match = RFC3339.exec(typed.trim());
  const ms = match ? Date.parse(typed.trim().replace(" ", "T").toUpperCase()) : NaN;
  if (!match || !inFourDigitYear(ms) || !dayExists(match)) throw new OptionError("a time is RFC 3339, for example 2026-11-24T04:00:00Z");
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** An offset can lead out of the years that RFC 3339 writes. */
function inFourDigitYear(ms: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return year >= 0 && year <= 9999;
}

function dayExists([, year, month, day, hour]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(hour) < 24;
}

/** Ids separated by commas. @throws OptionError for an unknown one */
export function parseAssumptions(typed: string): readonly AssumptionId[] {
  const ids = typed
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const unknown = ids.find((id) => !isAssumptionId(id));
  if (unknown !== undefined) throw new OptionError(`no such assumption: ${unknown}`);
  return ids as AssumptionId[];
}

/** REPORT_DATA: 64 bytes as hex, given back in lower case. @throws OptionError */
export const parseReportData = (typed: string): string => exactHex(typed, 128, "REPORT_DATA");

/** HOST_DATA: 32 bytes as hex, given back in lower case. @throws OptionError */
export const parseHostData = (typed: string): string => exactHex(typed, 64, "HOST_DATA");

function exactHex(typed: string, digits: number, what: string): string {
  const bare = typed.trim().replace(/^0x/i, "").toLowerCase();
  if (!/^[0-9a-f]*$/.test(bare)) throw new OptionError(`${what} is hex digits only`);
  if (bare.length !== digits) throw new OptionError(`${what} has ${digits} hex digits, this has ${bare.length}`);
  return bare;
}

/** A privilege level inside the guest, 0 to 3. @throws OptionError */
export function parseVmpl(typed: string): number {
  if (!/^[0-3]$/.test(typed.trim())) throw new OptionError("a VMPL is 0, 1, 2 or 3");
  return Number(typed.trim());
}
