"use client";

import { Fragment, memo, useId, useRef, type KeyboardEvent } from "react";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { CellDrawer } from "./cell-drawer";
import type { MatrixCell, MatrixColumn } from "./column";
import { edgesOf } from "./edges";
import { HeadCell, type Arranging } from "./head-cell";
import { LevelRows } from "./level-rows";
import { MatrixCellButton } from "./matrix-cell-button";

export interface OpenCell {
  readonly column: string;
  readonly stage: Stage;
}

interface MatrixTableProps {
  readonly columns: readonly MatrixColumn[];
  /** What is compared, when and how it is counted: read out before the table. */
  readonly caption: string;
  readonly open: OpenCell | null;
  readonly onOpen: (cell: OpenCell | null) => void;
  /** True once something is granted or withdrawn: a row "As you chose" appears. */
  readonly chosen: boolean;
  /** Null where columns stay where they are. */
  readonly arranging?: Arranging | null;
}

const cellKey = (column: string, stage: Stage) => `${column}.${stage}`;

/** Stages by offerings, each cell a symbol and its reason; a cell opens a drawer under its row. */
export function MatrixTable({ columns, caption, open, onOpen, chosen, arranging = null }: MatrixTableProps) {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const focusCell = (column: string, stage: Stage) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(column, stage))}"]`)?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.preventDefault();
      onOpen(null);
      focusCell(open.column, open.stage);
      return;
    }
    const next = nextCell(event, columns);
    if (!next) return;
    event.preventDefault();
    focusCell(next.column, next.stage);
  };

  return (
    <table ref={table} onKeyDown={onKeyDown} className="matrix w-full table-fixed border-collapse border border-rule bg-sheet">
      <caption className="sr-only">{caption}</caption>
      <HeadRow columns={columns} arranging={arranging} />
      <tbody>
        {STAGES.map((stage, index) => (
          <Fragment key={stage}>
            <tr className="border-b border-hair">
              <th scope="row" className="px-1.5 py-2.5 pl-2.5 align-top leading-snug narrow:px-3">
                <span className="pr-2 font-normal text-ink-3 max-narrow:hidden">{index + 1}</span>
                {STAGE_NAMES[stage]}
              </th>
              {columns.map((column) => (
                <StageCell
                  key={column.id}
                  columnId={column.id}
                  cell={column.cells[stage]}
                  edges={edgesOf(column)}
                  stage={stage}
                  drawerId={`${id}-${stage}`}
                  open={isOpen(open, column, stage)}
                  onOpen={onOpen}
                />
              ))}
            </tr>
            <DrawerRow columns={columns} stage={stage} open={open} id={`${id}-${stage}`} />
          </Fragment>
        ))}
        <LevelRows columns={columns} chosen={chosen} />
      </tbody>
    </table>
  );
}

const isOpen = (open: OpenCell | null, column: MatrixColumn, stage: Stage) => open?.column === column.id && open.stage === stage;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The cell an arrow key leads to from the focused one, or null. */
function nextCell({ key, target }: KeyboardEvent, columns: readonly MatrixColumn[]): OpenCell | null {
  const step = ARROWS[key];
  const cell = target instanceof HTMLElement ? target.dataset.cell : undefined;
  if (!step || !cell) return null;
  const dot = cell.lastIndexOf(".");
  const column = columns[columns.findIndex(({ id }) => id === cell.slice(0, dot)) + step[0]];
  const stage = STAGES[STAGES.findIndex((name) => name === cell.slice(dot + 1)) + step[1]];
  return column && stage ? { column: column.id, stage } : null;
}

/** More names than this do not fit side by side on a phone. */
const MOST_LEVEL = 4;

interface HeadRowProps {
  readonly columns: readonly MatrixColumn[];
  readonly arranging: Arranging | null;
}

const HeadRow = memo(function HeadRow({ columns, arranging }: HeadRowProps) {
  return (
    <thead>
      <tr className="border-b-[1.5px] border-ink">
        <th scope="col" className="w-[5.6rem] narrow:w-[7.5rem] rail:w-[9.5rem]">
          <span className="sr-only">Stage</span>
        </th>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} arranging={arranging} upright={columns.length > MOST_LEVEL} />
        ))}
      </tr>
    </thead>
  );
});

interface StageCellProps {
  readonly columnId: string;
  readonly cell: MatrixCell;
  readonly edges: string;
  readonly stage: Stage;
  readonly drawerId: string;
  readonly open: boolean;
  readonly onOpen: (cell: OpenCell | null) => void;
}

/** A choice that leaves a cell as it was must not draw it again: a matrix is redrawn while a switch moves. */
const StageCell = memo(function StageCell({ columnId, cell, edges, stage, drawerId, open, onOpen }: StageCellProps) {
  return (
    <td className={`h-px p-0 align-top ${edges}`}>
      <MatrixCellButton
        cell={cell}
        cellKey={cellKey(columnId, stage)}
        open={open}
        controls={drawerId}
        onClick={() => onOpen(open ? null : { column: columnId, stage })}
      />
    </td>
  );
});

interface DrawerRowProps {
  readonly columns: readonly MatrixColumn[];
  readonly stage: Stage;
  readonly open: OpenCell | null;
  readonly id: string;
}

function DrawerRow({ columns, stage, open, id }: DrawerRowProps) {
  const column = columns.find((each) => isOpen(open, each, stage));
  if (!column) return null;
  return (
    <tr className="border-b border-rule">
      <td colSpan={columns.length + 1} id={id} className="border-t-2 border-ink p-3 narrow:p-4">
        <CellDrawer column={column} stage={stage} />
      </td>
    </tr>
  );
}
