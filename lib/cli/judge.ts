import type { Appraisal, AppraisalOptions, Input, Verdict } from "@/lib/appraisal/appraisal";
import { linkRefusal } from "@/lib/share/link-refusal";
import { openLinks } from "@/lib/share/open-links";
import { withRefusals, type Refusal } from "@/lib/share/refusal";
import type { Companions } from "@/lib/verify/each";
import { appraise, watchOf, type Hooks } from "@/lib/verify/engine";
import type { VerifyArguments } from "./arguments";
import { untriedRefusal } from "./unread";
import type { NamedFiles } from "./named-files";
import { EXIT } from "./usage";

/** Everything a set is judged by, but for what a link in it claims. */
export type Conditions = Omit<AppraisalOptions, "claimed">;

/** @param now the judging time where none was named */
export function conditionsOf(asked: VerifyArguments, { bind, policy, roots }: NamedFiles, now: Date): Conditions {
  const { challenge, measurements, reportData, hostData, vmpl, requireReference, granted, withdrawn, lens, requirements } = asked;
  const at = asked.at ?? `${now.toISOString().slice(0, 19)}Z`;
  return {
    at,
    lens,
    granted,
    withdrawn,
    challenge,
    measurements,
    bind,
    reportData,
    hostData,
    vmpl,
    policy,
    requireReference,
    requirements,
    extraRoots: roots,
  };
}

/**
 * Judges one set: a link in it is opened, and what of it was not read leaves it without any level.
 * @param companions from which a set of one file gets what is its own
 */
export async function judgeSet(
  given: readonly Input[],
  unread: readonly Refusal[],
  conditions: Conditions,
  companions?: Companions,
): Promise<Appraisal> {
  const { inputs: opened, claimed, error } = await openLinks(given);
  const [only] = opened;
  const now = () => performance.now();
  const hooks: Hooks = { now, since: now(), ...(companions ? { keys: companions.keys } : {}) };
  const { inputs, untried } = companions && only ? await companions.setOf(only, watchOf(hooks)) : { inputs: opened, untried: null };
  const appraisal = await appraise(inputs, { ...conditions, claimed }, hooks);
  const link = error && given.find((input) => input.name === error.name && !opened.includes(input));
  return withRefusals(appraisal, [
    ...(error && link ? [await linkRefusal(error, link.bytes)] : []),
    ...(untried ? [untriedRefusal(untried)] : []),
    ...unread,
  ]);
}

const CODES: Record<Verdict, number> = {
  valid: EXIT.ok,
  invalid: EXIT.invalid,
  incomplete: EXIT.incomplete,
  unrecognised: EXIT.unrecognised,
};

export const exitCode = ({ verdict, requirements }: Appraisal): number =>
  verdict === "valid" && requirements.some(({ met }) => !met) ? EXIT.unmet : CODES[verdict];
