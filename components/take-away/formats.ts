import type { TextFormat } from "@/lib/catalogue/take/formats";

export type TakeFormat = TextFormat | "svg" | "png" | "chains";

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
  { name: "svg", title: "The matrix, SVG", words: "Drawn with its title block, in light colours; the text stays text.", copies: true },
  { name: "png", title: "The matrix, PNG", words: "The same at 300 dots an inch, for slides and documents.", copies: false },
  { name: "chains", title: "The boot chains, SVG", words: "The drawings with their title block, at most four in a row.", copies: true },
  { name: "tex", title: "LaTeX", words: "A table for booktabs and wasysym, with caption and legend.", copies: true },
  { name: "md", title: "Markdown", words: "A table for an issue, a wiki or a README.", copies: true },
  { name: "csv", title: "CSV", words: "One line an offering, with whom each level takes and its sources.", copies: true },
  { name: "json", title: "JSON", words: "What the command line gives, by a published schema.", copies: true },
  { name: "bib", title: "BibTeX", words: "An entry for this matrix and one for each source it rests on.", copies: true },
];

/** Media types, for saving. */
export const MEDIA: Readonly<Record<TakeFormat, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  chains: "image/svg+xml",
  tex: "text/x-tex",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  bib: "text/x-bibtex",
};
