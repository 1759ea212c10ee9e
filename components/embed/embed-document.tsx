import type { ReactNode } from "react";
import { publicAddress } from "@/components/site/address";
import { dayText } from "@/components/matrix/days";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import { LENS_WORDS, NOTHING_CHOSEN, writeAddress } from "@/components/compare/address";
import { STAGE_NAMES, STAGES } from "@/lib/appraisal/stage";
import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import type { DatedView, ViewDetail } from "@/lib/catalogue/dated-view";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { Level } from "@/lib/trust/derive";
import type { Confidence } from "@/lib/trust/facts";
import { EMBED_STYLE } from "./embed-style";
import { EmbedLadder } from "./embed-ladder";

/** Of a document of its own: Next’s head is that of its pages. */
const Head = "head";

interface EmbedDocumentProps {
  readonly view: DatedView;
  readonly shown: ViewDetail;
}

/** One offering on one day as a document of its own, for a frame in somebody’s page. No script. */
export function EmbedDocument({ view, shown: { detail, date } }: EmbedDocumentProps) {
  const { offering, lens } = view;
  const compared = writeAddress({ ...NOTHING_CHOSEN, offerings: [offering], date, lens }, []);
  const title = `${detail.name}, ${dayText(date)}`;
  return (
    <EmbedShell title={title}>
      <h1>
        <a href={publicAddress(`/offerings/${offering}`)} target="_blank" rel="noopener">
          {detail.name}
        </a>
      </h1>
      <dl className="block">
        <Item label="As of" value={`${dayText(date, true)}${view.date === null ? ", the latest" : ""}`} />
        <Item label="Counted" value={LENS_WORDS[lens]} />
        <Item label="Catalogue" value={CATALOGUE_VERSION} />
      </dl>
      <Levels detail={detail} />
      <p className="gap">{detail.gap.sentence}.</p>
      <Pile detail={detail} />
      <footer>
        <a href={publicAddress(`/compare${compared}`)} target="_blank" rel="noopener">
          Reasons and sources
        </a>
        <span>TrustGap, CC BY 4.0</span>
      </footer>
    </EmbedShell>
  );
}

/** Where there is nothing to show, in the same dress. */
export function EmbedNothing({ text }: { readonly text: string }) {
  return (
    <EmbedShell title="Nothing to show">
      <h1>Nothing to show here</h1>
      <p>{text}</p>
      <footer>
        <a href={publicAddress("/compare")} target="_blank" rel="noopener">
          All offerings
        </a>
        <span>TrustGap</span>
      </footer>
    </EmbedShell>
  );
}

function EmbedShell({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <html lang="en">
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · TrustGap`}</title>
        <style>{EMBED_STYLE}</style>
      </Head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

function Item({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Levels({ detail: { levels, cspName } }: { readonly detail: OfferingDetail }) {
  if (levels === null) return null;
  return (
    <dl className="levels">
      <div>
        <dt>{`Everyone but ${cspName}`}</dt>
        <dd className={levels.trustworthy.level > 0 ? "stands" : "zero"}>{levelName(levels.trustworthy)}</dd>
      </div>
      <div>
        <dt>Trusting everyone</dt>
        <dd>{levelName(levels.nominal)}</dd>
      </div>
    </dl>
  );
}

/** "AL2", or "≥ AL1" for a lower bound. */
const levelName = ({ level, lowerBound }: Level) => `${lowerBound ? "≥ " : ""}AL${level}`;

/** Medium and low confidence is said; high goes without saying. */
const doubtOf = (confidence: Confidence | null) => (confidence === null || confidence === "high" ? "" : ` (${confidence} confidence)`);

/** The stages as strata, the last to boot on top, with the ladder at their left. */
function Pile({ detail }: { readonly detail: OfferingDetail }) {
  const { levels, cells, cspName } = detail;
  return (
    <div className="pile">
      <EmbedLadder nominal={levels?.nominal.level ?? 0} trustworthy={levels?.trustworthy.level ?? 0} isDrawn={levels !== null} />
      <ol reversed>
        {[...STAGES].reverse().map((stage) => (
          <li key={stage} className={cells[stage].symbol}>
            <TrustSymbol symbol={cells[stage].symbol} />
            <div>
              <b>{STAGE_NAMES[stage]}</b> {TRUST_WORDS[cells[stage].symbol].replace("the cloud", cspName)}
            </div>
            <p>
              {cells[stage].summary}
              {doubtOf(cells[stage].confidence)}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
