import { ProposeCorrection } from "@/components/correction/propose-correction";
import { Term } from "@/components/glossary/term";
import { dayText } from "@/components/matrix/days";
import { SourceRefs } from "@/components/sources/source-ref";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import type { Lens } from "@/lib/appraisal/assumption";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { Cell, OfferingDetail, PathDetail } from "@/lib/catalogue/describe";
import type { Assumption } from "@/lib/trust/assumptions";
import type { Confidence } from "@/lib/trust/facts";
import { RegisterWords } from "./register-words";
import { strictlyAlso } from "./view";

interface StageFactsProps {
  /** The offering’s, for corrections: "gcp-cvm-snp". */
  readonly id: string;
  readonly details: Readonly<Record<Lens, OfferingDetail>>;
}

/** Every fact the cells are derived from, with its reason, its price and its sources. */
export function StageFacts({ id, details }: StageFactsProps) {
  return (
    <ol className="grid gap-8">
      {STAGES.map((stage, index) => (
        <li key={stage} id={`stage-${stage}`} className="term min-w-0 border-t border-ink pt-3">
          <Head cell={details.talk.cells[stage]} number={index + 1} cspName={details.talk.cspName} />
          <Body stage={stage} details={details} />
          <ProposeCorrection cell={`${id}.${stage}`} className="mt-2 inline-block py-0.5 text-sm text-ink-2 print:hidden" />
        </li>
      ))}
    </ol>
  );
}

function Head({ cell, number, cspName }: { readonly cell: Cell; readonly number: number; readonly cspName: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <h3 className="font-serif text-lg leading-snug">
        <span className="pr-1.5 text-ink-3">{number}</span> {STAGE_NAMES[cell.stage]}
      </h3>
      <p className="text-sm text-ink-2">
        <TrustSymbol symbol={cell.symbol} className="mr-1.5" />
        {TRUST_WORDS[cell.symbol].replace("the cloud", cspName)}
      </p>
      {cell.changed && <p className="text-sm text-ink-3">facts last changed on {dayText(cell.changed)}</p>}
    </div>
  );
}

function Body({ stage, details }: Pick<StageFactsProps, "details"> & { readonly stage: Stage }) {
  const cell = details.talk.cells[stage];
  if (cell.paths.length === 0) return <WithoutPath cell={cell} />;
  return (
    <div className="mt-2 grid gap-5">
      {cell.paths.map((path, index) => (
        <div key={`${path.because} ${path.costs.map(({ id }) => id).join()}`} className="grid gap-2">
          {index > 0 && <p className="text-sm text-ink-3">or</p>}
          <p className="max-w-[42rem]">{path.because}</p>
          <PathFacts path={path} also={strictlyAlso(path, details.strict, stage)} />
        </div>
      ))}
    </div>
  );
}

function WithoutPath({ cell }: { readonly cell: Cell }) {
  return (
    <div className="mt-2 grid gap-2">
      <p className="max-w-[42rem]">{withStop(cell.because)}</p>
      <Rows
        rows={[
          ["Costs", NO_COSTS[cell.symbol] ?? ""],
          ...(cell.confidence ? ([["Confidence", <ConfidenceWords key="c" confidence={cell.confidence} />]] as const) : []),
          ["Sources", cell.sources.length > 0 ? <SourceRefs key="s" sources={cell.sources} /> : "none found"],
        ]}
      />
    </div>
  );
}

const NO_COSTS: Readonly<Record<string, string>> = {
  absent: "nothing: there is nothing to verify",
  unknown: "not known",
  none: "nobody’s word would do: there is no way to verify this stage",
};

const withStop = (text: string) => (text.endsWith(".") ? text : `${text}.`);

function PathFacts({ path, also }: { readonly path: PathDetail; readonly also: readonly Assumption[] }) {
  return (
    <Rows
      rows={[
        ["Costs", <Costs key="c" costs={path.costs} />],
        ...(also.length > 0 ? ([["Strictly, also", <Costs key="a" costs={also} />]] as const) : []),
        ["Register", <RegisterWords key="r" text={path.register} />],
        ["How", capital(path.facts.join("; "))],
        ["Confidence", <ConfidenceWords key="f" confidence={path.confidence} />],
        ["Sources", <SourceRefs key="s" sources={path.sources} />],
      ]}
    />
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Rows({ rows }: { readonly rows: readonly (readonly [label: string, value: React.ReactNode])[] }) {
  return (
    <dl className="grid max-w-[48rem] gap-x-6 text-sm leading-snug narrow:gap-y-1.5 narrow:grid-cols-[7.5rem_minmax(0,1fr)]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-3 max-narrow:pt-2">{label}</dt>
          <dd className="min-w-0 text-ink-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Costs({ costs }: { readonly costs: readonly Assumption[] }) {
  if (costs.length === 0) return "nobody’s word but the chip maker’s and your own";
  return (
    <ul className="grid gap-1">
      {costs.map(({ id, sentence }) => (
        <li key={id}>
          “{sentence}”{" "}
          <a href={`/method#assumption-${id}`} className="text-ink-3">
            <code className="text-xs wrap-anywhere">{id}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  high: "high: the sources say so directly",
  medium: "medium: the sources leave room for another reading",
  low: "low: one source, or an indirect one",
};

function ConfidenceWords({ confidence }: { readonly confidence: Confidence }) {
  const [word, rest] = CONFIDENCE[confidence].split(":");
  return (
    <>
      <Term id="confidence" className={confidence === "high" ? "" : "font-semibold text-ink"}>
        {word}
      </Term>
      :{rest}
    </>
  );
}
