import type { Metadata } from "next";
import { CATALOGUE_DATE, OFFERINGS, SOURCES, sourcesOf } from "@/lib/catalogue/catalogue";

export const metadata: Metadata = {
  title: "Sources",
  description: "Where the catalogue’s facts come from, each with its date and the offerings that rest on it.",
};

/** Short names of the offerings that cite a source in any of their snapshots. */
const citedBy = (id: string): readonly string[] =>
  OFFERINGS.filter(({ snapshots }) => snapshots.some((snapshot) => sourcesOf(snapshot).includes(id))).map(({ shortName }) => shortName);

export default function SourcesPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">What the catalogue rests on</h1>
      <p className="lede mt-4">
        {SOURCES.length} sources, last read on <time dateTime={CATALOGUE_DATE}>{CATALOGUE_DATE}</time>. Every cell of the matrix names the
        ones it comes from. The texts are not copied here: follow a link to check a fact.
      </p>
      <ul className="mt-10 max-w-[60rem]">
        {SOURCES.map(({ id, title, url, date }) => (
          <li key={id} id={id} className="term grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[10rem_1fr]">
            <p className="text-sm text-ink-3">
              <code>{id}</code>
              <span className="block">{date ?? "no date"}</span>
            </p>
            <div className="min-w-0">
              {url ? (
                <a href={url} className="wrap-anywhere">
                  {title}
                </a>
              ) : (
                <span>{title}</span>
              )}
              <CitedBy names={citedBy(id)} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CitedBy({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <p className="text-sm text-ink-3">background</p>;
  return <p className="text-sm text-ink-3">cited by {names.join("; ")}</p>;
}
