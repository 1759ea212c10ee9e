import { GapPlot } from "@/components/compare/gap-plot";
import { Link } from "@/components/ui/link";
import { compareDetailed } from "@/lib/catalogue/describe";
import { gapRowsOf } from "./gap-rows";
import { grantRowsOf, mostGrants, withGrants, type GrantRow } from "./grant-rows";
import { GrantsPlot } from "./grants-plot";

/** The whole catalogue in two plots, each with its table. */
export function AllPlots() {
  const details = compareDetailed({ date: null, offerings: [], granted: [], withdrawn: [], lens: "talk" });
  const rows = grantRowsOf(details);
  return (
    <div className="mt-16 grid gap-16">
      <GapPlot rows={gapRowsOf(details)} />
      <GrantsPlot rows={rows} title={titleOf(rows)}>
        <GrantsTable rows={rows} />
      </GrantsPlot>
    </div>
  );
}

const titleOf = (rows: readonly GrantRow[]) =>
  `Levels by number of assumptions granted. ${rows
    .map(({ name, steps }) => `${name}: ${steps.map(({ count, text }) => `${count} granted ${text}`).join(", ")}`)
    .join(". ")}.`;

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
