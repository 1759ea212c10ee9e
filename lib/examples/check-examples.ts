import { CHECKS } from "@/lib/verify/checks";
import { exampleOf, type CheckExamples, type Example } from "./recipe";
import { REPORT_EXAMPLES } from "./report-examples";
import { SET_EXAMPLES } from "./set-examples";
import { SIGNING_EXAMPLES } from "./signing-examples";

/** Recipes by the check's id. */
export const CHECK_EXAMPLES: Readonly<Record<string, CheckExamples>> = { ...SIGNING_EXAMPLES, ...REPORT_EXAMPLES, ...SET_EXAMPLES };

export interface JudgedExamples {
  readonly good: Example;
  readonly bad: Example | null;
}

/**
 * Mints both sets of a check, one after the other, and has the engine appraise them.
 * @returns null for an id that no recipe has
 */
export async function examplesOf(id: string): Promise<JudgedExamples | null> {
  const recipes = CHECK_EXAMPLES[id];
  if (!recipes) return null;
  const good = await exampleOf(id, recipes.good);
  return { good, bad: recipes.bad && (await exampleOf(id, recipes.bad)) };
}

/** Ids of checks that have no example. */
export const withoutExamples = (): readonly string[] => CHECKS.map(({ id }) => id).filter((id) => !CHECK_EXAMPLES[id]);
