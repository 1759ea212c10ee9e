import { publicAddress, SITE_IS_LOCAL } from "@/components/site/address";
import { Command } from "@/components/ui/command";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import { citation } from "@/lib/catalogue/document";

interface CiteProps {
  /** Of the page that is cited: "/offerings/gcp-cvm-snp". */
  readonly path: string;
  /** Where on the page BibTeX is; left out where there is none. */
  readonly bibtex?: string;
}

/** How to cite the catalogue’s edition, with the address of the page it stands on. */
export function Cite({ path, bibtex }: CiteProps) {
  return (
    <section aria-labelledby="cite">
      <SectionHeading id="cite">Cite it</SectionHeading>
      <Command text={`${citation(CATALOGUE_VERSION)} ${publicAddress(path)}`} what="the citation" />
      <p className="mt-2 max-w-[42rem] text-sm text-ink-2">
        An edition never changes: this one stays at <a href={`/catalogue/${CATALOGUE_VERSION}.json`}>/catalogue/{CATALOGUE_VERSION}.json</a>
        .{" "}
        {bibtex ? (
          <>
            BibTeX for it and for each source is <a href={bibtex}>among the formats to take away</a>.
          </>
        ) : (
          <>
            BibTeX for a table and its sources is under “Take it away” of <Link href="/compare#take-away">the comparison</Link> and of each
            offering’s page.
          </>
        )}
      </p>
      <LocalAddress />
    </section>
  );
}

/** A copy without a public address must not pass its own off as one that others can open. */
export function LocalAddress() {
  if (!SITE_IS_LOCAL) return null;
  return (
    <p className="mt-2 max-w-[42rem] border-l-2 border-word-l pl-3 text-sm text-ink-2">
      This copy of TrustGap was built without a public address, so the address named here opens on its own machine only. Whoever runs it
      sets <code>TRUSTGAP_URL</code>.
    </p>
  );
}
