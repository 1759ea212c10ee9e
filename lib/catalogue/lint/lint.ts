import { catalogueIsRecent, offeringsAreRecent, sourcesAreRecent } from "./ages";
import { chainsAgreeWithFacts, chainsHoldTogether } from "./chains";
import { noOverlap, periodsInOrder, realDates } from "./dates";
import { reasonsWhereNoPaths, stagesInReach, unknownStaysUnknown, wordsHaveAGiver } from "./facts";
import { knownOfferings, uniqueIds } from "./ids";
import { knownAdvisories, knownCollectors, usedCollectors } from "./references";
import type { CatalogueData, Rule } from "./rule";
import { everyFactSourced, knownSources, sourcesInTime } from "./sources";
import { oneSentence, shortSummaries } from "./texts";

/** Every rule, in the order in which they are reported. */
export const RULES: readonly Rule[] = [
  uniqueIds,
  knownOfferings,
  realDates,
  periodsInOrder,
  noOverlap,
  shortSummaries,
  oneSentence,
  everyFactSourced,
  knownSources,
  sourcesInTime,
  knownAdvisories,
  knownCollectors,
  wordsHaveAGiver,
  stagesInReach,
  reasonsWhereNoPaths,
  unknownStaysUnknown,
  chainsHoldTogether,
  chainsAgreeWithFacts,
  catalogueIsRecent,
  offeringsAreRecent,
  sourcesAreRecent,
  usedCollectors,
];

/** One break of one rule. */
export interface Problem {
  readonly rule: Rule;
  /** Where, and where it helps, what. */
  readonly where: string;
}

/** Everything that breaks a rule, in the order of the rules. */
export const lint = (data: CatalogueData): readonly Problem[] =>
  RULES.flatMap((rule) => rule.check(data).map((where) => ({ rule, where })));
