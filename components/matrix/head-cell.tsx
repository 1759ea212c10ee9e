import type { DragEvent, ReactNode } from "react";
import type { MatrixColumn } from "./column";
import { edgesOf } from "./edges";

/** What can be done with a column from its head. */
export interface Arranging {
  readonly pinned: readonly string[];
  readonly canMove: (id: string, by: -1 | 1) => boolean;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onMoveTo: (id: string, target: string) => void;
  readonly onPin: (id: string) => void;
}

interface HeadCellProps {
  readonly column: MatrixColumn;
  readonly arranging: Arranging | null;
  /** True where so many stand side by side that on a phone their names have to stand upright. */
  readonly upright: boolean;
}

/** Of our own, so that a column dropped is never mistaken for evidence dropped. */
const DRAGGED = "application/x-trustgap-column";

/** The head of a column: its name, what must not be missed about it, and buttons that put it elsewhere. */
export function HeadCell({ column, arranging, upright }: HeadCellProps) {
  const { id, name, brief, note, mine, marks, hypothetical } = column;
  const movable = arranging !== null && !mine;
  return (
    <th
      scope="col"
      className={`relative px-1 py-2.5 align-top font-normal narrow:px-3 ${movable ? "narrow:pb-10 print:pb-2.5" : ""} ${edgesOf(column)}`}
      {...(movable ? dropping(id, arranging) : {})}
    >
      <span
        className={`block text-sm leading-tight font-semibold narrow:hidden ${upright ? "mx-auto max-h-36 rotate-180 [writing-mode:vertical-rl]" : "text-center"}`}
        aria-hidden="true"
      >
        {mine ? "Yours" : brief}
      </span>
      <span className="block font-serif text-lede leading-tight max-narrow:sr-only" {...(movable ? dragging(id) : {})}>
        {name}
      </span>
      {marks.length > 0 ? (
        <span className="mt-0.5 block text-xs leading-snug text-ink-2 max-narrow:text-center">{marks.join(", ")}</span>
      ) : null}
      {note ? <span className="mt-1 line-clamp-3 text-sm leading-snug wrap-anywhere text-ink-3 max-narrow:sr-only">{note}</span> : null}
      {hypothetical.length > 0 ? <span className="sr-only"> Hypothetical: {hypothetical.join(" ")}</span> : null}
      {movable ? <Buttons id={id} name={name} arranging={arranging} /> : null}
    </th>
  );
}

const dragging = (id: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, id);
    event.dataTransfer.effectAllowed = "move";
  },
});

const dropping = (id: string, { onMoveTo }: Arranging) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const dragged = event.dataTransfer.getData(DRAGGED);
    if (dragged === "") return;
    event.preventDefault();
    onMoveTo(dragged, id);
  },
});

interface ButtonsProps {
  readonly id: string;
  readonly name: string;
  readonly arranging: Arranging;
}

function Buttons({ id, name, arranging: { pinned, canMove, onMove, onPin } }: ButtonsProps) {
  return (
    <span className="absolute bottom-2 left-1.5 flex gap-0.5 max-narrow:hidden print:hidden">
      <HeadButton label={`Move ${name} left`} disabled={!canMove(id, -1)} onClick={() => onMove(id, -1)}>
        <path d="M7 2 3 6l4 4" />
      </HeadButton>
      <HeadButton label={`Pin ${name}`} pressed={pinned.includes(id)} onClick={() => onPin(id)}>
        <path d="M6 7.500v3.500M3 7.500h6L8 5V1.500H4V5z" />
      </HeadButton>
      <HeadButton label={`Move ${name} right`} disabled={!canMove(id, 1)} onClick={() => onMove(id, 1)}>
        <path d="m5 2 4 4-4 4" />
      </HeadButton>
    </span>
  );
}

interface HeadButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

const HeadButton = ({ label, onClick, children, pressed, disabled }: HeadButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
    className="grid size-6 cursor-pointer place-items-center rounded-press text-ink-3 hover:bg-sunk hover:text-ink disabled:cursor-default disabled:opacity-30 aria-pressed:bg-ink aria-pressed:text-paper"
  >
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.3">
      {children}
    </svg>
  </button>
);
