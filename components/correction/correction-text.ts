import type { CellSaid } from "./cells";

/** The cell that an address names: "?cell=gcp-cvm-snp.firmware"; null if it names none, or one that is not there. */
export function cellOf(search: string, cells: readonly CellSaid[]): CellSaid | null {
  const id = new URLSearchParams(search).get("cell");
  return cells.find((cell) => cell.id === id) ?? null;
}

/** What to send: everything that is known of the cell filled in, what only the sender knows left open. */
export const correctionText = ({ id, offering, stage, words, because, asOf, sources }: CellSaid, version: string): string =>
  [
    `Correction: ${offering}, ${stage}`,
    "",
    `Cell: ${id}`,
    `Catalogue version: ${version}`,
    `It says: ${words}. ${because}`,
    `As of: ${asOf}`,
    `On the strength of: ${sources.map(({ title }) => title).join("; ") || "no source"}`,
    "",
    "It should say: ",
    "Since (day, or the earliest day it is known for): ",
    "Source (address): ",
    "Date of the source: ",
    "Where in it (section, line or commit): ",
    "I speak for the provider (yes or no): ",
    "",
  ].join("\n");
