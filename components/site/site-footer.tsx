import { Link } from "@/components/ui/link";
import project from "@/package.json";

/** Not pages: what one takes away. */
const DATA = [
  ["/catalogue.json", "Catalogue as JSON"],
  ["/feed.xml", "Feed of changes"],
] as const;

const LINKS = [
  ["/method", "Method and limits"],
  ["/method#roots", "Pinned roots"],
  ["/method#glossary", "Glossary"],
  ["/sources", "Sources"],
  ["/sources#cite", "Cite"],
  ["/lab", "Tamper lab"],
  ["/corrections", "Corrections"],
] as const;

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-ink pt-4 pb-8 text-sm text-ink-3 print:hidden">
      <div className="page flex flex-wrap gap-x-8 gap-y-1">
        <span className="py-1">TrustGap {project.version.replace(/\.0$/, "")}, free software</span>
        {LINKS.map(([href, label]) => (
          <Link key={href} href={href} className="py-1">
            {label}
          </Link>
        ))}
        {DATA.map(([href, label]) => (
          <a key={href} href={href} className="py-1">
            {label}
          </a>
        ))}
      </div>
    </footer>
  );
}
