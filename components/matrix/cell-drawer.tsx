import type { ReactNode } from "react";
import { ProposeCorrection } from "@/components/correction/propose-correction";
import { Link } from "@/components/ui/link";
import { TRUST_WORDS } from "@/components/symbols/trust-symbol";
import { STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { dayText } from "./days";
import type { CellPath, CellSource, MatrixCell, MatrixColumn } from "./column";

/** Why a cell is what it is: the reason, what it costs, what it rests on. */
export function CellDrawer({ column, stage }: { readonly column: MatrixColumn; readonly stage: Stage }) {
  const cell = column.cells[stage];
  return (
    <div className="grid gap-x-6 gap-y-4 text-sm leading-[1.5] narrow:grid-cols-[1.25fr_1fr_1fr]">
      <div className="grid content-start gap-2">
        <h3 className="font-semibold">
          {column.name}, {STAGE_NAMES[stage]}: {inWords(cell, column)}
        </h3>
        <Reasons cell={cell} />
      </div>
      <Part title="Costs">
        <Costs cell={cell} mine={column.mine} />
      </Part>
      <Part title="Rests on">
        {column.mine ? <Link href="/verify">Your evidence, with every check</Link> : null}
        <Sources sources={cell.sources} />
        <Standing cell={cell} />
        {column.mine ? null : <Further column={column} stage={stage} />}
      </Part>
      <Advisories advisories={cell.advisories} />
    </div>
  );
}

/** Where more is said, and where to say that it is wrong; what is only supposed is nobody’s to correct. */
function Further({ column: { id, name, hypothetical }, stage }: { readonly column: MatrixColumn; readonly stage: Stage }) {
  return (
    <>
      <p>
        <Link href={`/offerings/${id}`}>All of {name}</Link>
      </p>
      {hypothetical.length > 0 ? <p className="text-word">Hypothetical: {hypothetical.join(" ")}</p> : null}
      {hypothetical.length > 0 ? null : (
        <p>
          <ProposeCorrection cell={`${id}.${stage}`} />
        </p>
      )}
    </>
  );
}

/** ◐ says "the cloud" in general; here the party has a name. */
const inWords = ({ symbol }: MatrixCell, { cloud }: MatrixColumn) => TRUST_WORDS[symbol].replace("the cloud", cloud);

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="grid content-start gap-2">
      <h4 className="font-semibold text-ink-2">{title}</h4>
      {children}
    </div>
  );
}

function Reasons({ cell }: { readonly cell: MatrixCell }) {
  const reasons = new Set([cell.because, ...cell.paths.map(({ because }) => because)]);
  return [...reasons].map((because) => <p key={because}>{because}</p>);
}

function Costs({ cell, mine }: { readonly cell: MatrixCell; readonly mine: boolean }) {
  if (cell.symbol === "absent") return <p>Nothing: this stage is not in the trusted base of this kind of TEE.</p>;
  if (cell.symbol === "unknown") return <p>Not known.</p>;
  if (cell.paths.length === 0)
    return (
      <p>{mine ? "Nothing to count: this evidence shows no path." : "Nobody’s word would do: there is no way to verify this stage."}</p>
    );
  return cell.paths.map((path, index) => (
    <div key={path.because + path.costs.map(({ id }) => id).join()} className="grid gap-1.5">
      {index > 0 ? <p className="text-ink-3">or</p> : null}
      <PathCosts path={path} />
    </div>
  ));
}

function PathCosts({ path }: { readonly path: CellPath }) {
  return (
    <>
      {path.costs.length === 0 ? <p>Nobody’s word but the chip maker’s and your own.</p> : null}
      {path.costs.map(({ id, sentence }) => (
        <p key={id}>
          “{sentence}” <code className="text-xs whitespace-nowrap text-ink-2">{id}</code>
        </p>
      ))}
      {path.facts.length > 0 ? <p className="text-ink-3">{capital(path.facts.join("; "))}</p> : null}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Sources({ sources }: { readonly sources: readonly CellSource[] }) {
  if (sources.length === 0) return null;
  return (
    <ul className="grid gap-1.5">
      {sources.map(({ id, title, date, url }) => (
        <li key={id}>
          {url ? (
            <a href={url} rel="noreferrer" className="wrap-anywhere">
              {title}
            </a>
          ) : (
            <span className="wrap-anywhere">{title}</span>
          )}
          {date ? (
            <span className="text-ink-3">
              , <span className="whitespace-nowrap">{dayText(date)}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Standing({ cell: { confidence, changed } }: { readonly cell: MatrixCell }) {
  if (!confidence && !changed) return null;
  return (
    <p className="text-ink-2">
      {confidence ? CONFIDENCE[confidence] : null} {changed ? `Changed on ${dayText(changed)}.` : null}
    </p>
  );
}

const CONFIDENCE = {
  high: "High confidence: the sources say so directly.",
  medium: "Medium confidence: the sources leave room for another reading.",
  low: "Low confidence: one source, or an indirect one.",
} as const;

/** Published weaknesses of this TEE. They change no symbol as the talk counts, so they stand apart. */
function Advisories({ advisories }: Pick<MatrixCell, "advisories">) {
  if (advisories.length === 0) return null;
  return (
    <div className="grid gap-2 border-t border-hair pt-3 narrow:col-span-3">
      <h4 className="font-semibold text-ink-2">Published weaknesses; none changes the symbol as the talk counts</h4>
      <ul className="grid gap-x-6 gap-y-2 narrow:grid-cols-2">
        {advisories.map(({ id, title, text }) => (
          <li key={id}>
            <b className="font-semibold">{title}.</b> <span className="text-ink-2">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
