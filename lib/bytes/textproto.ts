/** One field of a message in protobuf's text format. */
export interface TextField {
  readonly name: string;
  /** Bytes of a string, digits or a word as they stand, or the fields of a message. */
  readonly value: Uint8Array | string | readonly TextField[];
}

const MAX_DEPTH = 8;
const MAX_FIELDS = 4096;

/** This text is no message. Never leaves this file. */
class NoMessage extends Error {}

/**
 * Reads a message in protobuf's text format: `name: value`, `name { … }`, strings in either quotes, comments from `#`.
 * @returns null if the text is no such message, nests over eight deep or has over 4096 fields
 * @see Protocol Buffers, text format specification
 */
export function readTextproto(text: string): readonly TextField[] | null {
  try {
    const reader = new Reader(text);
    return reader.message(0, "");
  } catch (error) {
    if (error instanceof NoMessage) return null;
    throw error;
  }
}

class Reader {
  private at = 0;
  private fields = 0;

  constructor(private readonly text: string) {}

  /** Fields up to `close`, or to the end of the text. */
  message(depth: number, close: string): TextField[] {
    if (depth > MAX_DEPTH) throw new NoMessage();
    const fields: TextField[] = [];
    for (this.skip(); !this.ends(close); this.skip()) {
      if (++this.fields > MAX_FIELDS) throw new NoMessage();
      fields.push(this.field(depth));
      this.skip();
      if (this.peek() === "," || this.peek() === ";") this.at++;
    }
    return fields;
  }

  private ends(close: string): boolean {
    if (this.at >= this.text.length) {
      if (close === "") return true;
      throw new NoMessage();
    }
    if (this.peek() !== close) return false;
    this.at++;
    return true;
  }

  private field(depth: number): TextField {
    const name = this.word(NAME);
    this.skip();
    const colon = this.peek() === ":";
    if (colon) this.at++;
    this.skip();
    const open = this.peek();
    if (open === "{" || open === "<") {
      this.at++;
      return { name, value: this.message(depth + 1, open === "{" ? "}" : ">") };
    }
    if (!colon) throw new NoMessage();
    return { name, value: open === '"' || open === "'" ? this.strings() : this.word(SCALAR) };
  }

  private word(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) throw new NoMessage();
    this.at = pattern.lastIndex;
    return match[0];
  }

  /** One or more strings that follow each other are one. */
  private strings(): Uint8Array {
    const octets: number[] = [];
    for (let quote = this.peek(); quote === '"' || quote === "'"; quote = this.peek()) {
      this.at++;
      this.string(quote, octets);
      this.skip();
    }
    return Uint8Array.from(octets);
  }

  private string(quote: string, octets: number[]): void {
    for (;;) {
      const char = this.peek();
      if (char === "" || char === "\n") throw new NoMessage();
      this.at++;
      if (char === quote) return;
      if (char === "\\") this.escape(octets);
      else octets.push(...new TextEncoder().encode(char));
    }
  }

  /** Octal, hex, or one letter. */
  private escape(octets: number[]): void {
    octets.push(octetOf(this.word(ESCAPE)));
  }

  /** White space and comments. */
  private skip(): void {
    for (;;) {
      this.word(SPACE);
      if (this.peek() !== "#") return;
      const end = this.text.indexOf("\n", this.at);
      this.at = end === -1 ? this.text.length : end;
    }
  }

  private peek(): string {
    return this.text[this.at] ?? "";
  }
}

const NAME = /[A-Za-z_]\w{0,80}/y;
const SCALAR = /[-+.\w]{1,80}/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /[0-7]{1,3}|[xX][0-9a-fA-F]{1,2}|[abfnrtv?\\'"]/y;
const LETTERS: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "?": 63, "\\": 92, "'": 39, '"': 34 };

function octetOf(escape: string): number {
  const octet = /^[0-7]/.test(escape) ? parseInt(escape, 8) : (LETTERS[escape] ?? parseInt(escape.slice(1), 16));
  if (octet > 255) throw new NoMessage();
  return octet;
}
