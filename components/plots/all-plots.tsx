import type { GapRow } from "@/components/compare/gap-row";
import { withAl } from "@/components/matrix/column";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionHeading } from "@/components/ui/section-heading";
import { Link } from "@/components/ui/link";
import { compareDetailed } from "@/lib/catalogue/describe";
import { gapRowsOf } from "./gap-rows";
import { grantRowsOf, mostGrants, withGrants, type GrantRow } from "./grant-rows";
import { PlotOrTable } from "./plot-or-table";

/** The whole catalogue in two plots, each with its table. */
export function AllPlots() {
  const details = compareDetailed({ date: null, offerings: [], granted: [], withdrawn: [], lens: "talk" });
  const gaps = gapRowsOf(details);
  const rows = grantRowsOf(details);
  return (
    <Disclosure className="fold-narrow mt-12 narrow:mt-16" summary="The trust gap, and how many words it takes, as two plots">
      <div className="grid gap-16 max-narrow:pt-6">
        <PlotOrTable data={{ kind: "gap", rows: gaps }}>
          <section aria-labelledby="gap">
            <SectionHeading id="gap">The trust gap</SectionHeading>
            <GapTable rows={gaps} />
          </section>
        </PlotOrTable>
        <section aria-labelledby="grants">
          <SectionHeading id="grants">How many words it takes</SectionHeading>
          <p className="mb-4 max-w-[42rem] text-ink-2">
            The highest level with no assumption granted beyond chip maker and yourself, with one, with two: the right ones each time.
          </p>
          <PlotOrTable data={{ kind: "grants", rows, title: titleOf(rows) }}>
            <GrantsTable rows={rows} />
          </PlotOrTable>
        </section>
      </div>
    </Disclosure>
  );
}

const titleOf = (rows: readonly GrantRow[]) =>
  `Levels by number of assumptions granted. ${rows
    .map(({ name, steps }) => `${name}: ${steps.map(({ count, text }) => `${count} granted ${text}`).join(", ")}`)
    .join(". ")}.`;

function GapTable({ rows }: { readonly rows: readonly GapRow[] }) {
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">The trust gap, widest first, counted as in the talk</caption>
      <thead>
        <tr className="border-b border-ink text-ink-2">
          <th scope="col" className="w-[32%] py-1.5 pr-3 font-normal rail:w-[18rem]">
            Offering
          </th>
          <th scope="col" className="w-[16%] py-1.5 pr-3 font-normal">
            Without<span className="sr-only"> the cloud</span>
          </th>
          <th scope="col" className="w-[14%] py-1.5 pr-3 font-normal">
            With<span className="sr-only"> the cloud</span>
          </th>
          <th scope="col" className="py-1.5 font-normal">
            Gap
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, trustworthyText, nominalText, sentence }) => (
          <tr key={id} className="border-b border-hair align-top">
            <th scope="row" className="py-1.5 pr-3 leading-snug font-normal">
              <Link href={`/offerings/${id}`}>{name}</Link>
            </th>
            <td className="py-1.5 pr-3">{withAl(trustworthyText)}</td>
            <td className="py-1.5 pr-3">{withAl(nominalText)}</td>
            <td className="py-1.5 leading-snug text-ink-2">{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GrantsTable({ rows }: { readonly rows: readonly GrantRow[] }) {
  const counts = Array.from({ length: mostGrants(rows) + 1 }, (_, count) => count);
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">Levels by number of assumptions granted, counted as in the talk</caption>
      <thead>
        <tr className="border-b border-ink text-ink-2">
          <th scope="col" className="py-1.5 pr-3 font-normal rail:w-[18rem]">
            Offering
          </th>
          {counts.map((count) => (
            <th key={count} scope="col" className="w-[13%] py-1.5 pr-3 font-normal narrow:w-[9%]">
              {count === 0 ? "None" : count}
              <span className="sr-only"> granted</span>
            </th>
          ))}
          <th scope="col" className="py-1.5 font-normal max-narrow:hidden">
            Whose word the highest takes
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-hair align-top">
            <th scope="row" className="py-1.5 pr-3 leading-snug font-normal">
              <Link href={`/offerings/${row.id}`}>{row.name}</Link>
            </th>
            {counts.map((count) => (
              <td key={count} className={`py-1.5 pr-3 ${count >= row.steps.length ? "text-ink-3" : ""}`}>
                {withGrants(row, count).text}
              </td>
            ))}
            <td className="py-1.5 leading-snug text-ink-2 max-narrow:hidden">{row.whose}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
