import type { EvidenceError } from "@/lib/bytes/errors";
import { LimitError, LIMITS, mebibytes } from "../limits";
import { scanJson } from "./json-scan";

/** Shorter strings and arrays hold no evidence. */
const MIN_CHARACTERS = 32;
const MIN_BYTES = 32;

/** A document with what its text says and its value no longer shows. */
export interface JsonDocument {
  readonly value: unknown;
  /** Member names that occur twice in one object; the last of them counts. At most eight are kept. */
  readonly twice: readonly string[];
}

/** Something in a JSON document that may be evidence. */
export interface JsonLeaf {
  /** `$.evidence.report`, `$.certs[0]` */
  readonly path: string;
  readonly name: string;
  /** A string's characters as UTF-8, or the bytes an array spells. */
  readonly bytes: Uint8Array;
  /** The bytes were put together from members: {@link JsonLeaf.bytes} is a whole report. */
  readonly rebuilt?: true;
  /** The members are a report that cannot be put together, and why; {@link JsonLeaf.bytes} is empty then. */
  readonly fault?: EvidenceError;
}

/** Puts an object's members together to the bytes that they spell; null for any other value. */
export type Rebuild = (value: unknown) => Uint8Array | null;

/**
 * The document, or null if the text is not JSON of an object or array. Integers too large for a JSON number come as strings
 * of their digits.
 * @throws LimitError over 16 MiB, nested over 64 deep, or of more than two million values
 */
export function readJson(text: string): JsonDocument | null {
  const first = text.trimStart()[0];
  if (first !== "{" && first !== "[") return null;
  if (text.length > LIMITS.jsonBytes)
    throw new LimitError(`${mebibytes(text.length)} of JSON, which is read up to ${mebibytes(LIMITS.jsonBytes)}`);
  const { twice, largeNumbers } = scanJson(text);
  try {
    return { value: JSON.parse(quoted(text, largeNumbers)) as unknown, twice };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function quoted(text: string, numbers: readonly (readonly [number, number])[]): string {
  if (numbers.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of numbers) {
    parts.push(text.slice(at, from), `"${text.slice(from, to)}"`);
    at = to;
  }
  return parts.join("") + text.slice(at);
}

/** Why members that should be something cannot be put together; null for any other value. */
export type Fault = (value: unknown) => EvidenceError | null;

/** Strings, arrays of bytes and objects that `rebuild` knows, long enough to be evidence, in document order. */
export function* jsonLeaves(value: unknown, rebuild: Rebuild, faultOf: Fault, path = "$", name = "JSON"): Generator<JsonLeaf> {
  if (typeof value === "string") {
    yield { path, name, bytes: new TextEncoder().encode(value) };
  } else if (Array.isArray(value)) {
    if (isByteArray(value)) yield { path, name, bytes: Uint8Array.from(value as number[]) };
    else
      for (const [index, item] of value.entries()) if (mayHold(item)) yield* jsonLeaves(item, rebuild, faultOf, `${path}[${index}]`, name);
  } else if (typeof value === "object" && value !== null) {
    const bytes = rebuild(value);
    const fault = bytes ? null : faultOf(value);
    if (bytes) yield { path, name, bytes, rebuilt: true };
    else if (fault) yield { path, name, bytes: new Uint8Array(), fault };
    else
      for (const key of Object.keys(value)) {
        const item: unknown = (value as Record<string, unknown>)[key];
        if (mayHold(item)) yield* jsonLeaves(item, rebuild, faultOf, `${path}${step(key)}`, key);
      }
  }
}

/** What is neither is most of most documents, and is not worth a path. */
const mayHold = (item: unknown): boolean =>
  typeof item === "string" ? item.length >= MIN_CHARACTERS : typeof item === "object" && item !== null;

const MAX_SHOWN_KEY = 80;
const step = (key: string) => (/^[A-Za-z_][\w-]*$/.test(key) ? `.${shortened(key)}` : `[${JSON.stringify(shortened(key))}]`);
const shortened = (key: string) => (key.length > MAX_SHOWN_KEY ? `${key.slice(0, MAX_SHOWN_KEY)}…` : key);

const isByteArray = (items: readonly unknown[]): boolean =>
  items.length >= MIN_BYTES && items.every((item) => Number.isInteger(item) && (item as number) >= 0 && (item as number) < 256);
