import type { MetadataRoute } from "next";
import { CLOUDS } from "@/components/cloud/clouds";
import { publicAddress } from "@/components/site/address";
import { CATALOGUE_DATE, OFFERING_IDS, SOURCES } from "@/lib/catalogue/catalogue";
import { CHECKS } from "@/lib/verify/checks";

const PAGES = ["", "/verify", "/compare", "/offerings", "/clouds", "/sources", "/method", "/checks", "/lab", "/corrections"];

/** Every page; those of the catalogue with the day on which it was last read. */
export default function sitemap(): MetadataRoute.Sitemap {
  const dated = [
    ...OFFERING_IDS.map((id) => `/offerings/${id}`),
    ...CLOUDS.map((csp) => `/clouds/${csp}`),
    ...SOURCES.map(({ id }) => `/sources/${id}`),
  ];
  const plain = [...PAGES, ...CHECKS.map(({ id }) => `/checks/${id}`)];
  return [
    ...plain.map((path) => ({ url: publicAddress(path) })),
    ...dated.map((path) => ({ url: publicAddress(path), lastModified: CATALOGUE_DATE })),
  ];
}
