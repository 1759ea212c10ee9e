import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { STAGES } from "@/lib/appraisal/stage";
import { isDay } from "@/lib/catalogue/catalogue";
import { BASELINE, isAssumptionId } from "@/lib/trust/assumptions";
import { LENS_WORDS, type CellRef, type CompareChoice } from "./address";

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

/**
 * Reads `?o=…&d=…&trust=…&distrust=…&lens=…&cell=…`. Whatever is missing takes its value from `fallback`; whatever is
 * not understood is named in `problems` and has no effect.
 */
export function readAddress(search: string, fallback: CompareChoice, known: ReadonlySet<string>): ReadAddress {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const choice: CompareChoice = {
    offerings: readOfferings(query, fallback, known, problems),
    date: readDate(query, fallback, problems),
    granted: readAssumptions(query, "trust", problems).filter((id) => !BASELINE.includes(id)),
    withdrawn: readAssumptions(query, "distrust", problems),
    lens: readLens(query, fallback, problems),
    cell: readCell(query, problems),
  };
  return { choice, problems: limited(problems) };
}

function readOfferings(query: URLSearchParams, fallback: CompareChoice, known: ReadonlySet<string>, problems: string[]) {
  if (!query.has("o")) return fallback.offerings;
  const asked = list(query.get("o"));
  for (const id of asked) if (!known.has(id)) problems.push(`No offering here is called “${shown(id)}”.`);
  return asked.filter((id) => known.has(id));
}

function readDate(query: URLSearchParams, fallback: CompareChoice, problems: string[]) {
  const date = query.get("d");
  if (date === null) return fallback.date;
  if (isDay(date)) return date;
  problems.push(`“${shown(date)}” is not a day written like 2024-03-26; shown is ${fallback.date}.`);
  return fallback.date;
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
