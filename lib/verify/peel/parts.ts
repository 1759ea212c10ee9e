import { fromBase64Url } from "@/lib/bytes/base64";
import { isDumpLine, readDump } from "./dump";
import { MIN_RUN } from "./pem-text";
import { base64Of, hexOf, type Decoded } from "./text";

const MIN_LINE = 16;
const MAX_FENCES = 64;

/** Something that stands in a text among other words. Its step says the line it begins in. */
export interface Part extends Decoded {
  /** Where it stands, in characters. */
  readonly from: number;
  readonly to: number;
}

/** Insides of Markdown fences. */
export function fences(text: string): Part[] {
  const found: Part[] = [];
  let at = text.indexOf("```");
  while (at !== -1 && found.length < MAX_FENCES) {
    const from = text.indexOf("\n", at) + 1;
    const to = from === 0 ? -1 : text.indexOf("```", from);
    if (to === -1) break;
    found.push({ step: found.length === 0 ? "code fence" : `code fence ${found.length + 1}`, bytes: utf8(text.slice(from, to)), from, to });
    at = text.indexOf("```", to + 3);
  }
  return found;
}

/** From the first brace to the last: what a shell or a log printed around a JSON document. */
export function jsonAmongWords(text: string): Part[] {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}") + 1;
  if (from === -1 || to <= from || (from === 0 && to === text.length)) return [];
  return [{ step: `JSON from line ${lineOf(text, from)}`, bytes: utf8(text.slice(from, to)), from, to }];
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** Listings of `xxd` and `hexdump -C` among other lines, one at a time: a few lines may spell much. */
export function* dumps(text: string): Generator<Decoded> {
  const lines = text.split("\n");
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && isDumpLine(lines[i]!)) continue;
    const bytes = i > from ? readDump(lines.slice(from, i).join("\n")) : null;
    if (bytes) yield { step: `hexdump from line ${from + 1}`, bytes };
    from = i + 1;
  }
}

interface Run {
  readonly line: number;
  readonly labelled: boolean;
  readonly pieces: string[];
}

/**
 * Lines that follow each other and spell hex or base64 together, with labels, quotes or line numbers around it: for each
 * such run, the ways in which it can be read.
 */
export function runs(text: string): Decoded[][] {
  const found: Decoded[][] = [];
  let run: Run | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    const { labelled, spelled } = readLine(line);
    if (run && !labelled && spelled !== "" && continues(run, spelled)) {
      run.pieces.push(spelled);
      continue;
    }
    if (run) found.push(decoded(run));
    run = labelled || spelled !== "" ? { line: index + 1, labelled, pieces: spelled === "" ? [] : [spelled] } : null;
  }
  return run ? [...found, decoded(run)] : found;
}

/** Encoders wrap at one width: every line but the last is as long as the others, the first may stand beside its label. */
function continues({ labelled, pieces }: Run, next: string): boolean {
  const from = labelled && pieces.length > 1 ? 1 : 0;
  const last = pieces.at(-1);
  if (last === undefined || (labelled && pieces.length === 1)) return true;
  return last.length >= MIN_LINE && last.length >= next.length && last.length === pieces[from]!.length;
}

/** All that the run may spell, likeliest first: its last line may be a word that only looks like more of it. */
function decoded({ line, pieces }: Run): Decoded[] {
  const whole = pieces.join("");
  const shorter = pieces.length > 1 ? pieces.slice(0, -1).join("") : "";
  return [whole, shorter].flatMap((bare) => {
    if (bare.length < MIN_RUN) return [];
    const ways = [
      ["hex", hexOf(bare)],
      ["base64", base64Of(bare)],
      ["base64url", fromBase64Url(bare)],
    ] as const;
    return ways.flatMap(([kind, bytes]) => (bytes ? [{ step: `${kind} from line ${line}`, bytes }] : []));
  });
}

/** A bare number before a space may be the first byte. */
const LINE_NUMBER = /^\d{1,7}(?:[.:)|][ \t]+|\t)/;
const MARK = /^[>|$*-][ \t]+/;
const LABEL = /^["']?[A-Za-z_][\w .()/-]{0,60}["']?[ \t]*[:=][ \t]*/;
const MAX_LABEL = 160;
const HEX_PAIRS = /^(?:0x)?(?:[0-9a-f]{2}[ :,]{1,2})*[0-9a-f]{2}$/i;
const WORD = /^[A-Za-z0-9+/_-]+={0,2}$/;
const AROUND = "\"'`<>()[],;\\ \t\r";

/** What of a line can be hex or base64, without label, line number, quotes; empty if it is words. */
function readLine(line: string): { readonly labelled: boolean; readonly spelled: string } {
  const bare = trimmed(line);
  const whole = LINE_NUMBER.test(bare) ? "" : spelledBy(bare);
  if (whole !== "") return { labelled: false, spelled: whole };
  const unmarked = bare.replace(LINE_NUMBER, "").replace(MARK, "");
  const label = LABEL.exec(unmarked.slice(0, MAX_LABEL))?.[0] ?? "";
  const unlabelled = unmarked.slice(label.length);
  return { labelled: unlabelled !== unmarked, spelled: spelledBy(trimmed(unlabelled)) };
}

function spelledBy(text: string): string {
  if (WORD.test(text)) return text.replace(/^0x/i, "");
  return HEX_PAIRS.test(text) ? text.replace(/^0x/i, "").replace(/[ :,]/g, "") : "";
}

function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && AROUND.includes(text[from]!)) from++;
  while (to > from && AROUND.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
