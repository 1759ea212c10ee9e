import type { Appraisal } from "./appraisal";

/** What each level says, in the words that headlines and numbers share. */
export const LEVEL_WORDS = ["nothing", "hardware isolation", "firmware measured", "kernel measured", "root file system measured"] as const;

/** Why there is one 0 instead of four numbers. */
export const NO_LEVELS: Record<"invalid" | "incomplete" | "unrecognised", string> = {
  invalid: "nothing: what does not hold earns no level",
  incomplete: "nothing until it can be judged",
  unrecognised: "nothing was read as evidence",
};

/** "Microsoft", or "the cloud" where none is known. */
export const cloudName = ({ cloud }: Appraisal): string => cloud ?? "the cloud";

export const possessive = (name: string): string => `${name}’s`;

/** "below the fixed version for AMD-SB-3019, AMD-SB-3020", said beside a level; null if no advisory says so. */
export function belowFixed({ advisories = [] }: Appraisal): string | null {
  const older = advisories.filter(({ status }) => status === "older").map(({ id }) => id);
  return older.length === 0 ? null : `below the fixed version for ${older.join(", ")}`;
}
