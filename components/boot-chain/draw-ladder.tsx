import { patternFill } from "@/components/symbols/patterns";
import { BASE, RUNGS, TOP, boxPath } from "./geometry";
import type { ChainLevels } from "./levels";
import { NOTE_FACE } from "./lettering";
import { Lettering } from "./strokes";

const X = 14;
const WIDTH = 14;
const stretch = (from: number, to: number) => ({ x: X, y: RUNGS[to]!, width: WIDTH, height: RUNGS[from]! - RUNGS[to]! });

interface DrawLadderProps {
  readonly levels: ChainLevels;
  readonly prefix: string;
}

/** How far up the pile holds: solid without the cloud, hatched on its word, empty above. */
export function DrawLadder({ levels, prefix }: DrawLadderProps) {
  const { nominal, trustworthy, granted, freshFrom } = levels;
  const solid = freshFrom ? Math.min(freshFrom - 1, trustworthy.level) : trustworthy.level;
  const marks = new Set<number>([nominal.level, trustworthy.level]);
  return (
    <g>
      <path d={boxPath({ x: X, y: TOP, width: WIDTH, height: BASE - TOP })} className="fill-sheet stroke-rule" strokeWidth={0.9} />
      {nominal.level > trustworthy.level && (
        <rect
          {...stretch(trustworthy.level, nominal.level)}
          fill={patternFill("hatch", prefix)}
          className="chain-mark stroke-word-l"
          strokeWidth={1}
        />
      )}
      {solid > 0 && <rect {...stretch(0, solid)} className="chain-mark fill-stands" />}
      {freshFrom !== undefined && trustworthy.level >= freshFrom && <IfFresh from={solid} to={trustworthy.level} />}
      {freshFrom !== undefined && trustworthy.level < freshFrom && nominal.level >= freshFrom && (
        <WordIfFresh from={trustworthy.level} to={nominal.level} />
      )}
      {nominal.lowerBound && <Unknown from={nominal.level} />}
      {RUNGS.map((y, n) => (
        <Rung key={n} y={y} n={n} heavy={marks.has(n)} lowerBound={isLowerBound(levels, n)} />
      ))}
      {granted && <GrantedMark level={granted.level} />}
    </g>
  );
}

const isLowerBound = ({ nominal, trustworthy }: ChainLevels, n: number) =>
  [nominal, trustworthy].some(({ level, lowerBound }) => level === n && lowerBound);

function Rung({ y, n, heavy, lowerBound }: { y: number; n: number; heavy: boolean; lowerBound: boolean }) {
  return (
    <>
      <path d={lowerBound ? `M17 ${y}h18` : `M9 ${y}h26`} className="stroke-ink" strokeWidth={heavy ? 2.6 : 1} />
      <Lettering
        x={lowerBound ? 0 : 4}
        y={y + 4}
        size={12}
        weight={heavy ? 600 : 400}
        anchor={lowerBound ? "start" : "middle"}
        tone={heavy ? "ink" : "ink-3"}
      >
        {lowerBound ? `≥${n}` : String(n)}
      </Lettering>
    </>
  );
}

/** A stretch that holds only if the evidence is fresh: outlined, and it says so. */
function IfFresh({ from, to }: { from: number; to: number }) {
  const box = stretch(from, to);
  return (
    <>
      <rect {...box} x={X + 1} width={WIDTH - 2} className="fill-sheet stroke-stands" strokeWidth={2} />
      <g transform={`translate(${X + 11} ${box.y + box.height - 8}) rotate(-90)`}>
        <Lettering x={0} y={0} {...NOTE_FACE}>
          if fresh
        </Lettering>
      </g>
    </>
  );
}

/** A stretch on the cloud's word that needs freshness as well: outlined over its hatch. */
function WordIfFresh({ from, to }: { from: number; to: number }) {
  const box = stretch(from, to);
  const foot = box.y + box.height - 8;
  return (
    <>
      <rect {...box} x={X + 1} width={WIDTH - 2} fill="none" className="stroke-word" strokeWidth={2} />
      <rect x={X + 2} y={foot - 45} width={WIDTH - 4} height={51} className="fill-sheet" />
      <g transform={`translate(${X + 11} ${foot}) rotate(-90)`}>
        <Lettering x={0} y={0} {...NOTE_FACE}>
          if fresh
        </Lettering>
      </g>
    </>
  );
}

/** Above a lower bound nothing is known: drawn as a gap. */
function Unknown({ from }: { from: number }) {
  const box = stretch(from, 4);
  return (
    <>
      <rect {...box} className="fill-sheet stroke-nothing" strokeWidth={1.4} strokeDasharray="3 3" />
      <Lettering x={X + WIDTH / 2} y={box.y + box.height / 2 + 4} {...NOTE_FACE} anchor="middle" tone="ink-2">
        ?
      </Lettering>
    </>
  );
}

function GrantedMark({ level }: { level: number }) {
  return (
    <path
      d="M0 0 9-5.500v11z"
      transform={`translate(31 ${RUNGS[level]!})`}
      className="chain-mark fill-sheet stroke-ink"
      strokeWidth={1.4}
    />
  );
}
