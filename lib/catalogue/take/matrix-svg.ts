import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import type { Level } from "@/lib/trust/derive";
import { levelText } from "../changes";
import type { OfferingDetail } from "../describe";
import type { Levels } from "../matrix";
import { symbolWords } from "../words";
import { EDITION, FOOTNOTE, hypothetical, named, NOTHING_KNOWN, symbolsIn, type Conditions, type Rows } from "./conditions";
import { LIGHT } from "./colours";
import { textWidth, wrapWords, type Face } from "./lettering";
import { box, HATCHED, lettering, lines, rule, symbol } from "./pen";
import { block, headline, notes, NOTE, sheet, TEXT, type Picture, type Piece } from "./sheet";
import { element } from "./xml";

const NAME: Face = { size: 15, weight: 600 };
const HEAD: Face = { size: 13, weight: 600 };

const BAR = { segment: 26, height: 14 };
/** Past this many rows reasons are left out: symbols and levels stay on one page. */
const MOST_WITH_REASONS = 8;

interface Columns {
  readonly name: number;
  readonly stage: number;
  readonly level: number;
  readonly reasons: boolean;
  readonly levels: readonly (keyof Levels)[];
  readonly width: number;
}

/**
 * The matrix as a picture of its own: one row an offering, its symbols with their reasons, its levels as numerals and
 * as a bar, and the title block with all that these depend on. Light colours, text as text, nothing fetched.
 */
export function matrixAsSvg(rows: Rows, conditions: Conditions): Picture {
  const columns = columnsOf(rows, conditions);
  const { width } = columns;
  const above = [headline("What can be verified, stage by stage", width), block(conditions, width), notes(hypothetical(rows), width)];
  return sheet([...above, ...table(rows, columns), foot(rows, columns)], width, conditions);
}

function columnsOf(rows: Rows, { granted, withdrawn }: Conditions): Columns {
  const reasons = rows.length <= MOST_WITH_REASONS;
  const levels: Columns["levels"] =
    granted.length + withdrawn.length > 0 ? ["nominal", "trustworthy", "granted"] : ["nominal", "trustworthy"];
  const [name, stage, level] = [reasons ? 172 : 210, reasons ? 148 : 76, 82];
  return { name, stage, level, reasons, levels, width: name + 4 * stage + levels.length * level + 4 * BAR.segment + 16 };
}

const LEVEL_HEADS: Readonly<Record<keyof Levels, string>> = {
  nominal: "Trusting everyone",
  trustworthy: "Everyone but the cloud",
  granted: "As you chose",
};

function table(rows: Rows, columns: Columns): readonly Piece[] {
  if (rows.length === 0) return [notes([NOTHING_KNOWN], columns.width)];
  return [head(columns), ...rows.map((row) => drawRow(row, columns))];
}

/** Baseline of the last line of the table’s head, which has up to three. */
const HEAD_LINE = 40;

const stageX = ({ name, stage }: Columns, index: number) => name + index * stage;
const levelX = (columns: Columns, index: number) => stageX(columns, STAGES.length) + index * columns.level;
const barX = (columns: Columns) => levelX(columns, columns.levels.length) + 12;

function head(columns: Columns): Piece {
  const stages = STAGES.map((stage, index) => lettering(STAGE_NAMES[stage], stageX(columns, index), HEAD_LINE, HEAD));
  const levels = columns.levels.map((level, index) => {
    const wrapped = wrapWords(LEVEL_HEADS[level], columns.level - 12, HEAD);
    return lines(wrapped, levelX(columns, index), HEAD_LINE - 16 * (wrapped.length - 1), 16, HEAD);
  });
  const all = [lettering("Offering", 0, HEAD_LINE, HEAD), ...stages, ...levels, lettering("The gap", barX(columns), HEAD_LINE, HEAD)];
  return { svg: all.join("") + rule(0, HEAD_LINE + 10, columns.width, "ink", 1.5), height: HEAD_LINE + 10 };
}

function drawRow(row: OfferingDetail, columns: Columns): Piece {
  const name = wrapWords(named(row), columns.name - 16, NAME);
  const about = columns.reasons ? wrapWords(`${row.variant}; as of ${row.asOf}`, columns.name - 16, NOTE) : [];
  const reasons = STAGES.map((stage) => (columns.reasons ? wrapWords(row.cells[stage].summary, columns.stage - 36, TEXT) : []));
  const height =
    Math.max(18 * name.length + 15 * about.length, ...reasons.map(({ length }) => 17 * length), columns.reasons ? 34 : 18) + 22;
  const cells = STAGES.map(
    (stage, index) =>
      symbol(row.cells[stage].symbol, stageX(columns, index), 12) +
      lines(reasons[index]!, stageX(columns, index) + 24, 25, 17, { ...TEXT, colour: "ink-2" }),
  );
  const left = lines(name, 0, 25, 18, NAME) + lines(about, 0, 25 + 18 * name.length, 15, { ...NOTE, colour: "ink-2" });
  return { svg: left + cells.join("") + drawLevels(row, columns) + rule(0, height, columns.width, "hair"), height };
}

function drawLevels({ levels }: OfferingDetail, columns: Columns): string {
  if (levels === null) return lettering("no level: enclave", levelX(columns, 0), 25, { ...TEXT, colour: "ink-3" });
  const numerals = columns.levels.map((name, index) =>
    lettering(levelText(levels[name]), levelX(columns, index), 31, {
      size: 26,
      weight: 400,
      family: "serif",
      colour: colourOf(name, levels),
    }),
  );
  return numerals.join("") + drawBar(levels.nominal, levels.trustworthy, barX(columns));
}

/** As on the page: zero is never coloured, and a grant colours only what it lifts. */
function colourOf(name: keyof Levels, levels: Levels) {
  if (name === "trustworthy") return levels.trustworthy.level === 0 ? "ink" : "stands";
  return name === "granted" && levels.granted.level > levels.trustworthy.level ? "word" : "ink";
}

/** Four steps: solid without the cloud, hatched on its word, dashed where the next stage is unknown. */
function drawBar(nominal: Level, trustworthy: Level, x: number): string {
  const at = (level: number) => x + level * BAR.segment;
  const wide = (from: number, to: number) => (to - from) * BAR.segment;
  const frame = element("path", { d: `M${x} ${16 + BAR.height}h${4 * BAR.segment}`, stroke: LIGHT.rule, "stroke-width": 0.8 });
  const solid = trustworthy.level > 0 ? box(x, 16, wide(0, trustworthy.level), BAR.height, LIGHT.stands) : "";
  const hatched =
    nominal.level > trustworthy.level
      ? box(at(trustworthy.level), 16, wide(trustworthy.level, nominal.level), BAR.height, HATCHED, "word-l")
      : "";
  const dashed = nominal.lowerBound
    ? element("path", {
        d: `M${at(nominal.level)} 16h${wide(nominal.level, 4)}v${BAR.height}`,
        fill: "none",
        stroke: LIGHT.rule,
        "stroke-dasharray": "3 3",
      })
    : "";
  return frame + solid + hatched + dashed;
}

/** What signs mean, what is outside of all this, and which edition it is. */
function foot(rows: Rows, columns: Columns): Piece {
  const keys = [...symbolKeys(rows), ...barKeys(rows)];
  let [x, y] = [0, 26];
  const drawn = keys.map(({ sign, words }) => {
    const width = 24 + textWidth(words, TEXT) + 22;
    if (x > 0 && x + width > columns.width) [x, y] = [0, y + 22];
    const svg = element("g", { transform: `translate(${x} ${y - 12})` }, sign) + lettering(words, x + 24, y, { ...TEXT, colour: "ink-2" });
    x += width;
    return svg;
  });
  const below = wrapWords(`${FOOTNOTE} ${EDITION}`, columns.width, NOTE);
  return { svg: drawn.join("") + lines(below, 0, y + 26, 16, { ...NOTE, colour: "ink-3" }), height: y + 26 + 16 * below.length };
}

interface Key {
  readonly sign: string;
  readonly words: string;
}

const symbolKeys = (rows: Rows): readonly Key[] => symbolsIn(rows).map((name) => ({ sign: symbol(name, 0, -1), words: symbolWords(name) }));

function barKeys(rows: Rows): readonly Key[] {
  const levels = rows.flatMap((row) => row.levels ?? []);
  return [
    ...(levels.some(({ trustworthy }) => trustworthy.level > 0)
      ? [{ sign: box(0, 0, 16, 14, LIGHT.stands), words: "level without the cloud" }]
      : []),
    ...(levels.some(({ nominal, trustworthy }) => nominal.level > trustworthy.level)
      ? [{ sign: box(0, 0, 16, 14, HATCHED, "word-l"), words: "level on its word" }]
      : []),
  ];
}
