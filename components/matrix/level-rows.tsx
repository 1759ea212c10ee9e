import type { Level } from "@/lib/trust/derive";
import { levelText, type MatrixColumn, type MatrixLevels } from "./column";
import { edgesOf } from "./edges";

interface Row {
  readonly label: string;
  readonly term: string;
  readonly level: (levels: MatrixLevels) => Level;
  readonly look: (level: Level, levels: MatrixLevels) => string;
}

const NOMINAL: Row = {
  label: "Trusting everyone",
  term: "nominal",
  level: ({ nominal }) => nominal,
  look: () => "font-normal text-ink",
};
const TRUSTWORTHY: Row = {
  label: "Everyone but the cloud",
  term: "trustworthy",
  level: ({ trustworthy }) => trustworthy,
  // Zero is never coloured: nothing stands there.
  look: ({ level }) => `font-semibold ${level === 0 ? "text-ink" : "text-stands"}`,
};
const GRANTED: Row = {
  label: "As you chose",
  term: "granted",
  level: ({ granted }) => granted,
  // Coloured only as far as somebody’s word lifts it.
  look: ({ level }, { trustworthy }) => `font-normal ${level > trustworthy.level ? "text-word" : "text-ink"}`,
};

/** Levels as numerals, each row named in plain words and by its term. */
export function LevelRows({ columns, chosen }: { readonly columns: readonly MatrixColumn[]; readonly chosen: boolean }) {
  const rows = chosen ? [NOMINAL, TRUSTWORTHY, GRANTED] : [NOMINAL, TRUSTWORTHY];
  return rows.map((row, index) => (
    <tr key={row.term} className={index === 0 ? "border-t-[1.5px] border-ink" : ""}>
      <th scope="row" className="py-2 pr-1 pl-2.5 align-top leading-tight narrow:px-3">
        {row.label}
        <span className="block pt-0.5 text-xs font-normal text-ink-3 narrow:text-sm">{row.term}</span>
      </th>
      {columns.map((column) => (
        <LevelCell key={column.id} column={column} row={row} />
      ))}
    </tr>
  ));
}

function LevelCell({ column, row }: { readonly column: MatrixColumn; readonly row: Row }) {
  const { levels } = column;
  const level = levels && row.level(levels);
  return (
    <td className={`px-1 py-2 align-top max-narrow:text-center narrow:px-3 ${edgesOf(column)}`}>
      {levels && level ? (
        <span className={`block font-serif text-[1.9375rem] leading-none whitespace-nowrap ${row.look(level, levels)}`}>
          <span className="sr-only">AL</span>
          {levelText(level)}
        </span>
      ) : (
        <span className="text-sm leading-snug text-ink-3">
          <span className="max-narrow:sr-only">no level. Enclave: measured code only</span>
          <span className="narrow:hidden" aria-hidden="true">
            none
          </span>
        </span>
      )}
      {level && column.condition ? <span className="block pt-1 text-xs wrap-anywhere text-ink-3">{column.condition}</span> : null}
    </td>
  );
}
