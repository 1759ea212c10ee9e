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
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return null;
  const lines: Omit<JsonLine, "readable">[] = [];
  let from = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const bare = line.trim();
    if (bare !== "" && !(bare.startsWith("{") && bare.endsWith("}"))) return null;
    if (bare !== "") lines.push({ line: index + 1, text: bare, from });
    from += line.length + 1;
  }
  const read = lines.map((line) => ({ ...line, readable: readJson(line.text) !== null }));
  return read.some(({ readable }) => readable) ? read : null;
}
