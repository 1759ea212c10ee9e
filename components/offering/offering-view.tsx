import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { levelText } from "@/components/boot-chain/levels";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { cloudPath } from "@/components/cloud/clouds";
import { EmbedSnippets } from "@/components/embed/embed-snippets";
import { Term } from "@/components/glossary/term";
import { dayText } from "@/components/matrix/days";
import { SourceRefs, sourceDate } from "@/components/sources/source-ref";
import { LinkButton } from "@/components/ui/button";
import { publicAddress } from "@/components/site/address";
import { Cite, LocalAddress } from "@/components/take-away/cite";
import { TakeAway } from "@/components/take-away/take-away";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SectionHeading } from "@/components/ui/section-heading";
import { TitleBlock } from "@/components/ui/title-block";
import { CATALOGUE_VERSION, offeringById } from "@/lib/catalogue/catalogue";
import { collectorById } from "@/lib/catalogue/collectors";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { leversOf } from "@/lib/catalogue/levers";
import type { Offering } from "@/lib/catalogue/schema";
import { drawingOf } from "./chain-of";
import { GetEvidence, type JudgedFormat } from "./get-evidence";
import { History } from "./history";
import { LevelsTable } from "./levels-table";
import { Levers } from "./levers";
import { OverTime } from "./over-time";
import { offeringPath } from "./paths";
import { StageFacts } from "./stage-facts";
import { TrustSets } from "./trust-sets";
import { detailsOf, historyOf, levelSince, levelsOverTime, named } from "./view";
import { availabilityText, ledeOf, sinceText } from "./words";

interface OfferingViewProps {
  readonly offering: Offering;
  /** As the registry of formats says. */
  readonly judged: readonly JudgedFormat[];
}

/** Everything the catalogue knows of one offering, on a page that needs no script to be read. */
export function OfferingView({ offering, judged }: OfferingViewProps) {
  const details = detailsOf(offering);
  const { talk } = details;
  const drawing = drawingOf(talk);
  return (
    <article className="pt-6 narrow:pt-12">
      <Head offering={offering} detail={talk} />
      <div className="mt-10 grid items-start gap-x-12 gap-y-10 rail:grid-cols-[minmax(0,1fr)_22.5rem]">
        <div className="grid min-w-0 gap-12">
          <Section id="levels" heading="What it can prove">
            <LevelsTable details={details} />
            <p className="mt-3 max-w-[42rem] text-sm text-ink-2">{talk.gap.sentence}.</p>
          </Section>
          <Section id="facts" heading="Stage by stage, and who says so">
            <StageFacts id={offering.id} details={details} />
          </Section>
        </div>
        <section aria-labelledby="chain" className="offering-rail min-w-0">
          <SectionHeading id="chain">Boot chain, from the chip up</SectionHeading>
          <BootChainFigure {...drawing} />
          <BootChainLegend chains={[drawing]} column className="mt-5" />
        </section>
      </div>
      <div className="mt-14 grid gap-14">
        <Section id="trust" heading="Whom each level asks to trust">
          <TrustSets details={details} />
        </Section>
        <Section id="evidence" heading="Get the evidence there, and check it">
          <GetEvidence
            evidence={talk.evidence}
            collector={offering.collector ? collectorById(offering.collector) : undefined}
            judged={judged}
          />
        </Section>
        <Section id="history" heading="What changed, and when">
          <div className="grid gap-8">
            <OverTime name={talk.shortName} levels={levelsOverTime(offering)} />
            <History entries={historyOf(offering)} />
          </div>
        </Section>
        {leversOf(offering.id).length > 0 && (
          <Section id="levers" heading="What would raise the level">
            <Levers offering={offering} />
          </Section>
        )}
        {talk.advisories.length > 0 && (
          <Section id="advisories" heading="Published weaknesses">
            <Advisories detail={talk} />
          </Section>
        )}
        <Section id="sources" heading="What this page rests on">
          <SourceRefs sources={talk.sources} className="gap-x-8 narrow:grid-cols-2 rail:grid-cols-3" />
        </Section>
        <Section id="embed" heading="Show it elsewhere">
          <EmbedSnippets id={offering.id} lens="talk" date={null} name={talk.name} />
          <LocalAddress />
        </Section>
        <Cite path={offeringPath(offering.id)} bibtex="#take-away" />
        <TakeAway
          offerings={[offering.id]}
          date={null}
          lens="talk"
          granted={[]}
          withdrawn={[]}
          address={publicAddress(offeringPath(offering.id))}
        />
      </div>
    </article>
  );
}

function Head({ offering, detail }: { readonly offering: Offering; readonly detail: OfferingDetail }) {
  const { csp, cloudName, name, teeName, availability, asOf } = detail;
  return (
    <>
      <p className="mb-2 text-sm text-ink-2">
        <Link href="/offerings">Offerings</Link>, <Link href={cloudPath(csp)}>{cloudName}</Link>
      </p>
      <h1 className="heading-display">{name}</h1>
      <p className="lede mt-4">{ledeOf({ ...detail, thin: offering.thin === true })}</p>
      <Base offering={offering} />
      <TitleBlock
        className="mt-6"
        items={[
          { label: "Facts as of", value: <time dateTime={asOf}>{dayText(asOf)}</time> },
          sinceItem(offering, detail),
          { label: "Counted", value: <Term id="lens">as in the talk, and strictly</Term> },
          { label: "Trust granted", value: "nobody but the chip maker and yourself" },
          { label: "TEE, machines", value: [teeName, offering.variant].filter(Boolean).join("; ") },
          { label: "Availability", value: availabilityText(availability) },
          { label: "Catalogue", value: CATALOGUE_VERSION },
        ]}
      />
      <p className="mt-3 max-w-[42rem] text-sm text-ink-2">
        {availability.because} <AvailabilitySources ids={availability.sources} />
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton href={`/compare?o=${offering.id}`} look="small">
          Compare it with others
        </LinkButton>
        <LinkButton href="#evidence" look="small">
          Get its evidence
        </LinkButton>
      </div>
    </>
  );
}

/** Since when the level without the cloud is what it is; an enclave has no level, so since when its facts are known. */
function sinceItem(offering: Offering, { csp, heldFrom, levels }: OfferingDetail) {
  const since = levelSince(offering);
  if (!since || !levels) return { label: "Known to hold from", value: <time dateTime={heldFrom}>{dayText(heldFrom)}</time> };
  const without = csp === "own-host" ? "without its owner" : "without the cloud";
  return { label: `${levelText(levels.trustworthy)} ${without} since`, value: <time dateTime={since.date}>{sinceText(since)}</time> };
}

/** A variant says whose facts it has, and what is different. */
function Base({ offering: { base, note } }: { readonly offering: Offering }) {
  const of = base ? offeringById(base) : undefined;
  if (!of) return note ? <p className="mt-3 max-w-[42rem]">{note}</p> : null;
  return (
    <p className="mt-3 max-w-[42rem]">
      {note} Its facts are those of <Link href={offeringPath(of.id)}>{of.name}</Link>.
    </p>
  );
}

function AvailabilitySources({ ids }: { readonly ids: readonly string[] }) {
  return named(ids).map((source, index) => (
    <span key={source.id}>
      {index > 0 && ", "}
      <Link href={`/sources/${source.id}`} className="whitespace-nowrap">
        <code className="text-xs">{source.id}</code>
      </Link>{" "}
      ({sourceDate(source)})
    </span>
  ));
}

function Advisories({ detail }: { readonly detail: OfferingDetail }) {
  return (
    <>
      <p className="max-w-[42rem] text-ink-2">None of them changes a symbol as the talk counts. They bear on what ● is worth.</p>
      <ul className="mt-4 grid max-w-[60rem] gap-x-10 gap-y-5 narrow:grid-cols-2">
        {detail.advisories.map(({ id, title, published, text, sources }) => (
          <li key={id} className="border-t border-hair pt-3">
            <h3 className="font-semibold">{title}</h3>
            <p className="text-sm text-ink-3">{published ? `published ${dayText(published)}` : "a standing limit"}</p>
            <p className="mt-1 text-ink-2">{text}</p>
            <SourceRefs sources={named(sources)} className="mt-1.5" />
          </li>
        ))}
      </ul>
    </>
  );
}
