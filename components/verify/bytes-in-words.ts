/** "1184 bytes", "5.9 kB", "3.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 4096) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "bytes 0x050–0x08F" of a half-open range, as specifications write it. */
export function rangeInWords([from, to]: readonly [number, number]): string {
  if (to - from === 1) return `byte ${offset(from)}`;
  return `bytes ${offset(from)}–${offset(to - 1)}`;
}

const offset = (value: number) => `0x${value.toString(16).toUpperCase().padStart(3, "0")}`;
