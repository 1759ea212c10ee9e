import { fromBase64 } from "@/lib/bytes/base64";
import { EvidenceError } from "@/lib/bytes/errors";

/** One block between its markers. */
export interface PemBlock {
  /** `CERTIFICATE`, `X509 CRL`, … */
  readonly label: string;
  readonly der: Uint8Array;
  /** Of the first byte of the BEGIN marker, in bytes from the start of the text as UTF-8. */
  readonly offset: number;
  /** Of the first byte after the END marker. */
  readonly end: number;
}

interface Marker {
  readonly kind: "BEGIN" | "END";
  readonly label: string;
  /** Indices into the text. */
  readonly from: number;
  readonly to: number;
}

const MAX_BLOCKS = 1000;
const MAX_LABEL = 64;
const LABEL = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

/**
 * Reads every PEM block (RFC 7468) strictly: canonical base64 in lines of any length, nothing else between the markers but
 * spaces, line ends and indentation. Two texts that differ in more than that never give the same block, and no single
 * flipped bit between the markers leaves it as it was: hence a carriage return only before a line feed, a tab never there.
 * Text outside the blocks is not read; {@link outsideBlocks} counts it.
 * @throws EvidenceError `bad-encoding`, `truncated`, `limit`; its offset counts bytes of the text as UTF-8
 */
export function readPem(text: string): PemBlock[] {
  const byteAt = byteOffsets(text);
  const blocks: PemBlock[] = [];
  let begin: Marker | null = null;
  for (const marker of markers(text, byteAt)) {
    if ((marker.kind === "END") !== (begin !== null)) throw unpaired(marker, byteAt(marker.from));
    if (begin === null) {
      begin = marker;
      continue;
    }
    const offset = byteAt(begin.from);
    const der = readBody(text, begin, marker, offset);
    blocks.push({ label: begin.label, der, offset, end: byteAt(marker.to) });
    if (blocks.length > MAX_BLOCKS) throw new EvidenceError("limit", `more than ${MAX_BLOCKS} PEM blocks`, offset);
    begin = null;
  }
  if (begin) throw new EvidenceError("truncated", `PEM block ${begin.label} has no END line`, byteAt(begin.from));
  return blocks;
}

/** Characters that are neither white space nor part of a block. */
export function outsideBlocks(text: string, blocks: readonly PemBlock[]): number {
  const bytes = new TextEncoder().encode(text);
  let count = 0;
  let from = 0;
  for (const { offset, end } of [...blocks, { offset: bytes.length, end: bytes.length }]) {
    count += new TextDecoder().decode(bytes.subarray(from, offset)).replace(/\s/g, "").length;
    from = end;
  }
  return count;
}

function* markers(text: string, byteAt: (index: number) => number): Generator<Marker> {
  const found = /-----(BEGIN|END) /g;
  for (let match = found.exec(text); match; match = found.exec(text)) {
    const start = found.lastIndex;
    const rest = text.slice(start, start + MAX_LABEL + 5);
    const length = rest.indexOf("-----");
    const label = rest.slice(0, Math.max(length, 0));
    if (!LABEL.test(label)) throw new EvidenceError("bad-encoding", `PEM ${match[1]} line is damaged`, byteAt(match.index));
    found.lastIndex = start + length + 5;
    yield { kind: match[1] === "BEGIN" ? "BEGIN" : "END", label, from: match.index, to: found.lastIndex };
  }
}

function unpaired({ kind, label }: Marker, offset: number): EvidenceError {
  const what = kind === "END" ? "an END line without its BEGIN" : "a BEGIN line inside another block";
  return new EvidenceError("bad-encoding", `PEM: ${what} (${label})`, offset);
}

function readBody(text: string, begin: Marker, end: Marker, offset: number): Uint8Array {
  if (begin.label !== end.label)
    throw new EvidenceError("bad-encoding", `PEM block begins as ${begin.label} and ends as ${end.label}`, offset);
  const body = text.slice(begin.to, end.from);
  const stray = /[^A-Za-z0-9+/= \t\r\n]|\r(?!\n)|\t(?=[\r\n])/.exec(body);
  // All before it is ASCII, so an index is a count of bytes.
  const bodyOffset = offset + (begin.to - begin.from);
  if (stray)
    throw new EvidenceError(
      "bad-encoding",
      `PEM block ${begin.label} holds ${shown(body.codePointAt(stray.index)!)} where a letter, a digit, + or / is expected`,
      bodyOffset + stray.index,
    );
  const der = fromBase64(body.replace(/[ \t\r\n]+/g, ""));
  if (!der) throw new EvidenceError("bad-encoding", `PEM block ${begin.label} is not canonical base64`, bodyOffset);
  if (der.length === 0) throw new EvidenceError("truncated", `PEM block ${begin.label} is empty`, bodyOffset);
  return der;
}

/** A character as it is where it can be seen, else by its number. */
function shown(code: number): string {
  const character = String.fromCodePoint(code);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `“${character}”` : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Byte offsets for indices that only grow: one pass over the text, however many blocks there are. */
function byteOffsets(text: string): (index: number) => number {
  let at = 0;
  let bytes = 0;
  return (index) => {
    if (index < at) [at, bytes] = [0, 0];
    bytes += utf8Length(text.slice(at, index));
    at = index;
    return bytes;
  };
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a surrogate pair counts two of its four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return length;
}
