import { KEPT_AN_HOUR } from "@/components/site/fresh";
import { SITE_ADDRESS } from "@/components/site/address";
import { atomFeed, feedEntries } from "@/lib/catalogue/feed";

export const dynamic = "force-static";

export const GET = () =>
  new Response(atomFeed(feedEntries(), SITE_ADDRESS), {
    headers: { ...KEPT_AN_HOUR, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
