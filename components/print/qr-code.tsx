import { encode } from "uqr";

/** Modules of white around the code, as readers need them. */
const QUIET = 4;
/** Side of a module on paper, and of the largest code: what a telephone reads from a sheet by any printer. */
const MODULE_MM = 0.55;
const LARGEST_MM = 82;
const MOST_MODULES = Math.floor(LARGEST_MM / MODULE_MM) - 2 * QUIET;
/** Version n has 17 + 4n modules a side. */
const MOST_VERSION = Math.floor((MOST_MODULES - 17) / 4);

export interface QrPath {
  /** Modules a side, with the white around. */
  readonly side: number;
  /** The dark modules, one unit each, as runs in rows. */
  readonly path: string;
}

/** The text as a QR code; null if it would be too fine to read from paper. */
export function qrPath(text: string): QrPath | null {
  try {
    const { size, data } = encode(text, { ecc: "L", border: 0, maxVersion: MOST_VERSION, boostEcc: true });
    return { side: size + 2 * QUIET, path: data.map((row, y) => rowPath(row, y + QUIET)).join("") };
  } catch {
    // The encoder's one way to say that it does not fit.
    return null;
  }
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let end = from;
    while (row[end + 1]) end++;
    path += `M${from + QUIET} ${y}h${end - from + 1}v1h-${end - from + 1}z`;
    from = end;
  }
  return path;
}

/** @param name what the code holds, for a reader who cannot see it */
export function QrCode({ code: { side, path }, name }: { readonly code: QrPath; readonly name: string }) {
  const size = `${(side * MODULE_MM).toFixed(1)}mm`;
  return (
    <svg role="img" aria-label={name} width={size} height={size} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
