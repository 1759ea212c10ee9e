import { LEVELS } from "@/lib/appraisal/stage";
import { SectionHeading } from "@/components/ui/section-heading";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { peopleOf, type Compared } from "./columns";

/** Who must be believed for each level: the smallest sets, in words. */
export function WhoTable({ compared }: { readonly compared: readonly Compared[] }) {
  const rows = compared.filter(({ minimalTrust }) => minimalTrust !== null);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="who">
      <SectionHeading id="who" aside={<p className="text-sm text-ink-2">beside the chip maker and yourself</p>}>
        Who must be trusted for each level
      </SectionHeading>
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
            <tr key={row.column.id} className="border-b border-hair">
              <th scope="row" className="py-2.5 pr-4 align-top text-base leading-snug font-normal">
                {row.column.name}
              </th>
              {spans(row).map(({ from, to, people }) => (
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
          <div key={row.column.id} className="border-t border-hair pt-2">
            <dt className="text-base">{row.column.name}</dt>
            {spans(row).map(({ from, to, people }) => (
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
    </section>
  );
}

interface SpanOfLevels {
  readonly from: number;
  readonly to: number;
  /** Null: unknown. Empty: unreachable. */
  readonly people: readonly string[] | null;
}

/** Levels that ask for the same people stand in one cell. */
function spans(row: Compared): readonly SpanOfLevels[] {
  return LEVELS.reduce<SpanOfLevels[]>((done, level) => {
    const sets = row.minimalTrust![level];
    const people = sets && sets.map((set) => peopleOf(set, row));
    const last = done.at(-1);
    if (last && JSON.stringify(last.people) === JSON.stringify(people)) return [...done.slice(0, -1), { ...last, to: level }];
    return [...done, { from: level, to: level, people }];
  }, []);
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
