import type { MatrixColumn } from "@/components/matrix/column";
import { levelText } from "@/components/matrix/column";
import { dayNumber, dayOf, dayText } from "@/components/matrix/days";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { LEVELS, type Stage } from "@/lib/appraisal/stage";
import { advisoryById, CATALOGUE_DATE, CATALOGUE_VERSION, FIRST_DATE, OFFERINGS } from "@/lib/catalogue/catalogue";
import { changes, eventsOf, levelText as changedLevelText, type CellChange, type Change } from "@/lib/catalogue/changes";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { cloudName, teeName } from "@/lib/catalogue/names";
import type { CatalogueEvent, Source } from "@/lib/catalogue/schema";
import { assumptionById } from "@/lib/trust/assumptions";
import type { CompareChoice } from "./address";
import { peopleOf, PHYSICAL, type Compared } from "./columns";
import { compareUnder, FIRST_CHOICE, KNOWN_OFFERINGS, type Comparison } from "./comparison";
import type { RulerTick } from "./date-ruler";
import { comparedEvidence, evidenceLede } from "./evidence-column";
import { gapRows, type GapRow } from "./gap-row";
import { ledeOf, titleOf } from "./headline";
import { effectOf, grantable, strictEffect, whoseWord, withdrawalEffect } from "./lifts";
import { readAddress } from "./read-address";

/** Everything the page shows under one choice, as plain data: derived here, once, and only displayed elsewhere. */
export interface CompareModel {
  /** The choice that all of the rest answers. */
  readonly choice: CompareChoice;
  /** What the address asks for and cannot be shown, a sentence each. */
  readonly problems: readonly string[];
  readonly title: string;
  readonly lede: string;
  /** Read out when a choice changes it. */
  readonly summary: string;
  /** Whom the reader believes, in a few words. */
  readonly granted: string;
  /** Day at which the reader’s own evidence was judged, which is not the page’s date; null without any. */
  readonly judged: string | null;
  /** True once something is granted or withdrawn. */
  readonly chosen: boolean;
  readonly columns: readonly MatrixColumn[];
  /** Beside the matrix: physical attacks, and offerings that not everybody could have, a sentence each. */
  readonly notes: readonly string[];
  readonly offerings: readonly PickerRow[];
  readonly dates: DatesModel;
  readonly switches: readonly SwitchRow[];
  /** What counting strictly changes here, in a clause. */
  readonly strict: string;
  readonly gaps: readonly GapRow[];
  readonly who: readonly WhoRow[];
  readonly sources: readonly Source[];
  readonly catalogue: { readonly version: string; readonly date: string };
}

/** The reader’s own evidence, judged on the verify page. */
export interface OwnEvidence {
  readonly name: string;
  readonly appraisal: Appraisal;
}

export interface PickerRow {
  readonly id: string;
  readonly name: string;
  readonly cloud: string;
  /** "AMD SEV-SNP, M6a, C6a, R6a". */
  readonly note: string;
}

export interface DatesModel {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly RulerTick[];
  /** To the next change of a shown cell, or back before the last; null where there is none. */
  readonly step: StepRow | null;
  readonly events: readonly Pick<CatalogueEvent, "date" | "what" | "effect">[];
}

export interface StepRow {
  readonly label: string;
  readonly to: string;
  readonly changes: readonly ChangeRow[];
}

export interface ChangeRow {
  readonly name: string;
  readonly cells: readonly { readonly stages: readonly Stage[]; readonly from: TrustSymbol; readonly to: TrustSymbol }[];
  readonly levels: readonly { readonly words: string; readonly from: string; readonly to: string }[];
}

export interface SwitchRow {
  readonly id: AssumptionId;
  readonly label: string;
  /** Whose word it is, and what it lifts. */
  readonly note: string;
  readonly on: boolean;
}

export interface WhoRow {
  readonly id: string;
  readonly name: string;
  readonly spans: readonly SpanOfLevels[];
}

/** Levels that ask for the same people. */
export interface SpanOfLevels {
  readonly from: number;
  readonly to: number;
  /** Alternatives. Null: unknown. Empty: unreachable. */
  readonly people: readonly string[] | null;
}

/** What the query of an address asks for. */
export const choiceOf = (search: string): CompareChoice => readAddress(search, FIRST_CHOICE, KNOWN_OFFERINGS).choice;

/** The page under the query of an address, with the reader’s evidence as a column if there is any. */
export function modelOf(search: string, evidence: OwnEvidence | null): CompareModel {
  const { choice, problems } = readAddress(search, FIRST_CHOICE, KNOWN_OFFERINGS);
  const comparison = compareUnder(choice);
  const own = evidence && comparedEvidence(evidence.name, evidence.appraisal, choice);
  const compared = own ? [own, ...comparison.compared] : comparison.compared;
  const columns = compared.map(({ column }) => column);
  const chosen = choice.granted.length > 0 || choice.withdrawn.length > 0;
  const lede = [ledeOf(comparison.compared), ...(own ? [evidenceLede(own)] : [])].join(" ");
  return {
    choice,
    problems: [...problems, ...comparison.leftOut, ...noSuchCell(choice, columns)],
    title: titleOf(comparison.details, evidence !== null),
    lede,
    summary: lede + (chosen ? grantedLevels(columns) : ""),
    granted: grantedWords(choice),
    judged: evidence ? evidence.appraisal.conditions.at.slice(0, 10) : null,
    chosen,
    columns,
    notes: notesOf(comparison.details),
    offerings: PICKER,
    dates: datesOf(choice, comparison.brief),
    switches: switchesOf(compared, choice),
    strict: strictEffect(compareUnder(choice, "talk").compared, compareUnder(choice, "strict").compared),
    gaps: gapRows(columns, new Map(compared.map(({ column, gap }) => [column.id, gap]))),
    who: compared.flatMap(whoRow),
    sources: sourcesOf(comparison.details),
    catalogue: { version: CATALOGUE_VERSION, date: CATALOGUE_DATE },
  };
}

/** A cell that the address opens must be among the columns shown. */
const noSuchCell = ({ cell }: CompareChoice, columns: readonly MatrixColumn[]) =>
  cell && !columns.some(({ id }) => id === cell.column)
    ? [`The cell to open is in “${cell.column.slice(0, 40)}”, which is not shown.`]
    : [];

const grantedLevels = (columns: readonly MatrixColumn[]) =>
  ` As you chose: ${columns.map(({ brief, levels }) => `${brief} ${levels ? levelText(levels.granted) : "no level"}`).join(", ")}.`;

function grantedWords({ granted, withdrawn }: CompareChoice): string {
  const labels = granted.filter((id) => !withdrawn.includes(id)).map((id) => assumptionById(id).label);
  const gone = withdrawn.filter((id) => id !== "hw-vendor").map((id) => `not: ${assumptionById(id).label}`);
  const noMaker = withdrawn.includes("hw-vendor");
  if (labels.length === 0) labels.push(noMaker ? "not even the chip maker" : "nobody but the chip maker");
  else if (noMaker) labels.push("not the chip maker");
  return [...labels, ...gone].join("; ");
}

const notesOf = (details: readonly OfferingDetail[]) => [
  advisoryById(PHYSICAL)?.text ?? "",
  ...details
    .filter(({ availability }) => availability.status !== "available")
    .map(({ shortName, availability }) => `${shortName}: ${availability.because}`),
];

const PICKER: readonly PickerRow[] = OFFERINGS.map(({ id, shortName, csp, tee, variant }) => ({
  id,
  name: shortName,
  cloud: cloudName(csp),
  note: `${teeName(tee)}, ${variant}`,
}));

function datesOf({ date, offerings, lens }: CompareChoice, brief: Comparison["brief"]): DatesModel {
  const all = changes(offerings, lens);
  const events = eventsOf(offerings);
  const cellChanges = all.filter(({ cells }) => cells.length > 0);
  const tall = new Set(cellChanges.map((change) => change.date));
  const days = [...new Set([...all, ...events].map((entry) => entry.date))].sort();
  return {
    from: date < FIRST_DATE ? date : FIRST_DATE,
    to: date > CATALOGUE_DATE ? date : CATALOGUE_DATE,
    ticks: days.map((day) => ({ date: day, tall: tall.has(day) })),
    step: stepOf(cellChanges, date, brief),
    events: events.map(({ date: day, what, effect }) => ({ date: day, what, effect })),
  };
}

/** To the next day on which a shown cell changes; from the last one, back to the day before it. */
function stepOf(cellChanges: readonly Change[], date: string, brief: Comparison["brief"]): StepRow | null {
  const next = cellChanges.find((change) => change.date > date);
  const change = next ?? cellChanges.findLast((each) => each.date <= date);
  if (!change) return null;
  return {
    label: next ? `Next: ${dayText(change.date, true)}` : `Before ${dayText(change.date, true)}`,
    to: next ? change.date : dayOf(dayNumber(change.date) - 1),
    changes: cellChanges.filter((each) => each.date === change.date).map((each) => changeRow(each, brief(each.offering))),
  };
}

const changeRow = ({ cells, levels }: Change, name: string): ChangeRow => ({
  name,
  cells: alike(cells),
  levels: levels.map(({ level, from, to }) => ({
    words: level === "trustworthy" ? "without the cloud" : "trusting everyone",
    from: changedLevelText(from),
    to: changedLevelText(to),
  })),
});

/** Stages that change in the same way are named together. */
function alike(cells: readonly CellChange[]): ChangeRow["cells"] {
  const groups = new Map<string, ChangeRow["cells"][number]>();
  for (const { stage, from, to } of cells) {
    const key = `${from} ${to}`;
    groups.set(key, { from, to, stages: [...(groups.get(key)?.stages ?? []), stage] });
  }
  return [...groups.values()];
}

function switchesOf(compared: readonly Compared[], choice: CompareChoice): readonly SwitchRow[] {
  const rows = grantable(compared, choice).map((id) => ({
    id,
    label: assumptionById(id).label,
    note: [whoseWord(id, compared), effectOf(id, compared, choice)].filter((part) => part !== "").join(". "),
    on: choice.granted.includes(id),
  }));
  const maker = assumptionById("hw-vendor");
  const on = !choice.withdrawn.includes(maker.id);
  return [...rows, { id: maker.id, label: maker.label, note: withdrawalEffect(compared, choice), on }];
}

function whoRow(compared: Compared): readonly WhoRow[] {
  const { column, minimalTrust } = compared;
  if (minimalTrust === null) return [];
  const spans = LEVELS.reduce<SpanOfLevels[]>((done, level) => {
    const sets = minimalTrust[level];
    const people = sets && sets.map((set) => peopleOf(set, compared));
    const last = done.at(-1);
    if (last && JSON.stringify(last.people) === JSON.stringify(people)) return [...done.slice(0, -1), { ...last, to: level }];
    return [...done, { from: level, to: level, people }];
  }, []);
  return [{ id: column.id, name: column.name, spans }];
}

/** Everything the facts shown rest on, each once, newest first. */
function sourcesOf(details: readonly OfferingDetail[]): readonly Source[] {
  const sources = [...new Map(details.flatMap((detail) => detail.sources.map((source) => [source.id, source] as const))).values()];
  const key = ({ date, title }: Source) => [date ?? "", title] as const;
  return sources.sort((a, b) => {
    const [aDate, aTitle] = key(a);
    const [bDate, bTitle] = key(b);
    if (aDate !== bDate) return aDate < bDate ? 1 : -1;
    return aTitle < bTitle ? -1 : 1;
  });
}
