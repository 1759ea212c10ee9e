import { siteAddress } from "@/scripts/lib/site.mjs";

/** The site's public address, an origin without a slash at its end. The build sets it for good (next.config.js). */
export const SITE_ADDRESS: string = siteAddress(process.env.TRUSTGAP_URL);

/** What is at a path of the site, for whoever is not on it: "https://trustgap.example/compare". */
export const publicAddress = (path: string): string => `${SITE_ADDRESS}${path}`;

/** True where nobody gave the site a public address: it then has this machine’s own, the only kind that is not https. */
export const SITE_IS_LOCAL: boolean = SITE_ADDRESS.startsWith("http:");
