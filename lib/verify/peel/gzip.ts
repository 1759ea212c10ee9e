import { Gunzip } from "fflate";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { type Budget, LimitError, LIMITS } from "../limits";

const CHUNK_BYTES = 16 * 1024;
const RATIO_FROM_BYTES = 1024 * 1024;

export const looksLikeGzip = (data: Uint8Array): boolean =>
  data.length >= 18 && data[0] === 0x1f && data[1] === 0x8b && data[2] === 8;

/**
 * Unpacks a gzip stream (RFC 1952), counting output as it comes.
 * @throws LimitError past the set's limits
 * @throws EvidenceError `bad-encoding`, `truncated`
 */
export function gunzip(data: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let unpacked = 0;
  let ended = false;
  const reader = new Gunzip((chunk, final) => {
    unpacked += chunk.length;
    budget.addBytes(chunk.length);
    if (unpacked > RATIO_FROM_BYTES && unpacked > data.length * LIMITS.ratio)
      throw new LimitError(`more than ${LIMITS.ratio}:1 unpacked from ${data.length} bytes`);
    chunks.push(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK_BYTES)
      reader.push(data.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= data.length);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    const why = error instanceof Error ? error.message : "unreadable";
    throw new EvidenceError("bad-encoding", `the gzip stream cannot be unpacked: ${why}`, 0);
  }
  if (!ended) throw new EvidenceError("truncated", "the gzip stream ends early", data.length);
  return concatBytes(...chunks);
}
