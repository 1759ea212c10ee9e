import { CATALOGUE_DATE, CATALOGUE_VERSION } from "../catalogue";
import type { Source } from "../schema";
import { latexText } from "./latex";
import { EDITION, hypothetical, titleOf, type Conditions, type Rows } from "./conditions";

/** An entry for the matrix itself, with what it depends on, and one for each source that its offerings rest on. */
export function matrixAsBibtex(rows: Rows, conditions: Conditions, address: string | null): string {
  const sources = new Map(rows.flatMap((row) => row.sources).map((source) => [source.id, source]));
  const cited = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [ofMatrix(rows, conditions, address), ...cited.map(ofSource)].join("\n");
}

function ofMatrix(rows: Rows, conditions: Conditions, address: string | null): string {
  const { date, lens } = conditions;
  const counted = lens === "talk" ? "" : `-${lens}`;
  return entry(`trustgap-${CATALOGUE_VERSION}-${date ?? "latest"}${counted}`, [
    ["author", "{The TrustGap authors}"],
    ["title", `{${latexText(titleOf(conditions))}}`],
    ...dated(CATALOGUE_DATE),
    ["note", latexText([EDITION, ...hypothetical(rows)].join(" "))],
    ...(address === null ? [] : [["url", plainUrl(address)] as const]),
  ]);
}

const ofSource = ({ id, title, url, date }: Source): string =>
  entry(`trustgap-source-${id}`, [
    ["title", `{${latexText(title)}}`],
    ...(date === null ? [["note", "Without a date"] as const] : dated(date)),
    ...(url === null ? [["howpublished", "Not published at an address"] as const] : [["url", plainUrl(url)] as const]),
  ]);

type Field = readonly [name: string, value: string];

const entry = (key: string, fields: readonly Field[]): string =>
  `@misc{${key},\n${fields.map(([name, value]) => `  ${name.padEnd(12)} = ${written(name, value)},\n`).join("")}}\n`;

/** Months are macros of BibTeX’s. */
const written = (name: string, value: string) => (name === "month" ? value : `{${value}}`);

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `2024`, `2024-03` or `2024-03-26` as far as it goes. */
function dated(date: string): readonly Field[] {
  const [year, month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return [["year", year!]];
  return [["year", year!], ["month", name], ...(day === undefined ? [] : [["day", String(Number(day))] as const])];
}

/** An address whose signs cannot end a field or begin a command. */
const plainUrl = (url: string) => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
