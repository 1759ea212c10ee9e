import type { MatrixColumn } from "./column";

/** The reader’s own evidence stands between ink edges, and what does not hold today between dashed ones. */
export const edgesOf = ({ mine, hypothetical }: Pick<MatrixColumn, "mine" | "hypothetical">): string =>
  mine ? "border-x-[1.5px] border-ink" : hypothetical.length > 0 ? "border-x-2 border-dashed border-x-word-l" : "";
