import { LimitError } from "../limits";

const MAX_DEPTH = 64;
const MAX_VALUES = 2_000_000;
/** Shorter strings and arrays hold no evidence. */
const MIN_CHARACTERS = 32;
const MIN_BYTES = 32;

/** Something in a JSON document that may be evidence. */
export interface JsonLeaf {
  /** `$.evidence.report`, `$.certs[0]` */
  readonly path: string;
  readonly name: string;
  /** A string's characters as UTF-8, or the bytes an array spells. */
  readonly bytes: Uint8Array;
}

/**
 * The document, or undefined if the text is not JSON of an object or array.
 * @throws LimitError nested over 64 deep, or of more than two million values
 */
export function readJson(text: string): unknown {
  const first = text.trimStart()[0];
  if (first !== "{" && first !== "[") return undefined;
  checkShape(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Strings and arrays of bytes that are long enough to be evidence, in document order. */
export function* jsonLeaves(value: unknown, path = "$", name = "JSON"): Generator<JsonLeaf> {
  if (typeof value === "string") {
    if (value.length >= MIN_CHARACTERS) yield { path, name, bytes: new TextEncoder().encode(value) };
  } else if (Array.isArray(value)) {
    if (isByteArray(value)) yield { path, name, bytes: Uint8Array.from(value as number[]) };
    else for (const [index, item] of value.entries()) yield* jsonLeaves(item, `${path}[${index}]`, name);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* jsonLeaves(item, `${path}${step(key)}`, key);
  }
}

const step = (key: string) => (/^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

const isByteArray = (items: readonly unknown[]): boolean =>
  items.length >= MIN_BYTES && items.every((item) => Number.isInteger(item) && (item as number) >= 0 && (item as number) < 256);

/** Counts brackets and commas outside strings: JSON.parse itself would go as deep and grow as large as the input says. */
function checkShape(text: string): void {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") values++;
    else if (char === "}" || char === "]") depth--;
    else if (char === "{" || char === "[") {
      values++;
      if (++depth > MAX_DEPTH) throw new LimitError(`JSON nested deeper than ${MAX_DEPTH}`);
    }
    if (values > MAX_VALUES) throw new LimitError(`JSON of more than ${MAX_VALUES.toLocaleString("en")} values`);
  }
}
