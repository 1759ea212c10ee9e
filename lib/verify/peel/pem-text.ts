export const BEGIN = "-----BEGIN ";
/** A report is 1580 characters of base64; shorter runs are words, digests and addresses. */
export const MIN_RUN = 512;

/** Where something stands in a text, in characters. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The text with `parts` left out, their line ends kept, so that lines have their numbers still. */
export function without(text: string, parts: readonly Stretch[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of parts) {
    kept.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]+/g, ""));
    at = to;
  }
  return kept.join("") + text.slice(at);
}

/** PEM blocks with their markers, well-formed or not. What stands behind a marker on its line is not the block’s. */
export function pemBlocks(text: string): Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (let from = text.indexOf(BEGIN); from !== -1; from = text.indexOf(BEGIN, found.at(-1)!.to)) {
    found.push({ from, to: blockEnd(text, text.indexOf(END, from)) });
  }
  return found;
}

const END = "-----END ";

/** Past the closing dashes of an END marker at `at`; a marker without any ends with its line. */
function blockEnd(text: string, at: number): number {
  if (at === -1) return text.length;
  const line = text.indexOf("\n", at);
  const close = text.indexOf("-----", at + END.length);
  if (close !== -1 && (line === -1 || close < line)) return close + 5;
  return line === -1 ? text.length : line;
}
