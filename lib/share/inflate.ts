import { Inflate } from "fflate";
import { altered } from "./link-error";

/** Input bytes given to the inflater at a time: one step can make about a thousand times as many. */
const STEP = 1024;

/**
 * Inflates a raw deflate stream (RFC 1951) to exactly `size` bytes and stops as soon as it makes more,
 * so that no input makes more memory than `size` and one step.
 * @throws LinkError `altered` if the stream is damaged, ends early, is followed by anything, or makes another number of bytes
 */
export function inflateExactly(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw altered("This link unpacks to more than it says.");
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += STEP) {
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch {
    // The inflater's own errors and the one above say the same of the bytes.
    throw altered("This link does not unpack: its text was changed.");
  }
  if (length !== size) throw altered("This link does not unpack to the size it says.");
  if (endsBefore(data)) throw altered("This link has bytes after the end of its content.");
  return out;
}

/** True if the stream ends without its last byte, which then is none of it. The inflater itself stops in silence where a stream ends. */
function endsBefore(data: Uint8Array): boolean {
  const inflater = new Inflate(() => {});
  try {
    for (let at = 0; at < data.length - 1; at += STEP)
      inflater.push(data.subarray(at, Math.min(at + STEP, data.length - 1)), at + STEP >= data.length - 1);
    return data.length > 1;
  } catch {
    return false;
  }
}
