import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "../describe";
import { symbolWords } from "../words";
import { cells, EDITION, FOOTNOTE, heads, hypothetical, NOTHING_KNOWN, symbolsIn, titleOf, type Conditions, type Rows } from "./conditions";

const SYMBOLS: Readonly<Record<TrustSymbol, string>> = {
  full: "\\CIRCLE",
  partial: "\\LEFTcircle",
  none: "\\Circle",
  absent: "--",
  unknown: "?",
};

/** A floating table for LaTeX, in the manner of booktabs; the circles are of wasysym. */
export function matrixAsLatex(rows: Rows, conditions: Conditions): string {
  const caption = `\\caption{${[titleOf(conditions), ...hypothetical(rows), EDITION].map(latexText).join(" ")}}`;
  if (rows.length === 0) return `% ${EDITION}\n% ${titleOf(conditions)}\n% ${NOTHING_KNOWN}\n`;
  const head = heads(conditions);
  return [
    "% In the preamble: \\usepackage{booktabs} and \\usepackage{wasysym}",
    "\\begin{table}",
    "  \\centering",
    `  ${caption}`,
    "  \\label{tab:trustgap}",
    `  \\begin{tabular}{l${"c".repeat(head.length - 1)}}`,
    "    \\toprule",
    `    ${head.map(latexText).join(" & ")} \\\\`,
    "    \\midrule",
    ...rows.map((row) => `    ${latexRow(row, conditions)} \\\\`),
    "    \\bottomrule",
    "  \\end{tabular}",
    "",
    `  \\smallskip\\footnotesize ${latexLegend(rows)}. ${latexText(FOOTNOTE)}`,
    "\\end{table}",
    "",
  ].join("\n");
}

function latexRow(row: OfferingDetail, conditions: Conditions): string {
  const [name, ...rest] = cells(row, conditions);
  const symbols = STAGES.map((stage) => SYMBOLS[row.cells[stage].symbol]);
  return [latexText(name!), ...symbols, ...rest.slice(STAGES.length).map(latexText)].join(" & ");
}

const latexLegend = (rows: Rows) =>
  symbolsIn(rows)
    .map((symbol) => `${SYMBOLS[symbol]}~${latexText(symbolWords(symbol))}`)
    .join(", ");

const WRITTEN: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "’": "'",
  "‘": "`",
  "“": "``",
  "”": "''",
  "–": "--",
  "—": "---",
  "…": "\\ldots{}",
  "≥": "$\\geq$",
};

/** Text that LaTeX sets as it stands, on one line. */
export const latexText = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\{}$&#_%^~<>|"`’‘“”–—…≥]/g, (sign) => WRITTEN[sign]!);
