import type { Claimed, LevelName, Verdict } from "@/lib/appraisal/appraisal";
import type { Lens } from "@/lib/appraisal/assumption";
import { REDACTIONS } from "@/lib/appraisal/redaction";
import { altered } from "./link-error";

const VERDICTS: readonly Verdict[] = ["valid", "invalid", "incomplete", "unrecognised"];
const LENSES: readonly Lens[] = ["talk", "strict"];
const LEVEL_NAMES: readonly LevelName[] = ["nominal", "trustworthy", "granted", "expected"];
const MAX_CHALLENGE_DIGITS = 2048;
const MAX_MEASUREMENTS = 64;

/**
 * What of a page or command line a link carries beside the evidence, as JSON text with a fixed key order.
 * Grants and roots have no place in it: whose word to take is the recipient's decision.
 */
export function writeClaims(claimed: Claimed): string {
  const { challenge, measurements, at, lens, verdict, levels, redacted } = claimed;
  return JSON.stringify({
    challenge,
    measurements: measurements?.length ? measurements : undefined,
    at,
    lens,
    verdict,
    levels: levels && Object.fromEntries(LEVEL_NAMES.filter((name) => name in levels).map((name) => [name, levels[name]])),
    redacted: redacted && REDACTIONS.filter((what) => redacted.includes(what)),
  });
}

/**
 * Reads a link's claims. Strict: a member that is not known, not of its kind or given twice makes the link unusable.
 * @throws LinkError `altered`
 */
export function readClaims(text: string): Claimed {
  const value = parseObject(text);
  const claimed = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readMember(key, member)])) as Claimed;
  if (writeClaims(claimed) !== text) throw altered("What this link says of its evidence is not written as links write it.");
  return claimed;
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw altered("What this link says of its evidence is not readable.");
  }
  if (!isPlainObject(value)) throw altered("What this link says of its evidence is not readable.");
  return value;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readMember(key: string, value: unknown): unknown {
  const good = isMember(key) ? MEMBERS[key] : null;
  if (!good) throw altered(`This link carries “${label(key)}”, which no link may: only evidence and its sender’s claims travel in a link.`);
  if (!good(value)) throw altered(`The ${key} in this link is not what it must be.`);
  return value;
}

const isMember = (key: string): key is keyof Claimed => Object.hasOwn(MEMBERS, key);

/** A foreign name, short and printable, for a message. */
const label = (key: string) => key.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);

const MEMBERS: Record<keyof Claimed, (value: unknown) => boolean> = {
  challenge: (value) => isHex(value, MAX_CHALLENGE_DIGITS),
  measurements: (value) =>
    Array.isArray(value) && value.length <= MAX_MEASUREMENTS && value.every((entry) => isHex(entry, 96) && entry.length === 96),
  at: (value) => typeof value === "string" && isInstant(value),
  lens: (value) => LENSES.some((lens) => lens === value),
  verdict: (value) => VERDICTS.some((verdict) => verdict === value),
  levels: (value) =>
    isPlainObject(value) &&
    Object.entries(value).every(
      ([name, level]) => LEVEL_NAMES.some((known) => known === name) && [0, 1, 2, 3, 4].some((known) => known === level),
    ),
  redacted: (value) => Array.isArray(value) && value.length > 0 && value.every((what) => REDACTIONS.some((known) => known === what)),
};

const isHex = (value: unknown, maxDigits: number): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= maxDigits && /^(?:[0-9a-f]{2})+$/.test(value);

/** An instant of RFC 3339 in UTC, a day that exists. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === text.slice(0, 19);
}
