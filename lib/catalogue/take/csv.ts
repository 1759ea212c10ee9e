import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS, STAGES } from "@/lib/appraisal/stage";
import { CATALOGUE_VERSION } from "../catalogue";
import type { OfferingDetail } from "../describe";
import type { Levels } from "../matrix";
import type { Conditions, Rows } from "./conditions";

const HEAD = [
  ...[
    "id",
    "csp",
    "name",
    "tee",
    "asOf",
    ...STAGES.map((stage) => `${stage}Symbol`),
    "nominalAL",
    "trustworthyAL",
    "grantedAL",
    "lowerBounds",
  ],
  ...[...LEVELS.map((level) => `minimalTrust${level}`), "sources", "date", "lens", "granted", "withdrawn", "hypothetical", "catalogue"],
];

/** One line an offering, its conditions with it: no level without what it depends on. RFC 4180 but for line ends. */
export function matrixAsCsv(rows: Rows, conditions: Conditions): string {
  const given = [conditions.date ?? "", conditions.lens, conditions.granted.join(" "), conditions.withdrawn.join(" ")];
  return [HEAD, ...rows.map((row) => [...fieldsOf(row), ...given, row.levers.map(({ id }) => id).join(" "), CATALOGUE_VERSION])]
    .map((fields) => `${fields.map(csvField).join(",")}\n`)
    .join("");
}

const fieldsOf = (row: OfferingDetail): readonly string[] => [
  ...[row.id, row.csp, row.name, row.tee, row.asOf, ...STAGES.map((stage) => row.cells[stage].symbol)],
  ...levelFields(row.levels),
  ...LEVELS.map((level) => setsText(row.minimalTrust?.[`${level}`] ?? null, row.ladder)),
  row.sources.map(({ id }) => id).join(" "),
];

const LEVEL_NAMES = ["nominal", "trustworthy", "granted"] as const;

function levelFields(levels: Levels | null): readonly string[] {
  if (levels === null) return ["", "", "", ""];
  const bounds = LEVEL_NAMES.filter((name) => levels[name].lowerBound);
  return [...LEVEL_NAMES.map((name) => String(levels[name].level)), bounds.join(" ")];
}

/** "nobody", "csp-a + csp-b or csp-c", "unreachable", "unknown"; empty without a ladder. */
function setsText(sets: readonly (readonly AssumptionId[])[] | null, ladder: boolean): string {
  if (!ladder) return "";
  if (sets === null) return "unknown";
  if (sets.length === 0) return "unreachable";
  return sets.map((set) => (set.length === 0 ? "nobody" : set.join(" + "))).join(" or ");
}

/** Spreadsheets run a field that begins like a formula: an apostrophe in front makes it text. */
const inert = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** One field, quoted where it has to be. */
export function csvField(text: string): string {
  const field = inert(text);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
