import { textWidth, type Face } from "@/components/boot-chain/lettering";
import type { Levels } from "@/lib/catalogue/matrix";
import { BADGE_STYLE } from "./badge-style";
import type { BadgeWords } from "./badge-words";

const HEIGHT = 20;
/** Measured in the condensed face, which is narrower than what a page’s own font will be. */
const FACE: Face = { size: 12, weight: 400 };
const WIDER = 1.18;

interface BadgeProps {
  readonly words: BadgeWords;
  /** Null for what has no ladder. */
  readonly levels: Levels | null;
}

/** The water mark, 20 px high, with its level in words. */
export function Badge({ words: { label, message, sentence }, levels }: BadgeProps) {
  const labelWidth = Math.ceil(textWidth(`${label}: `, FACE) * WIDER);
  const messageWidth = Math.ceil(textWidth(message, FACE) * WIDER);
  const textAt = levels === null ? 8 : 26;
  const width = textAt + labelWidth + messageWidth + 8;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={sentence}
    >
      <title>{sentence}</title>
      <style>{BADGE_STYLE}</style>
      <path d={`M.5.5h${width - 1}v19h-${width - 1}z`} className="ground" />
      {levels && <Ladder nominal={levels.nominal.level} trustworthy={levels.trustworthy.level} />}
      <text x={textAt} y="14.500" textLength={labelWidth - 4} lengthAdjust="spacingAndGlyphs" className="label">
        {`${label}:`}
      </text>
      <text x={textAt + labelWidth} y="14.500" textLength={messageWidth} lengthAdjust="spacingAndGlyphs" className="message">
        {message}
      </text>
    </svg>
  );
}

/** Rungs 4 units apart from 2 to 18; the marks are heavier and wider than rungs. */
function Ladder({ nominal, trustworthy }: { readonly nominal: number; readonly trustworthy: number }) {
  const y = (level: number) => 18 - level * 4;
  const hatches = Array.from({ length: nominal - trustworthy }, (_, i) => y(nominal) + i * 4);
  return (
    <>
      {hatches.map((top) => (
        <path key={top} d={`M9 ${top + 2}l2-2M9 ${top + 4}l4-4M9 ${top + 4}m2 0l4-4M13 ${top + 4}l2-2`} className="hatch" />
      ))}
      <path d={`M9 ${y(trustworthy)}h6V18h-6z`} className="solid" />
      <path d="M7 2h10M7 18h10M9 6h6M9 10h6M9 14h6M9 2v16M15 2v16" strokeWidth=".6" className="rung" />
      {nominal > 0 && <path d={`M6 ${y(nominal)}h12`} strokeWidth="1.600" className="rung" />}
      <path d={`M5 ${y(trustworthy)}h14`} strokeWidth="2" className={trustworthy > 0 ? "up" : "rung"} />
    </>
  );
}
