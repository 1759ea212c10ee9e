import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import { assumptionById } from "@/lib/trust/assumptions";
import { CATALOGUE_DATE, CATALOGUE_VERSION } from "../catalogue";
import { levelText } from "../changes";
import type { OfferingDetail } from "../describe";
import type { CompareOptions } from "../matrix";
import { symbolCharacter, symbolWords } from "../words";

/** What every number in a taken matrix depends on. */
export type Conditions = Pick<CompareOptions, "date" | "granted" | "withdrawn" | "lens">;
export type Rows = readonly OfferingDetail[];

export const NOTHING_KNOWN = "Nothing is known of any of these offerings by that day.";
export const FOOTNOTE =
  "Attacks by whoever has hands on the machine are outside every chip maker’s model, so whoever runs it is trusted on that.";
/** Which edition it was taken from, and on what terms. */
export const EDITION = `TrustGap catalogue ${CATALOGUE_VERSION}, CC BY 4.0.`;

/** "on 2024-03-26", or "as last known, 2026-11-24". */
export function dayWords(date: string | null): string {
  if (date === null) return `as last known, ${CATALOGUE_DATE}`;
  return date > CATALOGUE_DATE ? `on ${date} (the catalogue ends on ${CATALOGUE_DATE})` : `on ${date}`;
}

export const lensWords = (lens: Conditions["lens"]): string => (lens === "talk" ? "as in the talk" : "strictly");

/** "nobody but the chip maker and yourself", "the chip maker and yourself, and csp-paravisor". */
export function trustWords(granted: readonly AssumptionId[], withdrawn: readonly AssumptionId[]): string {
  const baseline = withdrawn.includes("hw-vendor") ? "yourself, not the chip maker" : "the chip maker and yourself";
  const more = granted.filter((id) => assumptionById(id).party !== "tenant" && id !== "hw-vendor");
  return more.length === 0 ? `nobody but ${baseline}` : `${baseline}, and ${more.join(", ")}`;
}

/** All of them as one line of text. */
export const titleOf = ({ date, granted, withdrawn, lens }: Conditions): string =>
  `Attestation levels ${dayWords(date)}, counted ${lensWords(lens)}. Trust granted: ${trustWords(granted, withdrawn)}.`;

/** The title block: label and value. */
export const titleBlock = ({ date, granted, withdrawn, lens }: Conditions): readonly (readonly [string, string])[] => [
  ["As of", date === null ? `${CATALOGUE_DATE}, the latest` : dayWords(date).slice(3)],
  ["Counted", lensWords(lens)],
  ["Trust granted", trustWords(granted, withdrawn)],
  ["Catalogue", CATALOGUE_VERSION],
];

const levelNames = ({ granted, withdrawn }: Conditions) =>
  granted.length + withdrawn.length > 0 ? (["nominal", "trustworthy", "granted"] as const) : (["nominal", "trustworthy"] as const);

const LEVEL_HEADS = { nominal: "Trusting everyone", trustworthy: "Everyone but the cloud", granted: "As you chose" } as const;

/** The table’s head in a text format. */
export const heads = (conditions: Conditions): readonly string[] => [
  "Offering",
  ...STAGES.map((stage) => STAGE_NAMES[stage]),
  ...levelNames(conditions).map((name) => LEVEL_HEADS[name]),
];

/** What is not so yet is marked wherever it is named. */
export const named = ({ shortName, levers }: OfferingDetail): string => (levers.length > 0 ? `${shortName} (what if)` : shortName);

/** What would have to change for the rows marked, a line each. */
export const hypothetical = (rows: Rows): readonly string[] =>
  [...new Map(rows.flatMap(({ levers }) => levers.map((lever) => [lever.id, lever] as const))).values()].map(
    ({ change }) => `Hypothetical: ${change}`,
  );

/** A row of the table in a text format: name, symbols, levels. */
export const cells = (row: OfferingDetail, conditions: Conditions): readonly string[] => [
  named(row),
  ...STAGES.map((stage) => symbolCharacter(row.cells[stage].symbol)),
  ...levelNames(conditions).map((name) => (row.levels === null ? "no level" : levelText(row.levels[name]))),
];

const SYMBOLS: readonly TrustSymbol[] = ["full", "partial", "none", "absent", "unknown"];

/** The symbols that rows use, in their usual order. */
export function symbolsIn(rows: Rows): readonly TrustSymbol[] {
  const used = new Set(rows.flatMap((row) => STAGES.map((stage) => row.cells[stage].symbol)));
  return SYMBOLS.filter((symbol) => used.has(symbol));
}

/** "● verifiable without trusting the cloud", a line for each symbol that rows use. */
export const legend = (rows: Rows): readonly string[] =>
  symbolsIn(rows).map((symbol) => `${symbolCharacter(symbol)} ${symbolWords(symbol)}`);
