const KIB = 1024;
const MIB = KIB * KIB;

/** "1184 bytes", "5.8 KiB", "3.1 MiB": in the unit that the limits are named in. */
export function sizeInWords(bytes: number): string {
  if (bytes < 4 * KIB) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return bytes < MIB ? `${(bytes / KIB).toFixed(1)} KiB` : `${(bytes / MIB).toFixed(1)} MiB`;
}

/** "bytes 0x050–0x08F" of a half-open range, as specifications write it. */
export function rangeInWords([from, to]: readonly [number, number]): string {
  if (to - from === 1) return `byte ${offset(from)}`;
  return `bytes ${offset(from)}–${offset(to - 1)}`;
}

const offset = (value: number) => `0x${value.toString(16).toUpperCase().padStart(3, "0")}`;
