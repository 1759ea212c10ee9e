import { EvidenceError } from "./errors";
import { Remembered } from "./remembered";

/** Identifier octets of the types read here (X.690 §8.1.2). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

const TAG_NAMES: Record<number, string> = {
  [TAG.boolean]: "BOOLEAN",
  [TAG.integer]: "INTEGER",
  [TAG.bitString]: "BIT STRING",
  [TAG.octetString]: "OCTET STRING",
  [TAG.null]: "NULL",
  [TAG.oid]: "OBJECT IDENTIFIER",
  [TAG.sequence]: "SEQUENCE",
  [TAG.set]: "SET",
};

/** Identifier octet of `[n]`: constructed as explicit tags are, or primitive. */
export const contextTag = (n: number, constructed = true): number => 0x80 | (constructed ? 0x20 : 0) | n;

/** Levels of nesting read; X.509 needs about ten. */
const MAX_DEPTH = 32;

/** One value: views on the artefact, never copies. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Identifier, length and content. */
  readonly whole: Uint8Array;
  /** Of `whole`, from the start of the artefact. */
  readonly offset: number;
  /** Of `content`, from the start of the artefact. */
  readonly contentOffset: number;
  readonly depth: number;
}

/** Views are made when they are asked for: a certificate has a hundred values, and of most only one view is. */
class Value implements DerValue {
  constructor(
    private readonly data: Uint8Array,
    private readonly start: number,
    private readonly from: number,
    private readonly to: number,
    private readonly base: number,
    readonly tag: number,
    readonly depth: number,
  ) {}

  get content(): Uint8Array {
    return this.data.subarray(this.from, this.to);
  }
  get whole(): Uint8Array {
    return this.data.subarray(this.start, this.to);
  }
  get offset(): number {
    return this.base + this.start;
  }
  get contentOffset(): number {
    return this.base + this.from;
  }
}

/** Steps through the values that stand one after another in some bytes. */
export class DerReader {
  private at = 0;

  constructor(
    private readonly data: Uint8Array,
    private readonly base = 0,
    private readonly depth = 0,
  ) {
    if (depth > MAX_DEPTH) throw new EvidenceError("limit", `DER nested deeper than ${MAX_DEPTH} levels`, base);
  }

  get done(): boolean {
    return this.at >= this.data.length;
  }

  /** Offset of the next value from the start of the artefact. */
  get offset(): number {
    return this.base + this.at;
  }

  /** Identifier octet of the next value, null at the end. */
  peek(): number | null {
    return this.data[this.at] ?? null;
  }

  /** @throws EvidenceError `truncated`, `bad-length`, `bad-value` */
  next(what: string): DerValue {
    const start = this.at;
    const tag = this.octet(what);
    if ((tag & 0x1f) === 0x1f) throw new EvidenceError("bad-value", `${what}: tag numbers above 30 are not read`, this.base + start);
    const length = this.length(what);
    const from = this.at;
    if (length > this.data.length - from)
      throw new EvidenceError("truncated", `${what} needs ${length} bytes, got ${this.data.length - from}`, this.base + from);
    this.at = from + length;
    return new Value(this.data, start, from, this.at, this.base, tag, this.depth);
  }

  /** The next value, which must have this tag. */
  expect(tag: number, what: string): DerValue {
    const start = this.offset;
    const value = this.next(what);
    if (value.tag !== tag) throw new EvidenceError("bad-value", `${what}: expected ${tagName(tag)}, got ${tagName(value.tag)}`, start);
    return value;
  }

  /** The next value if it has this tag, otherwise null and nothing read. */
  optional(tag: number, what: string): DerValue | null {
    return this.peek() === tag ? this.next(what) : null;
  }

  /** @throws EvidenceError `trailing-bytes` if anything is left */
  end(what: string): void {
    const left = this.data.length - this.at;
    if (left > 0) throw new EvidenceError("trailing-bytes", `${what} is followed by ${left} more bytes`, this.offset);
  }

  private octet(what: string): number {
    const value = this.data[this.at];
    if (value === undefined) throw new EvidenceError("truncated", `${what} is cut off`, this.offset);
    this.at++;
    return value;
  }

  /** Definite form, as few octets as can be (X.690 §10.1). */
  private length(what: string): number {
    const start = this.offset;
    const first = this.octet(what);
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count === 0) throw new EvidenceError("bad-length", `${what} has an indefinite length`, start);
    if (count > 4) throw new EvidenceError("bad-length", `${what} has a length of ${count} octets`, start);
    let length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + this.octet(what);
    if (length < 0x80 || length < 256 ** (count - 1))
      throw new EvidenceError("bad-length", `${what} writes its length ${length} in ${count} octets`, start);
    return length;
  }
}

/**
 * Reads exactly one value that fills `data`.
 * @param offset where `data` stands in the artefact, for errors
 * @throws EvidenceError `truncated`, `bad-length`, `bad-value`, `trailing-bytes`
 */
export function readDer(data: Uint8Array, tag: number, what: string, offset = 0): DerValue {
  const reader = new DerReader(data, offset);
  const value = reader.expect(tag, what);
  reader.end(what);
  return value;
}

/** The values inside a constructed value. */
export const inside = (value: DerValue): DerReader => new DerReader(value.content, value.contentOffset, value.depth + 1);

/** X.690 §11.1: false is 0x00, true is 0xff. */
export function derBoolean(value: DerValue, what: string): boolean {
  const { content } = value;
  const octet = content[0];
  if (content.length !== 1 || (octet !== 0 && octet !== 0xff)) throw bad(value, `${what}: not a DER BOOLEAN`);
  return octet === 0xff;
}

/** Content of an INTEGER, two's complement, checked to be as short as can be (X.690 §8.3.2). */
export function derInteger(value: DerValue, what: string): Uint8Array {
  const { content } = value;
  const first = content[0];
  const second = content[1];
  if (first === undefined) throw bad(value, `${what}: INTEGER without content`);
  const padded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (padded) throw bad(value, `${what}: INTEGER with a needless first octet`);
  return content;
}

/** Magnitude of an INTEGER that is not negative, without a leading zero octet (zero itself is one octet). */
export function derUnsigned(value: DerValue, what: string): Uint8Array {
  const content = derInteger(value, what);
  if (content[0]! >= 0x80) throw bad(value, `${what}: negative INTEGER`);
  return content[0] === 0 && content.length > 1 ? content.subarray(1) : content;
}

/** An INTEGER from 0 to 2^31-1. */
export function derSmallInteger(value: DerValue, what: string): number {
  const content = derUnsigned(value, what);
  const number = content.length > 4 ? Infinity : content.reduce((sum, octet) => sum * 256 + octet, 0);
  if (number > 0x7fffffff) throw bad(value, `${what}: INTEGER above 2147483647`);
  return number;
}

/** A BIT STRING: its octets and how many bits at the end do not count; those are zero (X.690 §11.2.1). */
export function derBits(value: DerValue, what: string): { readonly octets: Uint8Array; readonly unused: number } {
  const { content } = value;
  const unused = content[0];
  if (unused === undefined || unused > 7) throw bad(value, `${what}: BIT STRING without a count of unused bits`);
  const octets = content.subarray(1);
  const last = octets[octets.length - 1];
  if (last === undefined ? unused > 0 : (last & ((1 << unused) - 1)) !== 0)
    throw bad(value, `${what}: BIT STRING with unused bits that are not zero`);
  return { octets, unused };
}

/** A BIT STRING of whole octets, as keys and signatures are. */
export function derBitOctets(value: DerValue, what: string): Uint8Array {
  const { octets, unused } = derBits(value, what);
  if (unused !== 0) throw bad(value, `${what}: BIT STRING with ${unused} unused bits, expected whole octets`);
  return octets;
}

export function derNull(value: DerValue, what: string): void {
  if (value.tag !== TAG.null || value.content.length !== 0) throw bad(value, `${what}: expected NULL`);
}

const oids = new Remembered<string>(512);

/** An OBJECT IDENTIFIER in dots (X.690 §8.19). The same few stand in every certificate, and are spelled out once. */
export function derOid(value: DerValue, what: string): string {
  const { content } = value;
  if (content.length > MAX_OID_BYTES) throw bad(value, `${what}: not an OBJECT IDENTIFIER`);
  return oids.of(content, () => readOid(value, what));
}
const MAX_OID_BYTES = 64;

function readOid(value: DerValue, what: string): string {
  const { content } = value;
  const last = content[content.length - 1];
  if (last === undefined || last >= 0x80) throw bad(value, `${what}: not an OBJECT IDENTIFIER`);
  const arcs: (number | bigint)[] = [];
  for (let from = 0, at = 0; at < content.length; at++) {
    if (at === from && content[at] === 0x80) throw bad(value, `${what}: OBJECT IDENTIFIER with a padded arc`);
    if (content[at]! >= 0x80) continue;
    arcs.push(arc(content.subarray(from, at + 1)));
    from = at + 1;
  }
  const [first, ...rest] = arcs;
  const root = first! < 40 ? 0 : first! < 80 ? 1 : 2;
  return [root, BigInt(first!) - BigInt(40 * root), ...rest].join(".");
}

/** Seven bits an octet; beyond 42 bits (UUID arcs) a `number` would round. */
function arc(octets: Uint8Array): number | bigint {
  if (octets.length <= 6) return octets.reduce((sum, octet) => sum * 128 + (octet & 0x7f), 0);
  return octets.reduce((sum, octet) => (sum << 7n) | BigInt(octet & 0x7f), 0n);
}

const tagName = (tag: number): string => TAG_NAMES[tag] ?? `tag 0x${tag.toString(16).padStart(2, "0")}`;

const bad = (value: DerValue, message: string): EvidenceError => new EvidenceError("bad-value", message, value.offset);
