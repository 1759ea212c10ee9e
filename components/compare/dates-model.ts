import { dayNumber, dayOf, dayText } from "@/components/matrix/days";
import type { TrustSymbol } from "@/lib/appraisal/path";
import type { Stage } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, FIRST_DATE, heldFrom, offeringById } from "@/lib/catalogue/catalogue";
import { changes, eventsOf, levelText, type CellChange, type Change } from "@/lib/catalogue/changes";
import type { CatalogueEvent } from "@/lib/catalogue/schema";
import type { CompareChoice } from "./address";
import type { Comparison } from "./comparison";
import type { RulerTick } from "./date-ruler";

export interface DatesModel {
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly RulerTick[];
  /** To the next change of a shown cell, or back before the last; null where there is none. */
  readonly step: StepRow | null;
  readonly events: readonly Pick<CatalogueEvent, "date" | "what" | "effect">[];
  /** Days that everybody asks for, but the one shown. */
  readonly landmarks: readonly Landmark[];
}

export interface Landmark {
  readonly date: string;
  readonly label: string;
}

const LANDMARKS: readonly Landmark[] = [
  { date: FIRST_DATE, label: `The talk’s table, ${dayText(FIRST_DATE, true)}` },
  { date: CATALOGUE_DATE, label: `The newest facts, ${dayText(CATALOGUE_DATE, true)}` },
];

export interface StepRow {
  readonly label: string;
  readonly to: string;
  readonly changes: readonly ChangeRow[];
  /** How many more change that day than are told. */
  readonly more: number;
}

export interface ChangeRow {
  readonly name: string;
  /** True where the offering is first known from that day on. */
  readonly appears: boolean;
  readonly cells: readonly { readonly stages: readonly Stage[]; readonly from: TrustSymbol; readonly to: TrustSymbol }[];
  readonly levels: readonly { readonly words: string; readonly from: string; readonly to: string }[];
}

/** A dated change that is seen in the matrix. */
interface Seen {
  readonly date: string;
  readonly row: ChangeRow;
}

/** The ruler under one choice: a tall tick for what changes a cell or brings a column, a short one for the rest. */
export function datesOf(choice: CompareChoice, brief: Comparison["brief"]): DatesModel {
  const { date, offerings, lens } = choice;
  const all = changes(offerings, lens);
  const events = eventsOf(offerings);
  const seen = [
    ...all.filter(({ cells }) => cells.length > 0).map((change) => seenChange(change, choice, brief)),
    ...appearances(choice, brief),
  ];
  const tall = new Set(seen.map((each) => each.date));
  const days = [...new Set([...all, ...events, ...seen].map((entry) => entry.date))].filter((day) => day >= FIRST_DATE).sort();
  return {
    from: date < FIRST_DATE ? date : FIRST_DATE,
    to: date > CATALOGUE_DATE ? date : CATALOGUE_DATE,
    ticks: days.map((day) => ({ date: day, tall: tall.has(day) })),
    step: stepOf(seen, date),
    events: events.map(({ date: day, what, effect }) => ({ date: day, what, effect })),
    landmarks: LANDMARKS.filter((landmark) => landmark.date !== date),
  };
}

/** Levels are told only while they are the catalogue's: with the chip maker withdrawn none of them moves. */
const seenChange = ({ date, offering, cells, levels }: Change, { withdrawn }: CompareChoice, brief: Comparison["brief"]): Seen => ({
  date,
  row: {
    name: brief(offering),
    appears: false,
    cells: alike(cells),
    levels: (withdrawn.length > 0 ? [] : levels).map(({ level, from, to }) => ({
      words: level === "trustworthy" ? "without the cloud" : "trusting everyone",
      from: levelText(from),
      to: levelText(to),
    })),
  },
});

/** Offerings that come to be known after the ruler begins. */
function appearances({ offerings }: CompareChoice, brief: Comparison["brief"]): readonly Seen[] {
  return offerings.flatMap((id) => {
    const first = offeringById(id)?.snapshots.map(heldFrom).sort()[0];
    if (first === undefined || first <= FIRST_DATE) return [];
    return [{ date: first, row: { name: brief(id), appears: true, cells: [], levels: [] } }];
  });
}

const MOST_TOLD = 3;

/** To the next day on which something shown changes; from the last one, back to the day before it. */
function stepOf(seen: readonly Seen[], date: string): StepRow | null {
  const days = [...new Set(seen.map((each) => each.date))].sort();
  const next = days.find((day) => day > date);
  const day = next ?? days.findLast((each) => each <= date);
  if (day === undefined) return null;
  const rows = seen.filter((each) => each.date === day).map(({ row }) => row);
  return {
    label: next ? `Next: ${dayText(day, true)}` : `Before ${dayText(day, true)}`,
    to: next ?? dayOf(dayNumber(day) - 1),
    changes: rows.slice(0, MOST_TOLD),
    more: Math.max(0, rows.length - MOST_TOLD),
  };
}

/** Stages that change in the same way are named together. */
function alike(cells: readonly CellChange[]): ChangeRow["cells"] {
  const groups = new Map<string, ChangeRow["cells"][number]>();
  for (const { stage, from, to } of cells) {
    const key = `${from} ${to}`;
    groups.set(key, { from, to, stages: [...(groups.get(key)?.stages ?? []), stage] });
  }
  return [...groups.values()];
}
