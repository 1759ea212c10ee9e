import { ADVISORIES, CATALOGUE_DATE, EVENTS, OFFERINGS, SOURCES } from "../catalogue";
import { COLLECTORS } from "../collectors";
import { LEVERS } from "../levers";
import type { CatalogueData } from "./rule";

/** The catalogue as it is, for the rules; `today` is the day on which they are asked, YYYY-MM-DD. */
export const catalogueData = (today: string): CatalogueData => ({
  offerings: OFFERINGS,
  sources: SOURCES,
  advisories: ADVISORIES,
  events: EVENTS,
  levers: LEVERS,
  collectors: COLLECTORS,
  date: CATALOGUE_DATE,
  today,
});
