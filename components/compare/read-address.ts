import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { LEVELS, STAGES } from "@/lib/appraisal/stage";
import { isDay } from "@/lib/catalogue/catalogue";
import type { Wanted } from "@/lib/catalogue/reach";
import { BASELINE, isAssumptionId } from "@/lib/trust/assumptions";
import { LENS_WORDS, leverToken, type CellRef, type CompareChoice, type NamedSet } from "./address";

/** What an address may name. */
export interface Known {
  readonly offerings: ReadonlySet<string>;
  readonly sets: readonly NamedSet[];
  readonly levers: readonly string[];
}

export interface ReadAddress {
  readonly choice: CompareChoice;
  /** What the address says and nobody here understands, a sentence each. */
  readonly problems: readonly string[];
}

const list = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

/** Ids come from a stranger: short enough to show, and never more than a page can hold. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const MOST_PROBLEMS = 6;
/** As many as go side by side. */
export const MOST_TICKED = 4;

/**
 * Reads `?o=…&d=…&pin=…&tick=…&trust=…&distrust=…&lens=…&if=…&since=…&al=…&cell=…`. Whatever is missing takes its value from
 * `fallback`; whatever is not understood is named in `problems` and has no effect.
 */
export function readAddress(search: string, fallback: CompareChoice, known: Known): ReadAddress {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const asked = query.has("o") ? readOfferings(query, "o", known, problems) : fallback.offerings;
  const pinned = readOfferings(query, "pin", known, problems);
  const choice: CompareChoice = {
    offerings: [...new Set([...pinned, ...asked])],
    pinned,
    ticked: readOfferings(query, "tick", known, problems).slice(0, MOST_TICKED),
    date: readDay(query, "d", fallback.date, problems),
    granted: readAssumptions(query, "trust", problems).filter((id) => !BASELINE.includes(id)),
    withdrawn: readAssumptions(query, "distrust", problems),
    lens: readLens(query, fallback, problems),
    levers: readLevers(query, known, problems),
    since: readDay(query, "since", null, problems),
    want: readLevel(query, fallback, problems),
    cell: readCell(query, problems),
  };
  return { choice, problems: limited(problems) };
}

/** Ids and names of sets, each offering once, in the order written. */
function readOfferings(query: URLSearchParams, key: string, { offerings, sets }: Known, problems: string[]): readonly string[] {
  const ids = list(query.get(key)).flatMap((part) => {
    const set = sets.find(({ token }) => token === part);
    if (!set && !offerings.has(part)) problems.push(`No offering here is called “${shown(part)}”.`);
    return set ? set.ids : offerings.has(part) ? [part] : [];
  });
  return [...new Set(ids)];
}

function readLevers(query: URLSearchParams, { levers }: Known, problems: string[]): readonly string[] {
  const asked = list(query.get("if")).map(leverToken);
  for (const token of asked)
    if (!levers.some((id) => leverToken(id) === token)) problems.push(`No change that one could suppose is called “${shown(token)}”.`);
  return levers.filter((id) => asked.includes(leverToken(id)));
}

function readLevel(query: URLSearchParams, fallback: CompareChoice, problems: string[]): Wanted {
  const text = query.get("al");
  const level = LEVELS.find((each) => String(each) === text);
  if (text !== null && level === undefined) problems.push(`“${shown(text)}” is no level from 1 to 4; asked is AL${fallback.want}.`);
  return level ?? fallback.want;
}

function readDay<T extends string | null>(query: URLSearchParams, key: string, fallback: T, problems: string[]): T | string {
  const date = query.get(key);
  if (date === null) return fallback;
  if (isDay(date)) return date;
  problems.push(`“${shown(date)}” is not a day written like 2024-03-26${fallback === null ? "" : `; shown is ${fallback}`}.`);
  return fallback;
}

function readAssumptions(query: URLSearchParams, key: string, problems: string[]): readonly AssumptionId[] {
  const asked = list(query.get(key));
  for (const id of asked) if (!isAssumptionId(id)) problems.push(`Nothing one could trust is called “${shown(id)}”.`);
  return asked.filter(isAssumptionId);
}

function readLens(query: URLSearchParams, fallback: CompareChoice, problems: string[]): Lens {
  const lens = query.get("lens");
  if (lens === null) return fallback.lens;
  if (lens === "talk" || lens === "strict") return lens;
  problems.push(`There is no way of counting called “${shown(lens)}”; counted is ${LENS_WORDS[fallback.lens]}.`);
  return fallback.lens;
}

function readCell(query: URLSearchParams, problems: string[]): CellRef | null {
  const text = query.get("cell");
  if (text === null) return null;
  const dot = text.lastIndexOf(".");
  const stage = STAGES.find((name) => name === text.slice(dot + 1));
  if (dot > 0 && stage) return { column: text.slice(0, dot), stage };
  problems.push(`“${shown(text)}” names no cell.`);
  return null;
}

const limited = (problems: readonly string[]) =>
  problems.length <= MOST_PROBLEMS ? problems : [...problems.slice(0, MOST_PROBLEMS), `And ${problems.length - MOST_PROBLEMS} more.`];
