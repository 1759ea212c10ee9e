import { EvidenceError } from "@/lib/bytes/errors";
import { LimitError } from "../limits";
import type { JsonLeaf } from "./json";

const MAX_DEPTH = 64;
const MAX_ITEMS = 1_000_000;
const MAX_BYTES = 16 * 1024 * 1024;
const MIN_LEAF = 32;
const MAX_KEY = 80;

/** Major types of RFC 8949 §3.1 that hold or precede something. */
const MAJOR = { bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;
/** Names that evidence of Linux's configfs-tsm has and nothing else. */
const TSM_NAMES = ["outblob", "auxblob", "manifestblob", "privlevel", "provider"];

/** A map whose first name is text, as evidence of configfs-tsm is. Everything else in CBOR is other formats' own. */
export function looksLikeCborMap(data: Uint8Array): boolean {
  const map = data.length > MIN_LEAF ? headAt(data, 0) : null;
  const name = map?.major === MAJOR.map && map.value > 0 ? headAt(data, map.end) : null;
  return name?.major === MAJOR.text && name.value > 0;
}

/**
 * The document, maps as Map; null for what is no CBOR, or CBOR with tags nobody here knows.
 * @throws LimitError past 16 MiB, 64 levels or a million items, before anything is decoded
 * @throws EvidenceError `bad-encoding` for evidence of configfs-tsm that cannot be decoded
 */
export async function readCbor(data: Uint8Array): Promise<unknown> {
  const ours = TSM_NAMES.includes(firstName(data));
  if (data.length > MAX_BYTES) throw new LimitError(`more than ${MAX_BYTES / 1024 / 1024} MiB of CBOR`);
  const end = wellFormedTo(data);
  if (end !== data.length) {
    if (ours) throw new EvidenceError("bad-encoding", "the CBOR is cut or damaged here", end);
    return null;
  }
  const { decode } = await import("cborg");
  try {
    return decode(data, { useMaps: true, allowIndefinite: false, rejectDuplicateMapKeys: true, strict: true });
  } catch (error) {
    if (ours) throw new EvidenceError("bad-encoding", `the CBOR cannot be read: ${error instanceof Error ? error.message : "unknown"}`, 0);
    return null;
  }
}

/** Texts and byte strings long enough to be evidence, in document order; paths as those of JSON. */
export function* cborLeaves(value: unknown, path = "$", name = "CBOR"): Generator<JsonLeaf> {
  if (value instanceof Uint8Array) {
    if (value.length >= MIN_LEAF) yield { path, name, bytes: value };
  } else if (typeof value === "string") {
    if (value.length >= MIN_LEAF) yield { path, name, bytes: new TextEncoder().encode(value) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* cborLeaves(item, `${path}[${index}]`, name);
  } else if (value instanceof Map) {
    for (const [key, item] of value as Map<unknown, unknown>) yield* cborLeaves(item, path + stepOf(key), shown(key));
  }
}

/** The members of a map that have text for a name. */
export const cborMembers = (value: unknown): Record<string, unknown> =>
  value instanceof Map ? Object.fromEntries([...(value as Map<unknown, unknown>)].filter(([key]) => typeof key === "string")) : {};

const shown = (key: unknown) => (typeof key === "string" ? key : String(key)).slice(0, MAX_KEY);
const stepOf = (key: unknown) =>
  typeof key === "string" && /^[A-Za-z_][\w-]{0,79}$/.test(key) ? `.${key}` : `[${JSON.stringify(shown(key))}]`;

interface Head {
  readonly major: number;
  readonly value: number;
  /** Of the first byte after the head. */
  readonly end: number;
}

/** Null for what is cut, of indefinite length, or larger than any input. */
function headAt(data: Uint8Array, at: number): Head | null {
  const first = data[at];
  if (first === undefined) return null;
  const low = first & 31;
  const size = low < 24 ? 0 : 1 << (low - 24);
  if (low > 27 || at + 1 + size > data.length) return null;
  let value = low < 24 ? low : 0;
  for (let i = 0; i < size; i++) value = value * 256 + data[at + 1 + i]!;
  return { major: first >> 5, value, end: at + 1 + size };
}

function firstName(data: Uint8Array): string {
  const name = headAt(data, headAt(data, 0)?.end ?? 0);
  return name ? new TextDecoder().decode(data.subarray(name.end, name.end + Math.min(name.value, MAX_KEY))) : "";
}

/** Where the one item that `data` should be ends, or where it stops being one. It never goes deep itself. */
function wellFormedTo(data: Uint8Array): number {
  const open = [1];
  let at = 0;
  for (let items = 0; open.length > 0;) {
    if (open.at(-1) === 0) {
      open.pop();
      continue;
    }
    open[open.length - 1]!--;
    const head = headAt(data, at);
    if (!head || (isSized(head) && head.value > data.length)) return at;
    if (++items > MAX_ITEMS) throw new LimitError(`CBOR of more than ${MAX_ITEMS.toLocaleString("en")} items`);
    const text = head.major === MAJOR.bytes || head.major === MAJOR.text;
    if (text && head.end + head.value > data.length) return at;
    at = head.end + (text ? head.value : 0);
    const inside = itemsInside(head);
    if (inside > 0) open.push(inside);
    if (open.length > MAX_DEPTH + 1) throw new LimitError(`CBOR nested deeper than ${MAX_DEPTH}`);
  }
  return at;
}

/** True where the value is a length: a number, a tag or a float may be as large as it likes. */
const isSized = ({ major }: Head): boolean => major >= MAJOR.bytes && major <= MAJOR.map;

function itemsInside({ major, value }: Head): number {
  if (major === MAJOR.array) return value;
  if (major === MAJOR.map) return 2 * value;
  return major === MAJOR.tag ? 1 : 0;
}
