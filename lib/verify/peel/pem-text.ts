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

/** PEM blocks with their marker lines, well-formed or not. */
export function pemBlocks(text: string): Stretch[] {
  const found: { from: number; to: number }[] = [];
  for (let from = text.indexOf(BEGIN); from !== -1; from = text.indexOf(BEGIN, found.at(-1)!.to)) {
    const end = text.indexOf("-----END ", from);
    const line = end === -1 ? -1 : text.indexOf("\n", end);
    found.push({ from, to: line === -1 ? text.length : line });
  }
  return found;
}
