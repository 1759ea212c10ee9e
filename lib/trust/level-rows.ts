import type { Appraisal, LevelName } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { cloudName, LEVEL_WORDS } from "@/lib/appraisal/level-words";
import { assumptionById } from "./assumptions";

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
  return namesNothing(conditions) ? "nothing: you named no values" : "nothing yet";
}

const namesNothing = ({ challenge, expected, policySha256, bind, reportData, hostData, vmpl }: Appraisal["conditions"]): boolean =>
  expected.length === 0 &&
  [challenge, policySha256, bind, reportData, hostData, vmpl].every((named) => named === null || named === undefined);
