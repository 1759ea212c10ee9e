import { Link } from "@/components/ui/link";
import { patternFill } from "@/components/symbols/patterns";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { belowFixed, NO_LEVELS } from "@/lib/appraisal/level-words";
import { levelRows } from "@/lib/trust/level-rows";

/** The numbers, each with its condition; any verdict but `valid` has one 0 and the reason. */
export function LevelNumbers({ appraisal }: { readonly appraisal: Appraisal }) {
  const rows = levelRows(appraisal);
  const { verdict, trustworthyAL, nominalAL } = appraisal;
  const below = nominalAL > 0 ? belowFixed(appraisal) : null;
  const lower = whyLower(appraisal);
  return (
    <div className="border border-rule bg-sheet rail:self-start">
      <dl className="grid narrow:max-rail:grid-cols-2 print:grid-cols-4 print:has-[>:only-child]:grid-cols-1">
        {verdict !== "valid" && <NumberRow value={0} label="All four levels" says={NO_LEVELS[verdict]} term="levels" />}
        {rows.map(({ name, label, value, lowerBound, says, term }) => (
          <NumberRow key={name} value={value} lowerBound={lowerBound} label={label} says={says} term={term} lead={name === "trustworthy"} />
        ))}
      </dl>
      {lower && <p className={NOTE}>{lower}</p>}
      {below && <p className={NOTE}>Firmware or microcode {below}.</p>}
      <Strip trustworthy={trustworthyAL} nominal={nominalAL} />
    </div>
  );
}

const NOTE = "border-b border-hair px-3.5 py-2 text-sm leading-[1.35] text-pretty text-ink-2";

/** The first two numbers take for granted what the third waits for; null where that makes no difference. */
function whyLower({ verdict, grantedAL, trustworthyAL, conditional }: Appraisal): string | null {
  if (verdict !== "valid" || grantedAL >= trustworthyAL) return null;
  return conditional.includes("presenter-fresh")
    ? "The first two suppose that the report is fresh; “As you chose” waits until you name your challenge or take that on trust."
    : "The first two take everyone’s word, or everyone’s but the cloud’s. “As you chose” takes only what you granted.";
}

interface NumberRowProps {
  readonly value: number;
  readonly lowerBound?: boolean;
  readonly label: string;
  readonly says: string;
  readonly term: string;
  readonly lead?: boolean;
}

function NumberRow({ value, lowerBound, label, says, term, lead }: NumberRowProps) {
  const colour = lead && value > 0 ? "text-stands" : "text-ink";
  return (
    <div className="grid grid-cols-[3.1rem_minmax(0,1fr)] print:grid-cols-[2rem_minmax(0,1fr)] content-center border-b border-hair py-2 pr-3 pl-3.5 text-sm leading-[1.35]">
      <dt className="col-start-2 row-start-1 font-semibold">{label}</dt>
      <dd
        className={`col-start-1 row-span-3 row-start-1 self-center font-serif text-[2.75rem] print:text-[1.75rem] leading-none tracking-[-0.02em] ${lead ? "font-semibold" : ""} ${colour}`}
      >
        {lowerBound && <span className="text-lg">≥ </span>}
        {value}
      </dd>
      <dd className="col-start-2 text-balance text-ink-2">{says}</dd>
      <dd className="col-start-2 text-xs text-ink-3 print:hidden">
        <Link href={`/method#${term}`} className="-my-1 inline-block py-1">
          {term}
        </Link>
      </dd>
    </div>
  );
}

const LEFT = 6;
const STEP = 82;
const at = (level: number) => LEFT + STEP * level;

/** The water mark lying down: solid as far as it stands without the cloud, hatched as far as its word reaches. */
function Strip({ trustworthy, nominal }: { readonly trustworthy: number; readonly nominal: number }) {
  return (
    <div className="px-3.5 pt-1.5 pb-2 print:hidden" aria-hidden="true">
      <svg viewBox="0 0 340 42" className="block w-full max-w-[22rem]">
        {nominal > trustworthy && (
          <rect
            x={at(trustworthy)}
            y="7"
            width={at(nominal) - at(trustworthy)}
            height="12"
            fill={patternFill("hatch")}
            className="stroke-word-l"
          />
        )}
        {trustworthy > 0 && <rect x={at(0)} y="7" width={at(trustworthy) - at(0)} height="12" className="fill-stands" />}
        <rect x={at(0)} y="7" width={STEP * 4} height="12" fill="none" className="stroke-rule" />
        {[0, 1, 2, 3, 4].map((level) => {
          const marked = level === trustworthy || level === nominal;
          const width = level === trustworthy ? 4 : level === nominal ? 2 : 1;
          return <path key={level} d={`M${at(level)} 4v18`} strokeWidth={width} className={marked ? "stroke-ink" : "stroke-rule"} />;
        })}
        {[0, 1, 2, 3, 4].map((level) => (
          <text
            key={level}
            x={at(level)}
            y="38"
            textAnchor={level === 0 ? "start" : level === 4 ? "end" : "middle"}
            fontSize="16"
            className="fill-ink-3 font-sans"
          >
            {level}
          </text>
        ))}
      </svg>
    </div>
  );
}
