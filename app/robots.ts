import type { MetadataRoute } from "next";
import { publicAddress } from "@/components/site/address";

/** Everything may be read; what stands in others’ frames says by itself that it is no page. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/any-day/" }, sitemap: publicAddress("/sitemap.xml") };
}
