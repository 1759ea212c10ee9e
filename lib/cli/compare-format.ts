import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { Matrix } from "@/lib/appraisal/matrix";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { LEVELS, STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import { levelText } from "@/lib/catalogue/changes";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { CompareOptions, Levels } from "@/lib/catalogue/matrix";
import { symbolCharacter, symbolWords } from "@/lib/catalogue/words";
import { assumptionById } from "@/lib/trust/assumptions";

type Conditions = Pick<CompareOptions, "date" | "granted" | "withdrawn" | "lens">;
type Rows = readonly OfferingDetail[];

/** `trustgap.matrix/1` with two spaces of indent and a final newline. */
export const matrixAsJson = (matrix: Matrix): string => `${JSON.stringify(matrix, null, 2)}\n`;

/** A table for the terminal, with what the levels depend on above it and the gap of each offering below. */
export function matrixAsText(rows: Rows, conditions: Conditions): string {
  if (rows.length === 0) return `${title(conditions)}\n${NOTHING_KNOWN}\n`;
  const gaps = rows.map((row) => [named(row), row.id, row.gap.sentence]);
  return [
    title(conditions),
    ...hypothetical(rows),
    "",
    ...aligned([heads(conditions), ...rows.map((row) => cells(row, conditions))]),
    "",
    ...aligned(gaps),
    "",
    ...legend(rows).map(([symbol, words]) => `${symbolCharacter(symbol)} ${words}`),
    FOOTNOTE,
    "",
  ].join("\n");
}

/** The same as a Markdown table, with its conditions. */
export function matrixAsMarkdown(rows: Rows, conditions: Conditions): string {
  if (rows.length === 0) return `${title(conditions)}\n\n${NOTHING_KNOWN}\n`;
  const line = (parts: readonly string[]) => `| ${parts.map((part) => part.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = [...heads(conditions), "The gap"];
  const body = rows.map((row) => line([...cells(row, conditions), row.gap.sentence]));
  const symbols = legend(rows)
    .map(([symbol, words]) => `${symbolCharacter(symbol)} ${words}`)
    .join(", ");
  const above = [title(conditions), ...hypothetical(rows)].join("\n\n");
  return [above, "", line(head), line(head.map(() => "---")), ...body, "", `${symbols}. ${FOOTNOTE}`, ""].join("\n");
}

/** One line an offering, its conditions with it: no level without what it depends on. RFC 4180 but for line ends. */
export function matrixAsCsv(rows: Rows, conditions: Conditions): string {
  const given = [conditions.date ?? "", conditions.lens, conditions.granted.join(" "), conditions.withdrawn.join(" ")];
  const head = [
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
  ];
  const tail = [
    ...LEVELS.map((level) => `minimalTrust${level}`),
    "sources",
    "date",
    "lens",
    "granted",
    "withdrawn",
    "hypothetical",
    "catalogue",
  ];
  const lines = rows.map((row) => [
    ...[row.id, row.csp, row.name, row.tee, row.asOf, ...STAGES.map((stage) => row.cells[stage].symbol)],
    ...levelFields(row.levels),
    ...LEVELS.map((level) => setsText(row.minimalTrust?.[`${level}`] ?? null, row.ladder)),
    ...[row.sources.map(({ id }) => id).join(" "), ...given, row.levers.map(({ id }) => id).join(" "), CATALOGUE_VERSION],
  ]);
  return [[...head, ...tail], ...lines].map((fields) => `${fields.map(csvField).join(",")}\n`).join("");
}

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

const csvField = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function title({ date, granted, withdrawn, lens }: Conditions): string {
  const day = date === null ? `as last known, ${CATALOGUE_DATE}` : `on ${date}`;
  const late = date !== null && date > CATALOGUE_DATE ? ` (the catalogue ends on ${CATALOGUE_DATE})` : "";
  const counted = lens === "talk" ? "counted as in the talk" : "counted strictly";
  return `Attestation levels ${day}${late}, ${counted}. Trust granted: ${trustWords(granted, withdrawn)}.`;
}

function trustWords(granted: readonly AssumptionId[], withdrawn: readonly AssumptionId[]): string {
  const baseline = withdrawn.includes("hw-vendor") ? "yourself, not the chip maker" : "the chip maker and yourself";
  const more = granted.filter((id) => assumptionById(id).party !== "tenant" && id !== "hw-vendor");
  return more.length === 0 ? `nobody but ${baseline}` : `${baseline}, and ${more.join(", ")}`;
}

const heads = ({ granted }: Conditions): readonly string[] => [
  "Offering",
  ...STAGES.map((stage) => STAGE_NAMES[stage]),
  "Trusting everyone",
  "Everyone but the cloud",
  ...(granted.length > 0 ? ["As you chose"] : []),
];

/** What is not so yet is marked wherever it is named. */
const named = ({ shortName, levers }: OfferingDetail) => (levers.length > 0 ? `${shortName} (what if)` : shortName);

/** What would have to change for the rows marked, a line each. */
const hypothetical = (rows: Rows): readonly string[] =>
  [...new Map(rows.flatMap(({ levers }) => levers.map((lever) => [lever.id, lever] as const))).values()].map(
    ({ change }) => `Hypothetical: ${change}`,
  );

const cells = (row: OfferingDetail, { granted }: Conditions): readonly string[] => [
  named(row),
  ...STAGES.map((stage) => symbolCharacter(row.cells[stage].symbol)),
  ...(["nominal", "trustworthy", ...(granted.length > 0 ? (["granted"] as const) : [])] as const).map((name) =>
    row.levels === null ? "no level" : levelText(row.levels[name]),
  ),
];

/** Columns padded to their widest cell, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}

/** The symbols these rows use, in their usual order. */
function legend(rows: Rows): readonly (readonly [TrustSymbol, string])[] {
  const used = new Set(rows.flatMap(({ cells: byStage }) => STAGES.map((stage) => byStage[stage].symbol)));
  const all: readonly TrustSymbol[] = ["full", "partial", "none", "absent", "unknown"];
  return all.filter((symbol) => used.has(symbol)).map((symbol) => [symbol, symbolWords(symbol)]);
}

const NOTHING_KNOWN = "Nothing is known of any of these offerings by that day.";
const FOOTNOTE = "Attacks by whoever has hands on the machine are outside every chip maker’s model, so whoever runs it is trusted on that.";
