import { Gunzip } from "fflate";
import { EvidenceError } from "@/lib/bytes/errors";
import { Growth, LimitError, LIMITS, type Budget } from "../limits";
import { Collected } from "./collected";

const CHUNK_BYTES = 16 * 1024;

export const looksLikeGzip = (data: Uint8Array): boolean => data.length >= 18 && data[0] === 0x1f && data[1] === 0x8b && data[2] === 8;

/**
 * Unpacks a gzip stream (RFC 1952), counting output as it comes.
 * @throws LimitError past the set's limits
 * @throws EvidenceError `bad-encoding`, `truncated`
 */
export function gunzip(data: Uint8Array, budget: Budget): Uint8Array {
  const whole = new Collected(claimedSize(data), data.length * LIMITS.ratio);
  const growth = new Growth(budget);
  let ended = false;
  const reader = new Gunzip((chunk, final) => {
    growth.grow(chunk.length);
    whole.add(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK_BYTES) {
      const chunk = data.subarray(at, at + CHUNK_BYTES);
      growth.feed(chunk.length);
      reader.push(chunk, at + CHUNK_BYTES >= data.length);
    }
  } catch (error) {
    if (error instanceof LimitError) throw error;
    const why = error instanceof Error ? error.message : "unreadable";
    throw new EvidenceError("bad-encoding", `the gzip stream cannot be unpacked: ${why}`, 0);
  }
  if (!ended) throw new EvidenceError("truncated", "the gzip stream ends early", data.length);
  return whole.bytes();
}

const SIZE_BYTES = 4;

/** ISIZE, the last word of a stream: what it unpacks to, past 4 GiB without the rest. */
function claimedSize(data: Uint8Array): number {
  if (data.length < SIZE_BYTES) return 0;
  const view = new DataView(data.buffer, data.byteOffset + data.length - SIZE_BYTES, SIZE_BYTES);
  return Math.min(view.getUint32(0, true), LIMITS.unpackedBytes);
}
