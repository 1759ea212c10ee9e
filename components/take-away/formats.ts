import type { TextFormat } from "@/lib/catalogue/take/formats";

export type TakeFormat = TextFormat;

export interface FormatRow {
  readonly name: TakeFormat;
  readonly title: string;
  /** What it is good for, one line. */
  readonly words: string;
  /** False where only a file is of use. */
  readonly copies: boolean;
}

/** In the order in which they are offered. */
export const FORMATS: readonly FormatRow[] = [
  { name: "tex", title: "LaTeX", words: "A table for booktabs and wasysym, with caption and legend.", copies: true },
  { name: "md", title: "Markdown", words: "A table for an issue, a wiki or a README.", copies: true },
  { name: "csv", title: "CSV", words: "One line an offering, with whom each level takes and its sources.", copies: true },
  { name: "json", title: "JSON", words: "What the command line gives, by a published schema.", copies: true },
  { name: "bib", title: "BibTeX", words: "An entry for this matrix and one for each source it rests on.", copies: true },
];

/** Media types, for saving. */
export const MEDIA: Readonly<Record<TakeFormat, string>> = {
  tex: "text/x-tex",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  bib: "text/x-bibtex",
};
