import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { readClaims, writeClaims } from "./claims";
import { altered } from "./link-error";

const MAX_INPUTS = 10_000;
const MAX_NAME_BYTES = 1024;

/**
 * The body of a link, before compression: claims as JSON, then every input with its name. All lengths are
 * 32-bit big-endian and come before what they count.
 */
export function writeBody(inputs: readonly Input[], claimed: Claimed): Uint8Array {
  const text = (value: string) => prefixed(new TextEncoder().encode(value));
  return concatBytes(
    text(writeClaims(claimed)),
    u32(inputs.length),
    ...inputs.flatMap(({ name, bytes }) => [text(cleanName(name)), prefixed(bytes)]),
  );
}

export interface LinkBody {
  readonly inputs: readonly Input[];
  readonly claimed: Claimed;
}

/** Reads what {@link writeBody} wrote, to its last byte. @throws LinkError `altered` */
export function readBody(body: Uint8Array): LinkBody {
  const cursor = new Cursor(body);
  const claimed = readClaims(cursor.text(body.length));
  const count = cursor.u32();
  if (count > MAX_INPUTS) throw altered(`This link says that it holds ${count} files; the limit is ${MAX_INPUTS}.`);
  const inputs: Input[] = [];
  for (let i = 0; i < count; i++) inputs.push(readInput(cursor));
  if (!cursor.atEnd) throw altered("This link holds more than it says.");
  return { inputs, claimed };
}

function readInput(cursor: Cursor): Input {
  const name = cursor.text(MAX_NAME_BYTES);
  if (name !== cleanName(name)) throw altered("A file in this link has a name that no link may carry.");
  // A copy: posting a view between threads would copy the whole body along with it.
  return { name, bytes: cursor.bytes().slice() };
}

/**
 * A name fit for a label on another machine: well-formed text of at most 1024 bytes, without control
 * characters, marks that turn the direction of writing, or other characters that are not seen.
 */
export function cleanName(name: string): string {
  const printable = wellFormed(name).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
  const characters = [...printable].slice(-MAX_NAME_BYTES);
  let size = characters.reduce((sum, character) => sum + utf8.encode(character).length, 0);
  let from = 0;
  while (size > MAX_NAME_BYTES) size -= utf8.encode(characters[from++]).length;
  return characters.slice(from).join("");
}

const utf8 = new TextEncoder();
/** Encoding replaces halves of surrogate pairs, which have no UTF-8. */
const wellFormed = (text: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8.encode(text));

class Cursor {
  private at = 0;
  constructor(private readonly data: Uint8Array) {}

  get atEnd(): boolean {
    return this.at === this.data.length;
  }

  u32(): number {
    const field = this.take(4);
    return new DataView(field.buffer, field.byteOffset, 4).getUint32(0);
  }

  bytes(): Uint8Array {
    return this.take(this.u32());
  }

  text(maxBytes: number): string {
    const data = this.bytes();
    if (data.length > maxBytes) throw altered("A name in this link is longer than a link may carry.");
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
    } catch {
      throw altered("A text in this link is not readable.");
    }
  }

  private take(size: number): Uint8Array {
    if (size > this.data.length - this.at) throw altered("This link holds less than it says.");
    const taken = this.data.subarray(this.at, this.at + size);
    this.at += size;
    return taken;
  }
}

const prefixed = (data: Uint8Array) => concatBytes(u32(data.length), data);

function u32(value: number): Uint8Array {
  const field = new Uint8Array(4);
  new DataView(field.buffer).setUint32(0, value);
  return field;
}
