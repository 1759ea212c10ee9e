import { cells, EDITION, FOOTNOTE, heads, hypothetical, legend, NOTHING_KNOWN, titleOf, type Conditions, type Rows } from "./conditions";

/** A table of GitHub’s Markdown, with its conditions above and its symbols and edition below. */
export function matrixAsMarkdown(rows: Rows, conditions: Conditions): string {
  const title = markdownText(titleOf(conditions));
  if (rows.length === 0) return `${title}\n\n${NOTHING_KNOWN} ${EDITION}\n`;
  const head = [...heads(conditions), "The gap"];
  const body = rows.map((row) => line([...cells(row, conditions), row.gap.sentence]));
  return [
    ...[title, ...hypothetical(rows).map(markdownText)].flatMap((text) => [text, ""]),
    line(head),
    line(
      head.map(() => "---"),
      false,
    ),
    ...body,
    "",
    `${legend(rows).join(", ")}. ${FOOTNOTE}`,
    "",
    EDITION,
    "",
  ].join("\n");
}

const line = (parts: readonly string[], escaped = true) => `| ${(escaped ? parts.map(markdownText) : parts).join(" | ")} |`;

/** Text that Markdown and HTML leave alone, on one line. */
export const markdownText = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|~&#]/g, "\\$&");
