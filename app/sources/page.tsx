import type { Metadata } from "next";
import { dayText } from "@/components/matrix/days";
import { countOf, restingOn } from "@/components/sources/rests";
import { sourceDate, sourcePath } from "@/components/sources/source-ref";
import { Cite } from "@/components/take-away/cite";
import { Link } from "@/components/ui/link";
import { CATALOGUE_DATE, SOURCES } from "@/lib/catalogue/catalogue";
import type { Source } from "@/lib/catalogue/schema";

export const metadata: Metadata = {
  title: "Sources",
  description: "Where the catalogue’s facts come from, each with its date and everything that rests on it.",
};

/** Newest first, what has no date last. */
const BY_DATE = [...SOURCES].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") > (b.date ?? "") ? -1 : 0));

export default function SourcesPage() {
  const undated = SOURCES.filter(({ date }) => date === null).length;
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">What the catalogue rests on</h1>
      <p className="lede mt-4">
        {SOURCES.length} sources, last read on <time dateTime={CATALOGUE_DATE}>{dayText(CATALOGUE_DATE)}</time>; {undated} of them name no
        date of their own. Every cell of the matrix names the ones it comes from. The texts are not copied here: follow a link to check a
        fact.
      </p>
      <ul className="mt-10 max-w-[60rem]">
        {BY_DATE.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
      <div className="mt-14">
        <Cite path="/sources" />
      </div>
    </div>
  );
}

function SourceRow({ source }: { readonly source: Source }) {
  const { id, title, url } = source;
  return (
    <li id={id} className="term grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm">
        <Link href={sourcePath(id)}>
          <code>{id}</code>
        </Link>
        <span className="block text-ink-3">{sourceDate(source)}</span>
      </p>
      <div className="min-w-0">
        {url ? (
          <a href={url} rel="noreferrer" className="wrap-anywhere">
            {title}
          </a>
        ) : (
          <span className="wrap-anywhere">{title}</span>
        )}
        <Rests source={source} />
      </div>
    </li>
  );
}

function Rests({ source }: { readonly source: Source }) {
  const resting = restingOn(source);
  if (countOf(resting) === 0) return <p className="text-sm text-ink-3">background</p>;
  const names = [...new Set(resting.cells.map(({ offering }) => offering.shortName))];
  const others = countOf(resting) - resting.cells.length;
  const parts = [
    ...(names.length > 0
      ? [`cited by ${names.length > 4 ? `${names.slice(0, 3).join("; ")} and ${names.length - 3} more` : names.join("; ")}`]
      : []),
    ...(others > 0 ? [`${others} ${others === 1 ? "event, weakness or what-if" : "events, weaknesses and what-ifs"}`] : []),
  ];
  return <p className="text-sm text-ink-3">{parts.join("; ")}</p>;
}
