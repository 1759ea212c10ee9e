import { Term } from "@/components/glossary/term";
import { dayText } from "@/components/matrix/days";
import { Doubt } from "@/components/matrix/doubt";
import { levelText } from "@/components/boot-chain/levels";
import { offeringPath } from "@/components/offering/paths";
import { sinceText } from "@/components/offering/words";
import { LevelBar } from "@/components/plots/level-bar";
import { SourceRefs } from "@/components/sources/source-ref";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { CATALOGUE_DATE } from "@/lib/catalogue/catalogue";
import { listed } from "@/lib/catalogue/names";
import { todayRows, type TodayRow } from "./today";

const THREE = ["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp"];
/** Sources named beside a level; its page has all. */
const SHOWN = 3;
const OWN = ["azure-cvm-in-vm"];

/** Who is highest without the cloud today, since when, and who says so: the table one opens this site for. */
export function TodaySection() {
  const three = todayRows(THREE);
  return (
    <section aria-labelledby="today" className="mt-14 narrow:mt-18">
      <SectionHeading
        id="today"
        aside={
          <Link href="/offerings" className="text-sm">
            All offerings, every TEE
          </Link>
        }
      >
        Today, on SEV-SNP, without the cloud’s word
      </SectionHeading>
      <p className="mb-4 max-w-[42rem] text-ink-2">{answer(three)}</p>
      <table className="stack-table w-full table-fixed border-collapse border-b border-hair">
        <caption className="sr-only">Levels without trusting the cloud on SEV-SNP, highest first, counted as in the talk</caption>
        <thead>
          <tr className="border-b border-ink text-sm text-ink-2">
            <th scope="col" className="w-[22%] py-1.5 pr-4 font-normal">
              Offering
            </th>
            <th scope="col" className="w-[22%] py-1.5 pr-4 font-normal">
              <Term id="trustworthy">Without the cloud</Term>
            </th>
            <th scope="col" className="w-[16%] py-1.5 pr-4 font-normal">
              Since
            </th>
            <th scope="col" className="py-1.5 font-normal">
              Who says so
            </th>
          </tr>
        </thead>
        <tbody>
          {[...three, ...todayRows(OWN)].map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-[42rem] text-sm text-ink-3">
        Facts as of {dayText(CATALOGUE_DATE)}, counted as in the talk. <Term id="lens">Counted strictly</Term>, keys that a cloud shares and
        chips whose keys may be out cost trust as well; the figure is beside each level.
      </p>
    </section>
  );
}

/** "Of the three, AWS EC2 is highest: AL2." */
function answer(rows: readonly TodayRow[]): string {
  const best = rows.filter(({ trustworthy }) => trustworthy.level === rows[0]?.trustworthy.level);
  const first = best[0];
  if (!first) return "";
  const today = dayText(CATALOGUE_DATE);
  if (best.length > 1)
    return `On ${today}, of the three, ${listed(best.map(({ name }) => name))} are highest: ${levelText(first.trustworthy)} each.`;
  return `Of the three clouds’ own machines, ${first.name} reaches the highest level without trusting its cloud on ${today}: ${levelText(first.trustworthy)}, since ${sinceText(first.since)}.`;
}

function Row({ row }: { readonly row: TodayRow }) {
  const { id, name, trustworthy, nominal, strictly, confidence, since, sources } = row;
  return (
    <tr className="border-t border-hair align-top">
      <th scope="row" className="py-2.5 pr-4 leading-snug font-normal">
        <Link href={offeringPath(id)} className="font-semibold">
          {name}
        </Link>
        {OWN.includes(id) && <span className="block text-sm text-ink-2">a machine nested in your own VM</span>}
      </th>
      <td data-head="Without the cloud" className="py-2.5 pr-4">
        <span className={`font-serif text-xl leading-none font-semibold ${trustworthy.level > 0 ? "text-stands" : "text-ink"}`}>
          {levelText(trustworthy)}
        </span>{" "}
        <span className="text-sm text-ink-2">
          of {levelText(nominal)}; strictly {levelText(strictly)}
        </span>
        <LevelBar nominal={nominal} trustworthy={trustworthy} className="mt-1" />
        <Doubt confidence={confidence} />
      </td>
      <td data-head="Since" className="py-2.5 pr-4 leading-snug">
        <time dateTime={since.date}>{dayText(since.date)}</time>
        {since.orBefore && <span className="block text-sm text-ink-2">or before: the first day on record</span>}
      </td>
      <td data-head="Who says so" className="py-2.5">
        <SourceRefs sources={sources.slice(0, SHOWN)} className="max-narrow:inline-grid" />
        {sources.length > SHOWN && (
          <Link href={`${offeringPath(id)}#facts`} className="mt-1.5 inline-block text-sm">
            and {sources.length - SHOWN} more
          </Link>
        )}
      </td>
    </tr>
  );
}
