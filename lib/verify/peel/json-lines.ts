import { readJson } from "./json";

/** A line of JSON Lines: its number from one, its text, and whether it is JSON. */
export interface JsonLine {
  readonly line: number;
  readonly text: string;
  /** Where it begins, in characters. */
  readonly from: number;
  readonly readable: boolean;
}

/**
 * Objects one a line (JSON Lines, NDJSON): two or more lines, each in braces, at least one of which can be read.
 * @returns null for any other text
 * @throws LimitError as `readJson`
 */
export function jsonLines(text: string): readonly JsonLine[] | null {
  const lines: Omit<JsonLine, "readable">[] = [];
  for (const { line, from, to } of linesOf(text)) {
    const bare = text.slice(from, to).trim();
    if (bare !== "" && !(bare.startsWith("{") && bare.endsWith("}"))) return null;
    if (bare !== "") lines.push({ line, text: bare, from });
  }
  if (lines.length < 2) return null;
  const read = lines.map((line) => ({ ...line, readable: readJson(line.text) !== null }));
  return read.some(({ readable }) => readable) ? read : null;
}

/** One after the other, so that a text of another kind is given up at its first line: it may have millions. */
function* linesOf(text: string): Generator<{ readonly line: number; readonly from: number; readonly to: number }> {
  for (let line = 1, from = 0; from <= text.length; line++) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    yield { line, from, to };
    from = to + 1;
  }
}
