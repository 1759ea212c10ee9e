import { KEPT_AN_HOUR } from "@/components/site/fresh";
import { light } from "@/components/site/palette";
import { readView, viewDetail } from "@/lib/catalogue/dated-view";
import { Badge } from "./badge";
import { badgeWords } from "./badge-words";

const ENDING = /\.(svg|json)$/;

/**
 * The badge for the parts of an address after /badge/, as a picture (.svg) or for a service that draws badges
 * (.json, the endpoint format of shields); 404 where they name nothing that is known.
 */
export async function badgeAnswer(parts: readonly string[]): Promise<Response> {
  const path = parts.join("/");
  const ending = ENDING.exec(path)?.[1];
  const view = ending === undefined ? null : readView(path.replace(ENDING, "").split("/"));
  const shown = view && viewDetail(view);
  if (!view || !shown) return new Response("No such badge.\n", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  const words = badgeWords(view, shown);
  const { levels } = shown.detail;
  if (ending === "json") {
    // Zero is never coloured.
    const color = (levels?.trustworthy.level ?? 0) > 0 ? light("stands") : light("nothing");
    return Response.json(
      { schemaVersion: 1, label: words.label, message: words.message, color: color.slice(1) },
      { headers: KEPT_AN_HOUR },
    );
  }
  const { renderToStaticMarkup } = await import("react-dom/server");
  const svg = renderToStaticMarkup(<Badge words={words} levels={levels} />);
  return new Response(`${svg}\n`, { headers: { ...KEPT_AN_HOUR, "Content-Type": "image/svg+xml; charset=utf-8" } });
}
