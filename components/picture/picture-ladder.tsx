import { light } from "@/components/site/palette";

interface PictureLadderProps {
  readonly nominal: number;
  readonly trustworthy: number;
  readonly width: number;
  readonly height: number;
}

/** Overhang of the trustworthy mark at either side, and half its weight. */
const OVER = 6;

/** Distance of hatch lines. */
const APART = 9;

/** Diagonals cut at the edges of a box: the drawing program clips nothing. */
function hatch(width: number, height: number, left: number, top: number): string {
  const count = Math.ceil((height + width) / APART);
  const lines = Array.from({ length: count }, (_, i) => {
    const at = i * APART;
    const [from, to] = [Math.max(0, at - height), Math.min(width, at)];
    return `M${left + from} ${top + at - from}L${left + to} ${top + at - to}`;
  });
  return lines.join("");
}

/** One ladder for a picture that stands alone: attributes only, no stylesheet. Solid is what stands, hatched the cloud’s word. */
export function PictureLadder({ nominal, trustworthy, width, height }: PictureLadderProps) {
  const step = height / 4;
  const y = (level: number) => OVER + height - level * step;
  const bar = `M${OVER} ${OVER}h${width}v${height}h-${width}z`;
  const hatched = (nominal - trustworthy) * step;
  const stands = trustworthy > 0 ? light("stands") : light("ink");
  return (
    <svg width={width + 2 * OVER} height={height + 2 * OVER} viewBox={`0 0 ${width + 2 * OVER} ${height + 2 * OVER}`}>
      <path d={bar} fill={light("sheet")} />
      {hatched > 0 && <path d={hatch(width, hatched, OVER, y(nominal))} stroke={light("word-l")} strokeWidth="2" />}
      <path d={`M${OVER} ${y(trustworthy)}h${width}V${y(0)}h-${width}z`} fill={light("stands")} />
      <path d={[1, 2, 3].map((level) => `M${OVER} ${y(level)}h${width}`).join("")} stroke={light("ink")} strokeWidth="1" />
      <path d={bar} fill="none" stroke={light("ink")} strokeWidth="2" />
      <path d={`M${OVER} ${y(nominal)}h${width}`} stroke={light("ink")} strokeWidth="4" />
      <path d={`M0 ${y(trustworthy)}h${width + 2 * OVER}`} stroke={stands} strokeWidth="6" />
    </svg>
  );
}
