import { Gunzip } from "fflate";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { Growth, LimitError, type Budget } from "../limits";

const CHUNK_BYTES = 16 * 1024;

export const looksLikeGzip = (data: Uint8Array): boolean => data.length >= 18 && data[0] === 0x1f && data[1] === 0x8b && data[2] === 8;

/**
 * Unpacks a gzip stream (RFC 1952), counting output as it comes.
 * @throws LimitError past the set's limits
 * @throws EvidenceError `bad-encoding`, `truncated`
 */
export function gunzip(data: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  const growth = new Growth(budget);
  let ended = false;
  const reader = new Gunzip((chunk, final) => {
    growth.grow(chunk.length);
    chunks.push(chunk);
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
  return concatBytes(...chunks);
}
