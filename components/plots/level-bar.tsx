import { patternFill } from "@/components/symbols/patterns";
import type { Level } from "@/lib/trust/derive";

const STEP = 30;
const LEFT = 4;
const at = (level: number) => LEFT + STEP * level;

interface LevelBarProps {
  readonly nominal: Level;
  readonly trustworthy: Level;
  readonly className?: string;
}

/** The water mark lying down, without words: whatever shows it says the two numbers beside it. */
export function LevelBar({ nominal, trustworthy, className = "" }: LevelBarProps) {
  return (
    <svg viewBox={`0 0 ${at(4) + LEFT} 20`} className={`block w-full max-w-40 ${className}`} aria-hidden="true">
      <rect x={at(0)} y={5} width={at(4) - at(0)} height={10} className="fill-sheet stroke-rule" strokeWidth={0.8} />
      {nominal.lowerBound && (
        <rect
          x={at(nominal.level)}
          y={5}
          width={at(4) - at(nominal.level)}
          height={10}
          className="fill-paper stroke-nothing"
          strokeDasharray="3 2.5"
          strokeWidth={1.2}
        />
      )}
      {nominal.level > trustworthy.level && (
        <rect
          x={at(trustworthy.level)}
          y={5}
          width={at(nominal.level) - at(trustworthy.level)}
          height={10}
          fill={patternFill("hatch")}
          className="stroke-word-l"
        />
      )}
      {trustworthy.level > 0 && <rect x={at(0)} y={5} width={at(trustworthy.level) - at(0)} height={10} className="fill-stands" />}
      {[0, 1, 2, 3, 4].map((level) => (
        <path
          key={level}
          d={`M${at(level)} 2.500v15`}
          className={level === nominal.level || level === trustworthy.level ? "stroke-ink" : "stroke-rule"}
          strokeWidth={level === trustworthy.level ? 3.4 : level === nominal.level ? 2 : 0.8}
        />
      ))}
    </svg>
  );
}
