/**
 * Measures lettering before it is drawn, on the server as well: advance widths of IBM Plex Sans Condensed in
 * thousandths of the size, from U+0020 to U+007E and then ’ “ ” … – ·
 */
const REGULAR =
  "212 258 382 637 538 837 626 220 302 302 414 540 248 360 248 349 540 540 540 540 540 540 540 540 540 540 258 258 540 540 540 431 803 579 589 561 607 526 505 627 637 362 462 574 453 730 637 638 548 638 578 525 516 611 549 808 555 534 524 286 349 286 540 508 540 483 524 454 524 495 294 477 513 228 228 477 247 787 513 504 524 524 332 439 318 513 445 698 459 451 421 310 288 310 540 248 431 431 729 528 296";
const STRONG =
  "212 284 429 582 533 870 644 235 303 303 514 540 274 362 274 401 540 540 540 540 540 540 540 540 540 540 282 282 540 540 540 447 811 606 600 581 625 544 523 641 651 387 494 614 473 737 651 642 583 642 601 546 524 624 583 861 595 566 540 299 401 299 540 502 540 507 544 464 544 505 328 492 532 252 255 511 268 802 532 506 544 544 357 449 334 533 476 739 488 483 452 329 346 329 540 269 474 474 790 528 316";

const CHARACTERS = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)), ..."’“”…–·"];
const table = (widths: string) => new Map(widths.split(" ").map((width, i) => [CHARACTERS[i]!, Number(width) / 1000]));
const WIDTHS = { 400: table(REGULAR), 600: table(STRONG) } as const;
/** For letters outside the table, wide enough for any of a Latin alphabet. */
const OTHER = 0.87;

export interface Face {
  /** Size in the drawing's units. */
  readonly size: number;
  readonly weight: 400 | 600;
}

export const STAGE_FACE: Face = { size: 14.5, weight: 600 };
export const COMPONENT_FACE: Face = { size: 12.5, weight: 400 };
export const NOTE_FACE: Face = { size: 12, weight: 400 };
export const REGISTER_FACE: Face = { size: 12, weight: 600 };

/** Width of one line of lettering. */
export function textWidth(text: string, { size, weight }: Face): number {
  let width = 0;
  for (const character of text) width += WIDTHS[weight].get(character) ?? OTHER;
  return width * size;
}

const fits = (text: string, max: number, face: Face) => textWidth(text, face) <= max;

/** The first of the wordings that fits; if none does, the last one, cut at a word with an ellipsis. */
export function fit(wordings: readonly string[], max: number, face: Face): string {
  const found = wordings.find((text) => fits(text, max, face));
  if (found !== undefined) return found;
  return cut(wordings.at(-1) ?? "", max, face);
}

function cut(text: string, max: number, face: Face): string {
  const words = text.split(" ");
  for (let kept = words.length - 1; kept > 0; kept--) {
    const shorter = `${words
      .slice(0, kept)
      .join(" ")
      .replace(/[,;:]$/, "")}…`;
    if (fits(shorter, max, face)) return shorter;
  }
  const letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join("")}…`, max, face)) letters.pop();
  return `${letters.join("")}…`;
}

/** Lines of at most `max` width, broken at spaces; a word wider than a line is cut. */
export function wrapWords(text: string, max: number, face: Face): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && fits(longer, max, face)) lines[lines.length - 1] = longer;
    else lines.push(fit([word], max, face));
  }
  return lines;
}

/** `["4", "7", "8", "9"]` as `4 7–9`: runs of three or more are joined. */
export function joinRuns(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)!) + 1 === Number(name)) run.push(name);
    else runs.push([name]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]!}–${run.at(-1)!}` : run.join(" "))).join(" ");
}
