import { equalBytes } from "./bytes";

/**
 * What was read of short bytes that come again and again, as names and algorithms do in certificates: the same bytes are
 * read once. Only so many are kept, and what throws is not.
 */
export class Remembered<Value> {
  private readonly kept = new Map<number, { readonly bytes: Uint8Array; readonly value: Value }>();

  constructor(private readonly most: number) {}

  /** @param read gives a value that keeps no view of `bytes`, and that nobody changes */
  of(bytes: Uint8Array, read: () => Value): Value {
    const place = fingerprint(bytes);
    const known = this.kept.get(place);
    if (known && equalBytes(known.bytes, bytes)) return known.value;
    const value = read();
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(place, { bytes: bytes.slice(), value });
    return value;
  }
}

/** FNV-1a: spreads well enough for a table whose hits are compared byte for byte. */
function fingerprint(data: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < data.length; i++) hash = Math.imul(hash ^ data[i]!, 0x01000193);
  return hash;
}
