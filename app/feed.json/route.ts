import { SITE_ADDRESS } from "@/components/site/address";
import { KEPT_AN_HOUR } from "@/components/site/fresh";
import { feedEntries, jsonFeed } from "@/lib/catalogue/feed";

export const dynamic = "force-static";

export const GET = () =>
  new Response(`${JSON.stringify(jsonFeed(feedEntries(), SITE_ADDRESS), null, 1)}\n`, {
    headers: { ...KEPT_AN_HOUR, "Content-Type": "application/feed+json; charset=utf-8" },
  });
