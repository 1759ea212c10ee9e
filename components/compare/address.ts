import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Stage } from "@/lib/appraisal/stage";
import type { Wanted } from "@/lib/catalogue/reach";

/** One cell of the matrix: a column's id and a stage. */
export interface CellRef {
  readonly column: string;
  readonly stage: Stage;
}

/** What a reader chose, all of it in the address. */
export interface CompareChoice {
  readonly offerings: readonly string[];
  /** YYYY-MM-DD */
  readonly date: string;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  readonly lens: Lens;
  readonly cell: CellRef | null;
  /** Those of the offerings that stand first and stay when another set is chosen. */
  readonly pinned: readonly string[];
  /** Rows of the ranked list that are ticked to go side by side. */
  readonly ticked: readonly string[];
  /** Levers pulled: what they change is hypothetical. */
  readonly levers: readonly string[];
  /** The other day of "what changed between two days", YYYY-MM-DD; null where that is not asked. */
  readonly since: string | null;
  /** The level that "which offerings reach it?" asks for. */
  readonly want: Wanted;
}

/** Nothing chosen but what every address holds. */
export const NOTHING_CHOSEN: Omit<CompareChoice, "offerings" | "date"> = {
  granted: [],
  withdrawn: [],
  lens: "talk",
  cell: null,
  pinned: [],
  ticked: [],
  levers: [],
  since: null,
  want: 3,
};

/** A set of offerings that an address can name in a word. */
export interface NamedSet {
  readonly token: string;
  readonly ids: readonly string[];
}

/** How trust is counted, after "counted". */
export const LENS_WORDS: Readonly<Record<Lens, string>> = { talk: "as in the talk", strict: "strictly" };

/**
 * The address of a choice, readable, with offerings and date always in it: a link must not change with our defaults.
 * A choice that is one of the named sets, in its order, is written as that name.
 */
export function writeAddress(choice: CompareChoice, sets: readonly NamedSet[]): string {
  const { offerings, date, granted, withdrawn, lens, cell, pinned, ticked, levers, since, want } = choice;
  const rest = offerings.filter((id) => !pinned.includes(id));
  const parts = [`o=${tokenOf(rest, sets, pinned) ?? rest.join(",")}`, `d=${date}`];
  if (pinned.length > 0) parts.push(`pin=${pinned.join(",")}`);
  if (ticked.length > 0) parts.push(`tick=${ticked.join(",")}`);
  if (granted.length > 0) parts.push(`trust=${granted.join(",")}`);
  if (withdrawn.length > 0) parts.push(`distrust=${withdrawn.join(",")}`);
  if (lens !== "talk") parts.push(`lens=${lens}`);
  if (levers.length > 0) parts.push(`if=${levers.map(leverToken).join(",")}`);
  if (since !== null) parts.push(`since=${since}`);
  if (want !== NOTHING_CHOSEN.want) parts.push(`al=${want}`);
  if (cell) parts.push(`cell=${encodeURIComponent(cell.column)}.${cell.stage}`);
  return `?${parts.join("&")}`;
}

/** The set that these ids are, those left aside which are named elsewhere. */
const tokenOf = (ids: readonly string[], sets: readonly NamedSet[], aside: readonly string[] = []) =>
  ids.length < 2 ? undefined : sets.find((set) => set.ids.filter((id) => !aside.includes(id)).join() === ids.join())?.token;

/** All levers are called what-if: the address need not repeat it. */
export const leverToken = (id: string): string => id.replace(/^whatif-/, "");

/** The same question on the command line. A cell, a pin, a tick and a second day have no place there. */
export function commandLine({ offerings, date, granted, withdrawn, lens, levers }: CompareChoice, sets: readonly NamedSet[]): string {
  const words = ["trustgap compare", `--date ${date}`];
  const everything = tokenOf(offerings, sets) === "all";
  if (offerings.length > 0 && !everything) words.push(`--offering ${offerings.join(",")}`);
  if (granted.length > 0) words.push(`--trust ${granted.join(",")}`);
  if (withdrawn.length > 0) words.push(`--distrust ${withdrawn.join(",")}`);
  if (lens !== "talk") words.push(`--lens ${lens}`);
  if (levers.length > 0) words.push(`--what-if ${levers.join(",")}`);
  return words.join(" ");
}
