import { light } from "@/components/site/palette";

interface PictureLadderProps {
  readonly nominal: number;
  readonly trustworthy: number;
  readonly width: number;
  readonly height: number;
}

/** Overhang of the trustworthy mark at either side, and half its weight. */
const OVER = 6;

/** One ladder for a picture that stands alone: attributes only, no stylesheet. Solid is what stands, hatched the cloud’s word. */
export function PictureLadder({ nominal, trustworthy, width, height }: PictureLadderProps) {
  const step = height / 4;
  const y = (level: number) => OVER + height - level * step;
  const bar = `M${OVER} ${OVER}h${width}v${height}h-${width}z`;
  const hatched = (nominal - trustworthy) * step;
  const lines = Array.from({ length: Math.ceil((hatched + width) / 9) }, (_, i) => i * 9);
  const stands = trustworthy > 0 ? light("stands") : light("ink");
  return (
    <svg width={width + 2 * OVER} height={height + 2 * OVER} viewBox={`0 0 ${width + 2 * OVER} ${height + 2 * OVER}`}>
      <path d={bar} fill={light("sheet")} />
      {hatched > 0 && (
        <svg x={OVER} y={y(nominal)} width={width} height={hatched} viewBox={`0 0 ${width} ${hatched}`}>
          {lines.map((at) => (
            <path key={at} d={`M0 ${at}L${width} ${at - width}`} stroke={light("word-l")} strokeWidth="2" />
          ))}
        </svg>
      )}
      <path d={`M${OVER} ${y(trustworthy)}h${width}V${y(0)}h-${width}z`} fill={light("stands")} />
      <path d={[1, 2, 3].map((level) => `M${OVER} ${y(level)}h${width}`).join("")} stroke={light("ink")} strokeWidth="1" />
      <path d={bar} fill="none" stroke={light("ink")} strokeWidth="2" />
      <path d={`M${OVER} ${y(nominal)}h${width}`} stroke={light("ink")} strokeWidth="4" />
      <path d={`M0 ${y(trustworthy)}h${width + 2 * OVER}`} stroke={stands} strokeWidth="6" />
    </svg>
  );
}
