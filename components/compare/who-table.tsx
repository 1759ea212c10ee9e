import { LEVELS } from "@/lib/appraisal/stage";
import { SectionHeading } from "@/components/ui/section-heading";
import { Disclosure } from "@/components/ui/disclosure";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import type { SpanOfLevels, WhoRow } from "./model";

interface WhoTableProps {
  readonly rows: readonly WhoRow[];
  /** True where there are so many that they are shown only when asked for. */
  readonly folded: boolean;
}

/** Who must be believed for each level: the smallest sets, as a table and as sentences. */
export function WhoTable({ rows, folded }: WhoTableProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="who">
      <SectionHeading id="who" aside={<p className="text-sm text-ink-2">beside the chip maker and yourself</p>}>
        Who must be trusted for each level
      </SectionHeading>
      {folded ? (
        <Disclosure summary={`Show it for all ${rows.length}`}>
          <Rows rows={rows} />
        </Disclosure>
      ) : (
        <>
          <Rows rows={rows} />
          <Sentences rows={rows} />
        </>
      )}
    </section>
  );
}

/** To be read out, quoted or copied. */
const Sentences = ({ rows }: Pick<WhoTableProps, "rows">) => (
  <Disclosure summary="Read it as sentences" className="mt-2">
    <ul className="grid max-w-[42rem] gap-1 text-sm text-ink-2">
      {rows.flatMap(({ id, sentences }) => sentences.map((sentence, index) => <li key={`${id} ${index}`}>{sentence}</li>))}
    </ul>
  </Disclosure>
);

function Rows({ rows }: Pick<WhoTableProps, "rows">) {
  return (
    <>
      <table className="w-full table-fixed border-collapse border-t border-rule text-sm max-narrow:hidden">
        <thead>
          <tr className="border-b border-hair">
            <th scope="col" className="w-44 py-2 pr-4 align-bottom font-normal text-ink-3 rail:w-52">
              Offering
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className="py-2 pr-4 align-bottom font-serif text-md font-normal">
                AL{level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-hair">
              <th scope="row" className="py-2.5 pr-4 align-top text-base leading-snug font-normal">
                {row.name}
              </th>
              {row.spans.map(({ from, to, people }) => (
                <td key={from} colSpan={to - from + 1} className="py-2.5 pr-4 align-top leading-snug">
                  <Span from={from} to={to} people={people} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="grid gap-4 text-sm narrow:hidden">
        {rows.map((row) => (
          <div key={row.id} className="border-t border-hair pt-2">
            <dt className="text-base">{row.name}</dt>
            {row.spans.map(({ from, to, people }) => (
              <dd key={from} className="mt-1 grid grid-cols-[4.5rem_1fr] leading-snug">
                <span className="text-ink-3">{levelRange(from, to)}</span>
                <span>
                  <People people={people} />
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

const levelRange = (from: number, to: number) => (from === to ? `AL${from}` : `AL${from}–${to}`);

/** The line over a cell that spans several levels shows how far it reaches. */
function Span({ from, to, people }: SpanOfLevels) {
  return (
    <>
      {to > from ? (
        <span className="mb-1.5 block border-t border-rule text-xs text-ink-3" aria-hidden="true">
          {levelRange(from, to)}
        </span>
      ) : null}
      <People people={people} />
    </>
  );
}

function People({ people }: Pick<SpanOfLevels, "people">) {
  if (people === null) {
    return (
      <span className="text-ink-2">
        <TrustSymbol symbol="unknown" /> Not known
      </span>
    );
  }
  if (people.length === 0) {
    return (
      <span className="text-ink-2">
        <TrustSymbol symbol="absent" /> Out of reach, whoever is trusted
      </span>
    );
  }
  return people.map((text, index) => (
    <span key={text} className="block">
      {index > 0 ? <span className="text-ink-3">or </span> : null}
      {text}
    </span>
  ));
}
