import type { Matrix } from "@/lib/appraisal/matrix";

/** `trustgap.matrix/1` (public/schema/matrix-1.json) with two spaces of indent and a final newline. */
export const matrixAsJson = (matrix: Matrix): string => `${JSON.stringify(matrix, null, 2)}\n`;
