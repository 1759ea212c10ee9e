import { EvidenceError } from "@/lib/bytes/errors";
import { allZero } from "@/lib/bytes/bytes";
import { type Budget } from "../limits";
import type { ArchiveMember } from "./zip";

const BLOCK_BYTES = 512;
/** POSIX.1-1988 ustar, "§10.1.1": name 0, size 124, type 156, magic 257, prefix 345. */
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECKSUM = [148, 156] as const;
const TYPE = 156;
const MAGIC = 257;
const PREFIX = [345, 500] as const;
const REGULAR = ["0", "\0"];

export const looksLikeTar = (data: Uint8Array): boolean => data.length >= BLOCK_BYTES && text(data, MAGIC, MAGIC + 5) === "ustar";

/**
 * Reads a tar archive's regular files; folders, links and extended headers are left out.
 * @throws LimitError past the set's limits
 * @throws EvidenceError `truncated`, `bad-value` with the offset of the header
 */
export function untar(data: Uint8Array, budget: Budget): ArchiveMember[] {
  const members: ArchiveMember[] = [];
  for (let at = 0; at + BLOCK_BYTES <= data.length;) {
    const header = data.subarray(at, at + BLOCK_BYTES);
    if (allZero(header)) break;
    checkSum(header, at);
    const size = octal(header, SIZE, at);
    const from = at + BLOCK_BYTES;
    if (from + size > data.length) throw new EvidenceError("truncated", `the tar archive ends inside ${memberName(header)}`, at);
    if (REGULAR.includes(String.fromCharCode(header[TYPE]!))) {
      budget.addMember();
      members.push({ name: memberName(header), bytes: data.subarray(from, from + size) });
    }
    at = from + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return members;
}

function memberName(header: Uint8Array): string {
  const prefix = text(header, ...PREFIX);
  return prefix ? `${prefix}/${text(header, ...NAME)}` : text(header, ...NAME);
}

/** The sum of the header's bytes, its own field taken as spaces. */
function checkSum(header: Uint8Array, at: number): void {
  let sum = 0;
  for (let i = 0; i < BLOCK_BYTES; i++) sum += i >= CHECKSUM[0] && i < CHECKSUM[1] ? 32 : header[i]!;
  if (sum !== octal(header, CHECKSUM, at))
    throw new EvidenceError("bad-value", "a header of the tar archive does not add up to its checksum", at);
}

function octal(header: Uint8Array, [from, to]: readonly [number, number], at: number): number {
  const digits = text(header, from, to).trim();
  if (!/^[0-7]+$/.test(digits)) throw new EvidenceError("bad-value", "a number in the tar archive is not octal", at + from);
  return parseInt(digits, 8);
}

function text(data: Uint8Array, from: number, to: number): string {
  const end = data.subarray(from, to).indexOf(0);
  return String.fromCharCode(...data.subarray(from, end === -1 ? to : from + end));
}
