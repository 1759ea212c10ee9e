/** Width of plain-text output, in characters. */
export const COLUMNS = 80;

const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Text from evidence made fit for a terminal: names and facts are the sender's, and an escape sequence, a mark that
 * turns the direction of writing or a character that is not seen could show a verdict that was never given.
 */
export const printable = (text: string): string => text.replace(/\s+/g, " ").replace(UNPRINTABLE, "\ufffd");

/**
 * JSON text whose strings hold no characters that a terminal acts on: they are written as escapes.
 * @param indent 0 gives one line
 */
export const printableJson = (value: unknown, indent = 2): string =>
  JSON.stringify(value, null, indent).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (character) =>
    character.split("").map(escaped).join(""),
  );

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Breaks text at spaces into lines of at most {@link COLUMNS}. A word longer than a line (hex, an address) stays whole.
 * @param first what the first line begins with
 * @param hang spaces that the other lines begin with
 */
export function wrapped(text: string, first = "", hang = first.length): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of printable(text).split(" ").filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = " ".repeat(hang);
      empty = true;
    }
    line += (empty ? "" : " ") + word;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** "1,184 bytes", "1 byte". */
export const byteCount = (count: number): string => `${count.toLocaleString("en-US")} ${count === 1 ? "byte" : "bytes"}`;

/** Closest entries to a mistyped word, nearest first; none if nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  const scored = known.map((entry) => ({ entry, distance: editDistance(word, entry) }));
  const near = scored.filter(({ entry, distance }) => distance <= Math.max(2, entry.length / 2) || entry.includes(word));
  return near
    .sort((a, b) => a.distance - b.distance || a.entry.localeCompare(b.entry, "en"))
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** Insertions, deletions and replacements between two words (Levenshtein), each cut to 64 characters. */
function editDistance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 64), b.slice(0, 64)];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}
