import type { Lens } from "@/lib/appraisal/assumption";
import { FIRST_DATE, OFFERING_IDS, offeringById } from "@/lib/catalogue/catalogue";
import { TALK_IDS } from "@/lib/catalogue/choose";
import { compareDetailed, type OfferingDetail } from "@/lib/catalogue/describe";
import { dayText } from "@/components/matrix/days";
import type { CompareChoice } from "./address";
import { briefNames, comparedOffering, type Compared } from "./columns";

/** The published table, and the offering it adds in words. */
export const FIRST_CHOICE: CompareChoice = {
  offerings: TALK_IDS,
  date: FIRST_DATE,
  granted: [],
  withdrawn: [],
  lens: "talk",
  cell: null,
};

export const KNOWN_OFFERINGS: ReadonlySet<string> = new Set(OFFERING_IDS);

export interface Comparison {
  readonly details: readonly OfferingDetail[];
  readonly compared: readonly Compared[];
  /** Names of what is shown, as short as they stay different. */
  readonly brief: (id: string) => string;
  /** Offerings asked for of which nothing is known by that date, a sentence each. */
  readonly leftOut: readonly string[];
}

/** Everything the page shows, derived from the catalogue under one choice. */
export function compareUnder(choice: CompareChoice, lens: Lens = choice.lens): Comparison {
  // Without ids the core answers with the whole catalogue; here an empty choice shows nothing.
  const details = choice.offerings.length === 0 ? [] : compareDetailed({ ...choice, lens });
  const names = briefNames(choice.offerings.flatMap((id) => offeringById(id) ?? []));
  const brief = (id: string) => names.get(id) ?? id;
  const known = new Set(details.map(({ id }) => id));
  const missing = choice.offerings.filter((id) => !known.has(id));
  return {
    details,
    compared: details.map((detail) => comparedOffering(detail, brief(detail.id))),
    brief,
    leftOut: missing.map((id) => `Nothing is known of ${offeringById(id)?.shortName ?? id} by ${dayText(choice.date)}; it is left out.`),
  };
}
