import type { ReactNode } from "react";
import { Term } from "@/components/glossary/term";
import { dayText } from "@/components/matrix/days";
import { offeringPath } from "@/components/offering/paths";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { TitleBlock } from "@/components/ui/title-block";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import type { Source } from "@/lib/catalogue/schema";
import { countOf, restingOn, type RestingCell } from "./rests";
import { sourceDate } from "./source-ref";

/** One source, and everything that would have to be looked at again if it were wrong. */
export function SourceView({ source }: { readonly source: Source }) {
  const resting = restingOn(source);
  return (
    <article className="pt-6 narrow:pt-12">
      <p className="mb-2 text-sm text-ink-2">
        <Link href="/sources">Sources</Link>
      </p>
      <h1 className="heading-display max-w-[60rem] text-[clamp(1.75rem,1.2rem+1.8vw,2.75rem)] wrap-anywhere">{source.title}</h1>
      <TitleBlock
        className="mt-6"
        items={[
          { label: "Id", value: <code>{source.id}</code> },
          {
            label: "Dated",
            value: source.date ? <time dateTime={source.date}>{sourceDate(source)}</time> : "undated: the page names no day",
          },
          { label: "Last read", value: <time dateTime={CATALOGUE_DATE}>{dayText(CATALOGUE_DATE)}</time> },
          { label: "Catalogue", value: CATALOGUE_VERSION },
        ]}
      />
      <p className="mt-4 wrap-anywhere">
        {source.url ? (
          <a href={source.url} rel="noreferrer">
            {source.url}
          </a>
        ) : (
          "Not published at an address of its own."
        )}
      </p>
      {countOf(resting) === 0 ? (
        <p className="mt-8 max-w-[42rem]">Nothing in the catalogue rests on it. It is related work, listed as background.</p>
      ) : (
        <div className="mt-10 grid gap-12">
          <Part id="cells" heading="Facts that cite it" items={resting.cells} row={CellRow} />
          <Part
            id="events"
            heading="Events"
            items={resting.events}
            row={({ date, what, effect }) => (
              <Row head={<time dateTime={date}>{dayText(date)}</time>}>
                {what} <span className="text-ink-2">{effect}</span>
              </Row>
            )}
          />
          <Part
            id="advisories"
            heading="Published weaknesses"
            items={resting.advisories}
            row={({ title, text }) => (
              <Row head={title}>
                <span className="text-ink-2">{text}</span>
              </Row>
            )}
          />
          <Part
            id="levers"
            heading="What ifs"
            items={resting.levers}
            row={({ title, change, offerings }) => (
              <Row head={title}>
                <span className="text-ink-2">Hypothetical: {change}</span>{" "}
                {offerings.map((id) => (
                  <Link key={id} href={`${offeringPath(id)}#levers`} className="mr-3">
                    <code>{id}</code>
                  </Link>
                ))}
              </Row>
            )}
          />
          <Part
            id="collectors"
            heading="Ways to get evidence"
            items={resting.collectors}
            row={({ title, access }) => (
              <Row head={title}>
                <span className="text-ink-2">{access}</span>
              </Row>
            )}
          />
        </div>
      )}
    </article>
  );
}

interface PartProps<Item> {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Item[];
  readonly row: (item: Item) => ReactNode;
}

function Part<Item>({ id, heading, items, row }: PartProps<Item>) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{heading}</SectionHeading>
      <ul className="max-w-[60rem]">
        {items.map((item, index) => (
          <li key={index}>{row(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function Row({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[17rem_minmax(0,1fr)]">
      <p className="leading-snug">{head}</p>
      <p className="max-w-[42rem]">{children}</p>
    </div>
  );
}

function CellRow({ offering, stage, dates, because, confidence }: RestingCell) {
  const at = stage === "availability" ? offeringPath(offering.id) : `${offeringPath(offering.id)}#stage-${stage}`;
  return (
    <Row
      head={
        <>
          <Link href={at}>
            {offering.shortName}, {stage === "availability" ? "availability" : STAGE_NAMES[stage]}
          </Link>
          <span className="block text-sm text-ink-3">{dates.map((date) => dayText(date, true)).join("; ")}</span>
        </>
      }
    >
      <span className="text-ink-2">{because}</span>
      {confidence && confidence !== "high" && (
        <span className="block text-sm text-ink-3">
          <Term id="confidence">{confidence} confidence</Term>
        </span>
      )}
    </Row>
  );
}
