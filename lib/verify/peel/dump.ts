import { fromHex } from "@/lib/bytes/hex";

/** Offset, hex columns, and the characters at the right, as `xxd` and `hexdump -C` print them. */
const XXD = /^([0-9a-fA-F]{6,16}): ((?:[0-9a-fA-F]{2} ?)+)(?: .*)?$/;
const HEXDUMP = /^([0-9a-fA-F]{6,16})  ?((?:[0-9a-fA-F]{2} {1,2})*[0-9a-fA-F]{2})\s*(?:\|.*\|)?$/;
const LINE_BYTES = 16;
const MAX_LINE = 400;
/** A star may stand for as many lines as the next offset says: no more than evidence could have are filled in. */
const MAX_BYTES = 1024 * 1024;

/**
 * Bytes of an `xxd` or `hexdump -C` listing, repeated lines (`*`) filled in.
 * @returns null if any line is none of such a listing or the offsets do not follow each other
 */
export function readDump(text: string): Uint8Array | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const parts: Uint8Array[] = [];
  let at = 0;
  let repeat = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "*") {
      repeat = true;
      continue;
    }
    if (index === lines.length - 1 && /^[0-9a-fA-F]{6,16}$/.test(line.trim())) {
      if (!fill(parts, at, parseInt(line, 16), repeat)) return null;
      continue;
    }
    if (line.length > MAX_LINE) return null;
    const match = XXD.exec(line) ?? HEXDUMP.exec(line);
    const bytes = match && fromHex(match[2]!.replace(/\s/g, ""));
    if (!bytes || bytes.length === 0 || bytes.length > 64) return null;
    const offset = parseInt(match![1]!, 16);
    if (!fill(parts, at, offset, repeat)) return null;
    repeat = false;
    parts.push(bytes);
    at = offset + bytes.length;
  }
  return parts.length > 0 ? join(parts) : null;
}

/** True of a line that can stand in such a listing, its star and its end offset included. */
export function isDumpLine(line: string): boolean {
  if (line.length > MAX_LINE || !/^\s*[0-9a-fA-F*]/.test(line)) return false;
  const bare = line.replace(/\r$/, "");
  return XXD.test(bare) || HEXDUMP.test(bare) || bare.trim() === "*" || /^[0-9a-fA-F]{6,16}$/.test(bare.trim());
}

/** Repeats the last line up to `offset`; false if that is not where the listing stands. */
function fill(parts: Uint8Array[], at: number, offset: number, repeat: boolean): boolean {
  if (at === offset) return true;
  const last = parts.at(-1);
  if (!repeat || !last || last.length !== LINE_BYTES || offset < at || offset > MAX_BYTES) return false;
  if ((offset - at) % LINE_BYTES !== 0) return false;
  for (; at < offset; at += LINE_BYTES) parts.push(last);
  return true;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
