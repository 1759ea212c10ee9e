interface Grid {
  readonly size: number;
  readonly perRow: number;
  /** Rows that a page holds. */
  readonly pageRows: number;
}

/** The byte that a key leads to from another; null for a key that moves nothing. */
export function moved(key: string, from: number, { size, perRow, pageRows }: Grid, whole: boolean): number | null {
  const last = size - 1;
  const rowStart = from - (from % perRow);
  const by = (step: number) => (from + step < 0 || from + step > last ? from : from + step);
  const page = perRow * Math.max(1, pageRows - 1);
  switch (key) {
    case "ArrowRight":
      return by(1);
    case "ArrowLeft":
      return by(-1);
    case "ArrowDown":
      return by(perRow);
    case "ArrowUp":
      return by(-perRow);
    case "Home":
      return whole ? 0 : rowStart;
    case "End":
      return whole ? last : Math.min(last, rowStart + perRow - 1);
    case "PageDown":
      return from + page > last ? from + perRow * Math.floor((last - from) / perRow) : from + page;
    case "PageUp":
      return from - page < 0 ? from % perRow : from - page;
  }
  return null;
}

/** Rows to render: those in the window and a few around them. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, rows: number): readonly [first: number, end: number] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 4);
  return [first, Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + 4)];
}
