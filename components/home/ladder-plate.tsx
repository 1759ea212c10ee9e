import { patternFill } from "@/components/symbols/patterns";
import { dayText } from "@/components/matrix/days";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";
import { CATALOGUE_DATE, FIRST_DATE } from "@/lib/catalogue/catalogue";
import type { HomeLadder } from "./ladders";

/** Measures of the plate: one for a column beside the text, one for a phone, whose lettering stays above 12 px. */
const WIDE = { width: 640, first: 176, bar: 34, step: 100, top: 44, pad: 16, name: 23, stage: 17, level: 40, now: 24, symbol: 19 };
const THIN = { width: 358, first: 96, bar: 26, step: 66, top: 44, pad: 12, name: 18, stage: 15.5, level: 32, now: 20, symbol: 18 };
type Measures = typeof WIDE;

const STAGE_WORDS = {
  wide: ["Hardware isolation", "Firmware", "Kernel", "Root file system"],
  thin: ["Isolation", "Firmware", "Kernel", "Root FS"],
} as const;

const TINTS: Readonly<Record<TrustSymbolName, string>> = {
  full: "fill-stands-t",
  partial: "fill-word-t",
  none: "fill-sunk",
  absent: "fill-sunk",
  unknown: "fill-sunk",
};

/** From the foot of the ladders down to the line under which the newest day’s levels stand. */
const UNDER = 58;

interface PlateProps {
  readonly ladders: readonly HomeLadder[];
}

/** The section as small ladders on one scale: what each claims, and what stands without its cloud. */
export function LadderPlate({ ladders }: PlateProps) {
  return (
    <>
      <Plate ladders={ladders} measures={WIDE} words={STAGE_WORDS.wide} className="hidden narrow:block" />
      <Plate ladders={ladders} measures={THIN} words={STAGE_WORDS.thin} className="narrow:hidden" />
    </>
  );
}

const describe = (ladders: readonly HomeLadder[]) =>
  ladders
    .map(({ name, nominal, trustworthy, now, rungs }) => {
      const cells = rungs.map(({ stage, symbol, why }) => `${stage} ${symbol === "full" ? "without it" : "on its word"}, ${why}`);
      const today = now === null ? "" : ` On ${dayText(CATALOGUE_DATE)} it keeps level ${now}.`;
      return `${name}: claims level ${nominal}, keeps level ${trustworthy} without its cloud. ${cells.join("; ")}.${today}`;
    })
    .join(" ");

interface DrawnPlateProps extends PlateProps {
  readonly measures: Measures;
  readonly words: readonly string[];
  readonly className: string;
}

function Plate({ ladders, measures, words, className }: DrawnPlateProps) {
  const { width, first, step, top, stage } = measures;
  const base = top + 4 * step;
  const under = base + UNDER;
  const isThin = measures === THIN;
  const column = (width - first) / ladders.length;
  const nominal = new Set(ladders.map((ladder) => ladder.nominal));
  const claim = nominal.size === 1 ? `AL${[...nominal][0]}` : "the top";
  return (
    <svg
      viewBox={`0 -12 ${width} ${under + 44}`}
      role="img"
      aria-label={`Ladders of four levels, as on ${dayText(FIRST_DATE)}. ${describe(ladders)}`}
      className={`h-auto w-full overflow-visible ${className}`}
    >
      {[0, 1, 2, 3, 4].map((n) => (
        <path key={n} d={`M0 ${base - n * step}H${width}`} className={n % 4 === 0 ? "stroke-rule" : "stroke-hair"} />
      ))}
      <Caption y={top - 34} lines={[dayText(FIRST_DATE, isThin)]} strong />
      <Caption y={top - 16} lines={[isThin ? `claims ${claim}` : `all three claim ${claim}`]} />
      {words.map((word, i) => (
        <text key={word} x={0} y={base - i * step - step / 2 + 5} fontSize={stage} className="fill-ink font-serif">
          <tspan fontSize={stage - 1.5} className="fill-ink-3 font-sans">
            {i + 1}
          </tspan>
          {` ${word}`}
        </text>
      ))}
      {ladders.map((ladder, i) => (
        <Ladder
          key={ladder.id}
          ladder={ladder}
          x={first + i * column + measures.pad / 2}
          width={column - measures.pad}
          measures={measures}
        />
      ))}
      <Caption y={base + (isThin ? 23 : 28)} lines={isThin ? ["without", "the cloud"] : ["if you trust everyone", "but the cloud"]} />
      <path d={`M0 ${under}H${width}`} className="stroke-hair" />
      <Caption y={under + 22} lines={[dayText(CATALOGUE_DATE, isThin)]} strong />
    </svg>
  );
}

interface CaptionProps {
  readonly y: number;
  readonly lines: readonly string[];
  readonly strong?: boolean;
}

function Caption({ y, lines, strong = false }: CaptionProps) {
  return lines.map((line, i) => (
    <text
      key={line}
      x={0}
      y={y + i * 18}
      fontSize={15.5}
      fontWeight={strong ? 600 : 400}
      className={`font-sans ${strong ? "fill-ink" : "fill-ink-2"}`}
    >
      {line}
    </text>
  ));
}

interface LadderProps {
  readonly ladder: HomeLadder;
  readonly x: number;
  readonly width: number;
  readonly measures: Measures;
}

function Ladder({ ladder, x, width, measures }: LadderProps) {
  const { bar, step, top, name, level, now } = measures;
  const base = top + 4 * step;
  const y = (n: number) => base - n * step;
  const { nominal, trustworthy } = ladder;
  const stretch = (from: number, to: number) => `M${x} ${y(to)}h${bar}V${y(from)}h-${bar}z`;
  const stands = trustworthy > 0 ? "fill-stands" : "fill-ink";
  return (
    <g>
      <text x={x} y={top - 14} fontSize={name} className="fill-ink font-serif">
        {ladder.name}
      </text>
      <path d={`M${x} ${top}h${bar}V${base}h-${bar}z`} className="fill-sheet" />
      {ladder.rungs.map((rung, n) => (
        <Cell key={rung.stage} rung={rung} x={x + bar} y={y(n + 1)} width={width - bar} measures={measures} />
      ))}
      {nominal > trustworthy && <path d={stretch(trustworthy, nominal)} fill={patternFill("hatch")} className="stroke-word-l" />}
      {trustworthy > 0 && <path d={stretch(0, trustworthy)} className="fill-stands" />}
      <path d={`M${x + bar} ${top}V${base}`} className="stroke-ink" strokeWidth={0.9} />
      <path d={`M${x} ${top}h${width}V${base}h-${width}z`} fill="none" className="stroke-ink" strokeWidth={2} />
      <path
        d={`M${x - 6} ${y(trustworthy)}h${width + 12}`}
        className={trustworthy > 0 ? "stroke-stands" : "stroke-ink"}
        strokeWidth={3.4}
      />
      <text x={x} y={base + level + 6} fontSize={level} fontWeight={600} letterSpacing={-0.8} className={`font-serif ${stands}`}>
        {`AL${trustworthy}`}
      </text>
      {ladder.now === null ? null : (
        <text
          x={x}
          y={base + UNDER + 24}
          fontSize={now}
          fontWeight={600}
          className={`font-serif ${ladder.now > 0 ? "fill-stands" : "fill-ink"}`}
        >
          {`AL${ladder.now}`}
        </text>
      )}
    </g>
  );
}

interface CellProps {
  readonly rung: HomeLadder["rungs"][number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly measures: Measures;
}

function Cell({ rung, x, y, width, measures }: CellProps) {
  const { step, symbol } = measures;
  const isThin = measures === THIN;
  const left = x + (isThin ? 10 : 12);
  return (
    <>
      <path d={`M${x} ${y}h${width}v${step}h-${width}z`} className={TINTS[rung.symbol]} />
      <path d={`M${x} ${y}h${width}`} className="stroke-ink" strokeWidth={0.9} />
      <TrustSymbol symbol={rung.symbol} size={symbol} x={left} y={y + step / 2 - (isThin ? symbol / 2 : 20)} />
      {!isThin && (
        <text x={left} y={y + step / 2 + 18} fontSize={15.5} className="fill-ink-2 font-cond">
          {rung.why}
        </text>
      )}
    </>
  );
}
