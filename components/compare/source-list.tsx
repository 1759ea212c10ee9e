import { dayText } from "@/components/matrix/days";
import { SectionHeading } from "@/components/ui/section-heading";
import { CATALOGUE_DATE, CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** Everything the facts on this page rest on, newest first. */
export function SourceList({ details }: { readonly details: readonly OfferingDetail[] }) {
  const sources = [...new Map(details.flatMap((detail) => detail.sources.map((source) => [source.id, source] as const))).values()];
  if (sources.length === 0) return null;
  sources.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : (a.date ?? "") > (b.date ?? "") ? -1 : a.title < b.title ? -1 : 1));
  return (
    <section aria-labelledby="sources" className="text-sm">
      <SectionHeading id="sources">What this rests on</SectionHeading>
      <ul className="gap-x-8 narrow:columns-2 rail:columns-3">
        {sources.map(({ id, title, url, date }) => (
          <li key={id} className="mb-2.5 break-inside-avoid leading-snug">
            {url ? (
              <a href={url} rel="noreferrer" className="wrap-anywhere">
                {title}
              </a>
            ) : (
              <span className="wrap-anywhere">{title}</span>
            )}
            <span className="text-ink-3">, {date ? dayText(date) : "undated"}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-3">
        Catalogue {CATALOGUE_VERSION}, read against its sources up to {dayText(CATALOGUE_DATE)}.
      </p>
    </section>
  );
}
