import { KEPT_AN_HOUR } from "@/components/site/fresh";
import { catalogueDocument, documentText } from "@/lib/catalogue/document";

export const dynamic = "force-static";

/** The whole catalogue; docs/catalogue.md says what may be relied on. */
export const GET = () =>
  new Response(documentText(catalogueDocument()), { headers: { ...KEPT_AN_HOUR, "Content-Type": "application/json; charset=utf-8" } });
