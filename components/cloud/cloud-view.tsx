import { dayText } from "@/components/matrix/days";
import { OfferingRow } from "@/components/offering/offering-rows";
import { offeringPath } from "@/components/offering/paths";
import { historyOf, type HistoryEntry } from "@/components/offering/view";
import { SourceRefs } from "@/components/sources/source-ref";
import { publicAddress } from "@/components/site/address";
import { Cite } from "@/components/take-away/cite";
import { TakeAway } from "@/components/take-away/take-away";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { TodayTitleBlock } from "./today-title-block";
import { offeringById } from "@/lib/catalogue/catalogue";
import { cloudName } from "@/lib/catalogue/names";
import type { Csp, Offering } from "@/lib/catalogue/schema";
import { cloudLede } from "./cloud-lede";
import { chainsOfCloud, cloudPath, detailsOfCloud, offeringsOf } from "./clouds";
import { MeasuredTable } from "./measured-table";
import { SideBySide } from "./side-by-side";

/** One cloud: what it rents out, how each of it boots, who provides and who measures each piece, what changed. */
export function CloudView({ csp }: { readonly csp: Csp }) {
  const details = detailsOfCloud(csp);
  const chains = chainsOfCloud(csp);
  return (
    <article className="pt-6 narrow:pt-12">
      <p className="mb-2 text-sm text-ink-2">
        <Link href="/clouds">Clouds</Link>
      </p>
      <h1 className="heading-display">{cloudName(csp)}</h1>
      <p className="lede mt-4">{cloudLede(csp)}</p>
      <TodayTitleBlock />
      <div className="mt-10 grid gap-14">
        <Section id="offerings" heading="What it rents out">
          <ul>
            {details.map((detail) => (
              <li key={detail.id}>
                <OfferingRow offering={offeringById(detail.id)!} detail={detail} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="chains" heading="Boot chains, from the chip up">
          <SideBySide details={chains} />
        </Section>
        <Section id="measured" heading="Who provides each piece, and who measures it">
          <MeasuredTable caption={`Providers and measurers of each stage on ${cloudName(csp)}`} details={chains} />
        </Section>
        <Section id="history" heading="What changed, and when">
          <CloudHistory csp={csp} />
        </Section>
        <Cite path={cloudPath(csp)} bibtex="#take-away" />
        <TakeAway
          offerings={details.map(({ id }) => id)}
          date={null}
          lens="talk"
          granted={[]}
          withdrawn={[]}
          address={publicAddress(cloudPath(csp))}
        />
      </div>
    </article>
  );
}

interface CloudEntry {
  readonly entry: HistoryEntry;
  readonly offerings: readonly Offering[];
}

/** One event that concerns several offerings is told once. */
function entriesOf(csp: Csp): readonly CloudEntry[] {
  const told = new Map<string, CloudEntry>();
  for (const offering of offeringsOf(csp)) {
    for (const entry of historyOf(offering)) {
      const key = `${entry.date} ${entry.what}`;
      const before = told.get(key);
      told.set(key, { entry, offerings: [...(before?.offerings ?? []), offering] });
    }
  }
  return [...told.values()].sort((a, b) => (a.entry.date < b.entry.date ? 1 : a.entry.date > b.entry.date ? -1 : 0));
}

function CloudHistory({ csp }: { readonly csp: Csp }) {
  return (
    <ol reversed className="max-w-[60rem]">
      {entriesOf(csp).map(({ entry, offerings }) => (
        <li
          key={`${entry.date} ${entry.what}`}
          className="grid gap-x-6 gap-y-1 border-t border-hair py-3 narrow:grid-cols-[8.5rem_minmax(0,1fr)]"
        >
          <time dateTime={entry.date} className="text-sm">
            {dayText(entry.date)}
          </time>
          <div className="grid min-w-0 gap-1.5">
            <p className="max-w-[42rem]">
              {entry.what} {entry.effect && <span className="text-ink-2">{entry.effect}</span>}
            </p>
            <p className="text-sm text-ink-2">
              {offerings.map(({ id, shortName }, index) => (
                <span key={id}>
                  {index > 0 && ", "}
                  <Link href={`${offeringPath(id)}#history`}>{shortName}</Link>
                </span>
              ))}
            </p>
            <SourceRefs sources={entry.sources} />
          </div>
        </li>
      ))}
    </ol>
  );
}
