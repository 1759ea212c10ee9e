import { KEPT_AN_HOUR } from "@/components/site/fresh";
import type { ReactElement } from "react";
import { readView, viewDetail } from "@/lib/catalogue/dated-view";
import { EmbedDocument, EmbedNothing } from "./embed-document";

/** The document for the parts of an address after /embed/; 404 where they name no offering or no day that is known. */
export async function embedAnswer(parts: readonly string[]): Promise<Response> {
  const view = readView(parts);
  if (view === null) return asDocument(<EmbedNothing text="The address names no offering of the catalogue, or no day." />, 404);
  const shown = viewDetail(view);
  if (shown === null) return asDocument(<EmbedNothing text="The catalogue says nothing of this offering on that day." />, 404);
  return asDocument(<EmbedDocument view={view} shown={shown} />, 200);
}

async function asDocument(document: ReactElement, status: number): Promise<Response> {
  // Next refuses a static import of it beside its own pages.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = `<!doctype html>${renderToStaticMarkup(document)}`;
  return new Response(html, { status, headers: { ...KEPT_AN_HOUR, "Content-Type": "text/html; charset=utf-8" } });
}
