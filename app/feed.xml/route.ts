import { SITE_ADDRESS } from "@/components/site/address";
import { atomFeed, feedEntries } from "@/lib/catalogue/feed";

export const dynamic = "force-static";

export const GET = () =>
  new Response(atomFeed(feedEntries(), SITE_ADDRESS), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
