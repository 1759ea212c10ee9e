import type { Lens } from "@/lib/appraisal/assumption";
import { CATALOGUE_DATE, OFFERING_IDS, offeringById } from "@/lib/catalogue/catalogue";
import { OFFERING_SETS, TALK_IDS } from "@/lib/catalogue/choose";
import { describeOffering, type OfferingDetail } from "@/lib/catalogue/describe";
import { LEVERS } from "@/lib/catalogue/levers";
import { chosenAt } from "@/lib/catalogue/matrix";
import { attestationLevel, grantedSet } from "@/lib/trust/derive";
import { dayText } from "@/components/matrix/days";
import { NOTHING_CHOSEN, type CompareChoice } from "./address";
import { briefNames, comparedOffering, type Compared } from "./columns";
import type { Known } from "./read-address";

/** The offerings of the published table and the one it adds in words, as they are on the newest day: what holds now is what one comes for. */
export const FIRST_CHOICE: CompareChoice = { ...NOTHING_CHOSEN, offerings: TALK_IDS, date: CATALOGUE_DATE };

/** What an address may name. */
export const KNOWN: Known = { offerings: new Set(OFFERING_IDS), sets: OFFERING_SETS, levers: LEVERS.map(({ id }) => id) };

export interface Comparison {
  readonly details: readonly OfferingDetail[];
  readonly compared: readonly Compared[];
  /** Short names that tell apart what the choice holds. */
  readonly brief: (id: string) => string;
  /** Offerings asked for of which nothing is known by that date, a sentence each. */
  readonly leftOut: readonly string[];
}

/** Everything the page shows, derived from the catalogue under one choice. An empty choice shows nothing. */
export function compareUnder(choice: CompareChoice, lens: Lens = choice.lens): Comparison {
  const names = briefNames(choice.offerings.flatMap((id) => offeringById(id) ?? []));
  const brief = (id: string) => names.get(id) ?? id;
  const described = choice.offerings.flatMap((id) => describedUnder(id, choice, lens, brief(id)) ?? []);
  const known = new Set(described.map(({ detail }) => detail.id));
  const missing = choice.offerings.filter((id) => !known.has(id));
  return {
    details: described.map(({ detail }) => detail),
    compared: described.map(({ compared }) => compared),
    brief,
    leftOut: leftOutText(missing, choice.date),
  };
}

const MOST_NAMED = 6;

/** A few are named one by one; of many that is no news but noise. */
function leftOutText(ids: readonly string[], date: string): readonly string[] {
  if (ids.length > MOST_NAMED) return [`Nothing is known of ${ids.length} of these offerings by ${dayText(date)}; they are left out.`];
  return ids.map((id) => `Nothing is known of ${offeringById(id)?.shortName ?? id} by ${dayText(date)}; it is left out.`);
}

interface Described {
  readonly detail: OfferingDetail;
  readonly compared: Compared;
}

/** What one offering is under a choice. Only the level of what was granted depends on the grants: all else is remembered. */
function describedUnder(id: string, choice: CompareChoice, lens: Lens, brief: string): Described | undefined {
  const base = remembered(id, choice, lens, brief);
  const levels = base?.detail.levels;
  if (!base || !levels) return base;
  const granted = attestationLevel(base.detail.paths, grantedSet(choice.granted, choice.withdrawn));
  if (granted.level === levels.granted.level && granted.lowerBound === levels.granted.lowerBound) return base;
  return {
    detail: { ...base.detail, levels: { ...levels, granted } },
    compared: { ...base.compared, column: { ...base.compared.column, levels: { ...levels, granted } } },
  };
}

const memory = new Map<string, Described | undefined>();
const MOST_REMEMBERED = 2_000;

function remembered(id: string, { date, withdrawn, levers }: CompareChoice, lens: Lens, brief: string): Described | undefined {
  const key = [id, date, lens, withdrawn.join("+"), levers.join("+"), brief].join(" ");
  if (memory.has(key)) return memory.get(key);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const dated = chosenAt(id, date, levers);
  const detail = dated && describeOffering(dated, { date, granted: [], withdrawn, lens });
  const described = detail && { detail, compared: comparedOffering(detail, brief) };
  memory.set(key, described);
  return described;
}
