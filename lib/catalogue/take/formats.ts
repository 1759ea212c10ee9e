import { compareDetailed } from "../describe";
import { compare, type CompareOptions } from "../matrix";
import { matrixAsBibtex } from "./bibtex";
import { matrixAsCsv } from "./csv";
import { matrixAsJson } from "./json";
import { matrixAsLatex } from "./latex";
import { matrixAsMarkdown } from "./markdown";

/** Formats in which a matrix is text and nothing else. */
export const TEXT_FORMATS = ["csv", "md", "tex", "json", "bib"] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export const isTextFormat = (text: string): text is TextFormat => (TEXT_FORMATS as readonly string[]).includes(text);

/** The matrix of chosen offerings as text, ending with a newline. `address` is where it can be looked up again; null if nowhere. */
export function takeMatrix(format: TextFormat, options: CompareOptions, address: string | null): string {
  if (format === "json") return matrixAsJson(compare(options));
  const rows = compareDetailed(options);
  if (format === "csv") return matrixAsCsv(rows, options);
  if (format === "md") return matrixAsMarkdown(rows, options);
  return format === "tex" ? matrixAsLatex(rows, options) : matrixAsBibtex(rows, options, address);
}
