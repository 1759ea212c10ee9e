import type { Appraisal, LevelName } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { assumptionById } from "@/lib/trust/assumptions";

/** What each level says, in the words that headlines and numbers share. */
export const LEVEL_WORDS = ["nothing", "hardware isolation", "firmware measured", "kernel measured", "root file system measured"] as const;

/** One number of the page, with what it means and the condition it never goes without. */
export interface LevelRow {
  readonly name: LevelName;
  readonly label: string;
  readonly value: number;
  readonly lowerBound: boolean;
  /** "hardware isolation, if this report is fresh" */
  readonly says: string;
  /** The glossary's word. */
  readonly term: string;
}

/** "Microsoft", or "the cloud" where none is known. */
export const cloudName = ({ cloud }: Appraisal): string => cloud ?? "the cloud";

export const possessive = (name: string): string => `${name}’s`;

/** The four numbers of a `valid` appraisal; none otherwise, because nothing is earned then. */
export function levelRows(appraisal: Appraisal): readonly LevelRow[] {
  if (appraisal.verdict !== "valid") return [];
  const { nominalAL, trustworthyAL, grantedAL, expectedAL, lowerBounds } = appraisal;
  const row = (name: LevelName, label: string, value: number, says: string, term: string = name): LevelRow => ({
    name,
    label,
    value,
    lowerBound: lowerBounds.includes(name),
    says,
    term,
  });
  return [
    row("nominal", "Trusting everyone", nominalAL, ifFresh(appraisal, nominalAL)),
    row("trustworthy", `Without ${cloudName(appraisal)}`, trustworthyAL, ifFresh(appraisal, trustworthyAL)),
    row("granted", "As you chose", grantedAL, grantedWords(appraisal)),
    row("expected", "Compared with values you named", expectedAL, expectedWords(appraisal)),
  ];
}

/** Why there is one 0 instead of four numbers. */
export const NO_LEVELS: Record<"invalid" | "incomplete" | "unrecognised", string> = {
  invalid: "nothing: what does not hold earns no level",
  incomplete: "nothing until it can be judged",
  unrecognised: "nothing was read as evidence",
};

const restsOnFreshness = ({ conditional }: Appraisal) => conditional.includes("presenter-fresh");

function ifFresh(appraisal: Appraisal, level: number): string {
  const words = LEVEL_WORDS[level] ?? "nothing";
  return level > 0 && restsOnFreshness(appraisal) ? `${words}, if this report is fresh` : words;
}

function grantedWords(appraisal: Appraisal): string {
  const { grantedAL, conditions } = appraisal;
  const words = LEVEL_WORDS[grantedAL] ?? "nothing";
  const onYourWord = grantedAL > 0 && restsOnFreshness(appraisal) && conditions.granted.includes("presenter-fresh");
  if (onYourWord) return `${words}, on your word that it is fresh`;
  if (grantedAL > 0) return words;
  if (conditions.withdrawn.includes("hw-vendor")) return "nothing: the chip maker’s word is withdrawn";
  const lacking = smallestLack(appraisal);
  return lacking ? `nothing: “${assumptionById(lacking).label}” is not granted` : "nothing";
}

/** The first assumption that the cheapest way to the next level still lacks. */
function smallestLack({ grantedAL, minimalTrust, conditions }: Appraisal): AssumptionId | undefined {
  const sets = minimalTrust[String(grantedAL + 1) as "1" | "2" | "3" | "4"];
  return sets?.[0]?.find((id) => !conditions.granted.includes(id));
}

function expectedWords({ expectedAL, conditions }: Appraisal): string {
  if (expectedAL > 0) return `${LEVEL_WORDS[expectedAL] ?? "nothing"}, as you expect it`;
  return conditions.challenge === null && conditions.expected.length === 0 ? "nothing: you named no values" : "nothing yet";
}
