import { loadavg } from "node:os";

/** @typedef {{ what: string, budget: string, measured: string, n: string, load: string, over?: boolean }} Row */

/** @returns {number} the value below which a share of them lies */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);

/** The machine's load now: a time means little without it. */
export const load = () => loadavg()[0].toFixed(1);

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** A figure with a budget. */
export const budgeted = (what, value, budget, show, n) => ({
  what,
  budget: show(budget),
  measured: show(value),
  n: String(n),
  load: load(),
  over: value > budget,
});

/** A figure that is only told. */
export const told = (what, measured, n) => ({ what, budget: "–", measured, n: String(n), load: load() });

const COLUMNS = ["what", "budget", "measured", "n", "load", "note"];

/** @param {Row[]} rows */
export function printTable(rows) {
  const lines = [
    Object.fromEntries(COLUMNS.map((name) => [name, name])),
    ...rows.map((row) => ({ ...row, note: row.over ? "over budget" : "" })),
  ];
  const width = (name) => Math.max(...lines.map((line) => line[name].length));
  const widths = Object.fromEntries(COLUMNS.map((name) => [name, width(name)]));
  const cell = (line, name) => (name === "what" ? line[name].padEnd(widths[name]) : line[name].padStart(widths[name]));
  for (const line of lines)
    console.log(
      COLUMNS.map((name) => cell(line, name))
        .join("  ")
        .trimEnd(),
    );
}
