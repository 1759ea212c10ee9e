import { levelText } from "@/components/matrix/column";
import { Doubt } from "@/components/matrix/doubt";
import { Term } from "@/components/glossary/term";
import type { TermId } from "@/components/glossary/terms";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import type { Lens } from "@/lib/appraisal/assumption";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { Level } from "@/lib/trust/derive";
import { LENSES, LENS_WORDS } from "./lens-words";

interface LevelsTableProps {
  readonly details: Readonly<Record<Lens, OfferingDetail>>;
}

/** Symbols and levels as they are counted in the talk and strictly, side by side. */
export function LevelsTable({ details }: LevelsTableProps) {
  const { talk } = details;
  return (
    <table className="w-full table-fixed border-collapse border border-rule bg-sheet">
      <caption className="sr-only">
        {talk.name}: what each stage is worth and the levels that follow, counted as in the talk and strictly
      </caption>
      <thead>
        <tr className="border-b-[1.5px] border-ink text-sm">
          <th scope="col" className="px-3 py-2 font-normal text-ink-2">
            <Term id="stage">Stage</Term>
          </th>
          {LENSES.map((lens) => (
            <th key={lens} scope="col" className="w-[5.5rem] px-2 py-2 leading-tight narrow:w-36">
              <Term id="lens">{LENS_WORDS[lens].head}</Term>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {STAGES.map((stage, index) => (
          <StageRow key={stage} stage={stage} number={index + 1} details={details} />
        ))}
        <LevelRow label="Trusting everyone" term="nominal" details={details} />
        <LevelRow label={`Everyone but ${talk.cspName}`} term="trustworthy" details={details} />
      </tbody>
    </table>
  );
}

function StageRow({ stage, number, details }: LevelsTableProps & { readonly stage: Stage; readonly number: number }) {
  const { summary, confidence } = details.talk.cells[stage];
  return (
    <tr className="border-b border-hair align-top">
      <th scope="row" className="px-3 py-2.5 leading-snug font-normal">
        <span className="pr-2 text-ink-3">{number}</span>
        <a href={`#stage-${stage}`} className="font-semibold">
          {STAGE_NAMES[stage]}
        </a>
        <span className="block text-sm text-ink-2">{summary}</span>
        <Doubt confidence={confidence} />
      </th>
      {LENSES.map((lens) => (
        <td key={lens} className="px-2 py-2.5">
          <TrustSymbol symbol={details[lens].cells[stage].symbol} size={19} />
          <span className="sr-only">{TRUST_WORDS[details[lens].cells[stage].symbol]}</span>
        </td>
      ))}
    </tr>
  );
}

interface LevelRowProps extends LevelsTableProps {
  readonly label: string;
  readonly term: TermId & ("nominal" | "trustworthy");
}

function LevelRow({ label, term, details }: LevelRowProps) {
  const isFirst = term === "nominal";
  return (
    <tr className={`align-top ${isFirst ? "border-t-[1.5px] border-ink" : ""}`}>
      <th scope="row" className="px-3 py-2 leading-tight">
        {label}
        <Term id={term} className="block w-fit pt-0.5 text-sm font-normal text-ink-3">
          {term}
        </Term>
      </th>
      {LENSES.map((lens) => (
        <td key={lens} className="px-2 py-2">
          <Numeral level={details[lens].levels?.[term] ?? null} lead={!isFirst} />
        </td>
      ))}
    </tr>
  );
}

/** A level as a serif numeral; zero is never coloured. */
export function Numeral({ level, lead }: { readonly level: Level | null; readonly lead: boolean }) {
  if (level === null) return <span className="text-sm text-ink-3">no level: enclave</span>;
  const look = !lead ? "text-ink" : level.level === 0 ? "font-semibold text-ink" : "font-semibold text-stands";
  return (
    <span className={`block font-serif text-[1.9375rem] leading-none whitespace-nowrap ${look}`}>
      <span className="sr-only">AL</span>
      {levelText(level)}
    </span>
  );
}
