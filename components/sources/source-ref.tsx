import { dayText } from "@/components/matrix/days";
import { Link } from "@/components/ui/link";
import type { Source } from "@/lib/catalogue/schema";

/** Where everything that rests on a source stands. */
export const sourcePath = (id: string) => `/sources/${id}`;

/** "13 May 2026", or "undated" where the page has no date of its own. */
export const sourceDate = ({ date }: Pick<Source, "date">): string => (date ? dayText(date) : "undated");

/** A source as it is cited: its title leads to it, its id to all that rests on it. */
export function SourceRef({ source }: { readonly source: Source }) {
  const { id, title, url } = source;
  return (
    <>
      {url ? (
        <a href={url} rel="noreferrer" className="wrap-anywhere">
          {title}
        </a>
      ) : (
        <span className="wrap-anywhere">{title}</span>
      )}
      <span className="text-ink-3">
        , <span className="whitespace-nowrap">{sourceDate(source)}</span>,{" "}
        <Link href={sourcePath(id)} className="whitespace-nowrap">
          <code className="text-xs">{id}</code>
        </Link>
      </span>
    </>
  );
}

export function SourceRefs({ sources, className = "" }: { readonly sources: readonly Source[]; readonly className?: string }) {
  if (sources.length === 0) return null;
  return (
    <ul className={`grid gap-1.5 text-sm leading-snug ${className}`}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceRef source={source} />
        </li>
      ))}
    </ul>
  );
}
