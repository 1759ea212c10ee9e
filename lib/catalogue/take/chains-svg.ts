import { EDITION, FOOTNOTE, hypothetical, named, type Conditions, type Rows } from "./conditions";
import { wrapWords, type Face } from "./lettering";
import { lines } from "./pen";
import { keepLengths, resolveClasses } from "./resolve";
import { block, headline, NOTE, notes, sheet, type Picture, type Piece } from "./sheet";
import { element } from "./xml";

/** As in DESIGN: at most four in a row. */
const MOST_IN_A_ROW = 4;
const MODULE = { width: 320, gap: 28 } as const;
const NAME: Face = { size: 15, weight: 600 };
const CAPTION: Face = { size: 13, weight: 400 };

/**
 * Boot chains as one picture with its title block. `drawings` are the pages’ own, one for each row and in their order,
 * as SVG markup that stands alone but for its classes.
 */
export function chainsAsSvg(rows: Rows, drawings: readonly string[], conditions: Conditions): Picture {
  const across = Math.max(1, Math.min(MOST_IN_A_ROW, rows.length));
  const width = across * MODULE.width + (across - 1) * MODULE.gap;
  const title = rows.length === 1 ? `Boot chain: ${named(rows[0]!)}` : "Boot chains";
  const modules = rows.map((row, index) => ({ row, drawing: drawings[index]! }));
  const strips = Array.from({ length: Math.ceil(rows.length / across) }, (_, at) => strip(modules.slice(at * across, (at + 1) * across)));
  const foot = wrapWords(`${FOOTNOTE} ${EDITION}`, width, NOTE);
  return sheet(
    [
      headline(title, width),
      block(conditions, width),
      notes(hypothetical(rows), width),
      ...strips,
      { svg: lines(foot, 0, 12, 16, { ...NOTE, colour: "ink-3" }), height: 16 * foot.length },
    ],
    width,
    conditions,
  );
}

interface Module {
  readonly row: Rows[number];
  readonly drawing: string;
}

/** A row of drawings, each under its name and over its caption. */
function strip(modules: readonly Module[]): Piece {
  const placed = modules.map((module, index) => {
    const { svg, height } = drawModule(module);
    return { svg: element("g", { transform: `translate(${index * (MODULE.width + MODULE.gap)} 0)` }, svg), height };
  });
  return { svg: placed.map(({ svg }) => svg).join(""), height: Math.max(...placed.map(({ height }) => height)) + 20 };
}

function drawModule({ row, drawing }: Module): Piece {
  const name = wrapWords(`${named(row)}, ${row.variant}`, MODULE.width, NAME);
  const caption = wrapWords(`${row.chain.caption} As of ${row.asOf}.`, MODULE.width, CAPTION);
  const top = 19 * name.length + 8;
  const height = heightOf(drawing);
  const below = top + height + 18;
  const svg = lines(name, 0, 14, 19, NAME) + placedAt(drawing, top, height) + lines(caption, 0, below, 17, { ...CAPTION, colour: "ink-2" });
  return { svg, height: below + 17 * caption.length };
}

const heightOf = (drawing: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(drawing)?.[1] ?? 0);

const placedAt = (drawing: string, y: number, height: number) =>
  keepLengths(resolveClasses(drawing)).replace(/^<svg/, `<svg y="${y}" width="${MODULE.width}" height="${height}"`);
