import { LimitError } from "../limits";

const MAX_DEPTH = 64;
const MAX_VALUES = 2_000_000;
const MAX_LARGE_NUMBERS = 1000;
const MAX_TWICE = 8;
const MAX_NAME = 80;
/** From this many digits on an integer may be past what a JSON number holds exactly. */
const LARGE_DIGITS = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/** What a document's text says beside its value. */
export interface JsonScan {
  readonly twice: readonly string[];
  /** From and to of integers of many digits, in the text's order. */
  readonly largeNumbers: readonly (readonly [number, number])[];
}

/**
 * One pass over the text before JSON.parse, which would go as deep and grow as large as the input says. What is no JSON may
 * give anything here: the parser refuses it.
 * @throws LimitError nested over 64 deep, or of more than two million values
 */
export function scanJson(text: string): JsonScan {
  const scan = new Scan(text);
  scan.run();
  return scan;
}

class Scan implements JsonScan {
  readonly twice: string[] = [];
  readonly largeNumbers: (readonly [number, number])[] = [];
  /** Names seen in each open object; null for an array. */
  private readonly open: (Set<string> | null)[] = [];
  private values = 1;

  constructor(private readonly text: string) {}

  run(): void {
    const { text } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === QUOTE) i = this.string(i);
      else if (code >= 0x30 && code <= 0x39) i = this.number(i);
      else if (code === COMMA) this.count();
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) this.enter(code === OPEN_OBJECT);
      else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) this.open.pop();
    }
  }

  private count(): void {
    if (++this.values > MAX_VALUES) throw new LimitError(`JSON of more than ${MAX_VALUES.toLocaleString("en")} values`);
  }

  private enter(object: boolean): void {
    this.count();
    if (this.open.length >= MAX_DEPTH) throw new LimitError(`JSON nested deeper than ${MAX_DEPTH}`);
    this.open.push(object ? new Set() : null);
  }

  /** @returns index of the closing quote */
  private string(from: number): number {
    const end = this.closingQuote(from);
    const { text } = this;
    const names = this.open.at(-1);
    if (names && this.isName(end + 1)) this.name(text.slice(from + 1, end), names);
    return end;
  }

  /** The next quote with no backslash before it, or an even number of them. */
  private closingQuote(from: number): number {
    const { text } = this;
    for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
      let backslashes = 0;
      while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
      if (backslashes % 2 === 0) return at;
    }
    return text.length;
  }

  private isName(after: number): boolean {
    let at = after;
    for (let code = this.text.charCodeAt(at); code <= 0x20; code = this.text.charCodeAt(++at));
    return this.text.charCodeAt(at) === COLON;
  }

  private name(raw: string, names: Set<string>): void {
    const name = raw.includes("\\") ? unescaped(raw) : raw;
    if (names.has(name) && this.twice.length < MAX_TWICE && !this.twice.includes(name)) this.twice.push(name.slice(0, MAX_NAME));
    names.add(name);
  }

  /** @returns index of the last digit */
  private number(from: number): number {
    const { text } = this;
    let end = from;
    for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(++end));
    if (end - from >= LARGE_DIGITS && this.standsAlone(from, end) && this.largeNumbers.length < MAX_LARGE_NUMBERS)
      this.largeNumbers.push([from, end]);
    return end - 1;
  }

  /** No sign before it and no fraction or exponent on either side: an unsigned integer. */
  private standsAlone(from: number, end: number): boolean {
    const around = `${this.text[from - 1] ?? ""}${this.text[end] ?? ""}`;
    return this.text[from] !== "0" && !/[.eE+-]/.test(around);
  }
}

/** Escapes spell the same name otherwise. */
function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch (error) {
    if (error instanceof SyntaxError) return raw;
    throw error;
  }
}
