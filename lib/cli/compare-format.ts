import {
  cells,
  FOOTNOTE,
  heads,
  hypothetical,
  legend,
  named,
  NOTHING_KNOWN,
  titleOf,
  type Conditions,
  type Rows,
} from "@/lib/catalogue/take/conditions";

/** A table for the terminal, with what the levels depend on above it and the gap of each offering below. */
export function matrixAsText(rows: Rows, conditions: Conditions): string {
  if (rows.length === 0) return `${titleOf(conditions)}\n${NOTHING_KNOWN}\n`;
  const gaps = rows.map((row) => [named(row), row.id, row.gap.sentence]);
  return [
    titleOf(conditions),
    ...hypothetical(rows),
    "",
    ...aligned([heads(conditions), ...rows.map((row) => cells(row, conditions))]),
    "",
    ...aligned(gaps),
    "",
    ...legend(rows),
    FOOTNOTE,
    "",
  ].join("\n");
}

/** Columns padded to their widest cell, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}
