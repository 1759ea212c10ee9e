import { dayText } from "@/components/matrix/days";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CompareModel } from "./model";

/** Everything the facts on this page rest on, newest first. */
export function SourceList({ sources, catalogue }: Pick<CompareModel, "sources" | "catalogue">) {
  if (sources.length === 0) return null;
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
            <span className="text-ink-3">
              , <span className="whitespace-nowrap">{date ? dayText(date) : "undated"}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-3">
        Catalogue {catalogue.version}, read against its sources up to {dayText(catalogue.date)}.
      </p>
    </section>
  );
}
