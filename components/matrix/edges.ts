/** The reader’s own evidence stands between ink edges. */
export const MINE = "border-x-[1.5px] border-ink";
