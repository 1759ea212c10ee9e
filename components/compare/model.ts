import type { MatrixColumn } from "@/components/matrix/column";
import { levelText, markedName } from "@/components/matrix/column";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS } from "@/lib/appraisal/stage";
import { advisoryById, CATALOGUE_DATE, CATALOGUE_VERSION, OFFERINGS } from "@/lib/catalogue/catalogue";
import { OFFERING_SETS } from "@/lib/catalogue/choose";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { leverById } from "@/lib/catalogue/levers";
import { reachSentence } from "@/lib/catalogue/reach";
import type { Source } from "@/lib/catalogue/schema";
import { assumptionById } from "@/lib/trust/assumptions";
import { commandLine, writeAddress, type CompareChoice } from "./address";
import { peopleOf, PHYSICAL, type Compared } from "./columns";
import { compareUnder, FIRST_CHOICE, KNOWN, type Comparison } from "./comparison";
import { datesOf, type DatesModel } from "./dates-model";
import { comparedEvidence, evidenceLede } from "./evidence-column";
import { gapRows, type GapRow } from "./gap-row";
import { ledeOf, titleOf } from "./headline";
import { leverRows, type LeverRow } from "./lever-rows";
import { lastOf } from "./last-of";
import { effectOf, grantable, strictEffect, whoseWord, withdrawalEffect } from "./lifts";
import { MOST_COLUMNS, rankGroups, type RankGroupModel } from "./rank-rows";
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
  /** The same as a list, where there are more columns than fit side by side; null where they fit. */
  readonly ranking: readonly RankGroupModel[] | null;
  /** What is supposed and not so, a title each; shown wherever it has effect. */
  readonly hypothetical: readonly string[];
  /** Beside the matrix: physical attacks, and offerings that not everybody could have, a sentence each. */
  readonly notes: readonly string[];
  /** Names of what the choice holds, in its order, for chips. */
  readonly chips: readonly { readonly id: string; readonly name: string }[];
  /** How many offerings there are to choose from. */
  readonly offeringCount: number;
  readonly dates: DatesModel;
  readonly switches: readonly SwitchRow[];
  /** What counting strictly changes here, in a clause. */
  readonly strict: string;
  readonly levers: readonly LeverRow[];
  readonly gaps: readonly GapRow[];
  readonly who: readonly WhoRow[];
  readonly sources: readonly Source[];
  readonly catalogue: { readonly version: string; readonly date: string };
  /** The query that holds all of the choice, and the command that asks the same. */
  readonly address: string;
  readonly command: string;
}

/** The reader’s own evidence, judged on the verify page. */
export interface OwnEvidence {
  readonly name: string;
  readonly appraisal: Appraisal;
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
  /** The same in whole sentences, one for each level; empty for the reader’s own evidence. */
  readonly sentences: readonly string[];
}

/** Levels that ask for the same people. */
export interface SpanOfLevels {
  readonly from: number;
  readonly to: number;
  /** Alternatives. Null: unknown. Empty: unreachable. */
  readonly people: readonly string[] | null;
}

/** What the query of an address asks for. */
export const choiceOf = (search: string): CompareChoice => readAddress(search, FIRST_CHOICE, KNOWN).choice;

/** The query of a choice. */
export const addressOf = (choice: CompareChoice): string => writeAddress(choice, OFFERING_SETS);

/** The page under the query of an address, with the reader’s evidence as a column if there is any. */
export function modelOf(search: string, evidence: OwnEvidence | null): CompareModel {
  const { choice, problems } = readAddress(search, FIRST_CHOICE, KNOWN);
  const comparison = compareUnder(choice);
  const own = evidence && comparedEvidence(evidence.name, evidence.appraisal, choice);
  const compared = own ? [own, ...comparison.compared] : comparison.compared;
  const columns = compared.map(({ column }) => column);
  const chosen = choice.granted.length > 0 || choice.withdrawn.length > 0;
  const lede = [ledeOf(comparison.compared), ...(own ? [evidenceLede(own)] : [])].join(" ");
  const ungranted = () => ungrantedOf(choice, comparison, compared);
  const hypothetical = choice.levers.flatMap((id) => leverById(id)?.title ?? []);
  return {
    choice,
    problems: [...problems, ...comparison.leftOut, ...noSuchCell(choice, columns)],
    title: titleOf(comparison.details, evidence !== null),
    lede: hypothetical.length > 0 ? `What if: ${hypothetical.join("; ")}. ${lede}` : lede,
    summary: lede + (chosen ? grantedLevels(columns) : ""),
    granted: grantedWords(choice),
    judged: evidence ? evidence.appraisal.conditions.at.slice(0, 10) : null,
    chosen,
    columns,
    ranking: columns.length > MOST_COLUMNS ? rankGroups(compared, comparison.details, chosen) : null,
    hypothetical,
    notes: notesOf(comparison.details),
    chips: lastChips(choice.offerings.join(), () => choice.offerings.map((id) => ({ id, name: NAMES.get(id) ?? id }))),
    offeringCount: NAMES.size,
    dates: lastDates(datesKey(choice), () => datesOf(choice, comparison.brief)),
    switches: switchesOf(compared, choice),
    ...(own ? ungranted() : lastUngranted(ungrantedKey(choice), ungranted)),
    catalogue: { version: CATALOGUE_VERSION, date: CATALOGUE_DATE },
    address: addressOf(choice),
    command: commandLine(choice, OFFERING_SETS),
  };
}

type Ungranted = Pick<CompareModel, "strict" | "levers" | "gaps" | "who" | "sources">;

/** What no grant moves. */
function ungrantedOf(choice: CompareChoice, { brief, details }: Comparison, compared: readonly Compared[]): Ungranted {
  return {
    strict: strictEffect(compareUnder(choice, "talk").compared, compareUnder(choice, "strict").compared),
    levers: leverRows(choice, brief),
    gaps: gapRows(
      compared.map(({ column }) => column),
      new Map(compared.map(({ column, gap }) => [column.id, gap])),
    ),
    who: whoRows(compared, details),
    sources: sourcesOf(details),
  };
}

const lastUngranted = lastOf<Ungranted>();
const ungrantedKey = ({ offerings, date, lens, withdrawn, levers }: CompareChoice) =>
  [offerings, [date], [lens], withdrawn, levers].map((part) => part.join()).join(" ");

const lastChips = lastOf<CompareModel["chips"]>();
const lastDates = lastOf<DatesModel>();
const datesKey = ({ offerings, date, lens, withdrawn }: CompareChoice) => [...offerings, date, lens, ...withdrawn].join();

const NAMES: ReadonlyMap<string, string> = new Map(OFFERINGS.map(({ id, shortName }) => [id, shortName]));

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

function whoRows(compared: readonly Compared[], details: readonly OfferingDetail[]): readonly WhoRow[] {
  const detailOf = new Map(details.map((detail) => [detail.id, detail]));
  return compared.flatMap((each) => {
    const detail = detailOf.get(each.column.id);
    const sentences = detail?.ladder
      ? LEVELS.map((level) => `${detail.levers.length > 0 ? "What if: " : ""}${reachSentence(level, detail)}`)
      : [];
    return whoRow(each, sentences) ?? [];
  });
}

function whoRow(compared: Compared, sentences: readonly string[]): WhoRow | null {
  const { column, minimalTrust } = compared;
  if (minimalTrust === null) return null;
  const spans = LEVELS.reduce<SpanOfLevels[]>((done, level) => {
    const sets = minimalTrust[level];
    const people = sets && sets.map((set) => peopleOf(set, compared));
    const last = done.at(-1);
    if (last && JSON.stringify(last.people) === JSON.stringify(people)) return [...done.slice(0, -1), { ...last, to: level }];
    return [...done, { from: level, to: level, people }];
  }, []);
  return { id: column.id, name: markedName(column), spans, sentences };
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
