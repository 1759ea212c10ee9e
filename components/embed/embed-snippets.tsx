import { publicAddress } from "@/components/site/address";
import { Command } from "@/components/ui/command";
import { viewPath, type DatedView } from "@/lib/catalogue/dated-view";

interface EmbedSnippetsProps {
  /** The offering’s id. */
  readonly id: string;
  readonly lens: DatedView["lens"];
  /** YYYY-MM-DD; null for the latest, which changes with the catalogue. */
  readonly date: string | null;
  /** The offering’s name, for those who hear the frame or the picture announced. */
  readonly name: string;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** What to paste into a page to show an offering there: a frame, a badge, and the badge’s data. */
export function EmbedSnippets({ id, lens, date, name }: EmbedSnippetsProps) {
  const path = viewPath({ offering: id, lens, date });
  const page = publicAddress(`/offerings/${id}`);
  const badge = publicAddress(`/badge/${path}.svg`);
  const title = escaped(`TrustGap: ${name}`);
  return (
    <div className="grid gap-4">
      <Snippet
        label="A frame, 320 px wide or more, without script"
        what="the frame’s markup"
        text={`<iframe src="${publicAddress(`/embed/${path}`)}" title="${title}" width="100%" height="${EMBED_HEIGHT}" loading="lazy"></iframe>`}
      />
      <Snippet
        label="A badge, as HTML"
        what="the badge’s markup"
        text={`<a href="${page}"><img src="${badge}" alt="${title}" height="20"></a>`}
      />
      <Snippet
        label="A badge, as Markdown"
        what="the badge’s Markdown"
        text={`[![TrustGap: ${name.replace(/[[\]]/g, "")}](${badge})](${page})`}
      />
      <Snippet
        label="Its data, for a service that draws badges"
        what="the address of the badge’s data"
        text={publicAddress(`/badge/${path}.json`)}
      />
    </div>
  );
}

/** Enough for every offering at 320 px, measured by a test. */
export const EMBED_HEIGHT = 760;

function Snippet({ label, text, what }: { readonly label: string; readonly text: string; readonly what: string }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold text-ink-2">{label}</h3>
      <Command text={text} what={what} />
    </div>
  );
}
