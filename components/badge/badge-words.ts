import { LENS_WORDS } from "@/components/compare/address";
import { dayText } from "@/components/matrix/days";
import type { DatedView, ViewDetail } from "@/lib/catalogue/dated-view";

/** A level is never said without its conditions: whose word is left out, the day, and how it is counted. */
export interface BadgeWords {
  /** "without Google". */
  readonly label: string;
  /** "AL1 of 4, 26 Mar 2024, as in the talk". */
  readonly message: string;
  /** One sentence, for those who do not see it. */
  readonly sentence: string;
}

export function badgeWords({ lens }: DatedView, { detail, date }: ViewDetail): BadgeWords {
  const { levels, cspName, name } = detail;
  const conditions = `${dayText(date, true)}, ${LENS_WORDS[lens]}`;
  const counted = `as of ${dayText(date)}, counted ${LENS_WORDS[lens]}`;
  if (levels === null) {
    const sentence = `${name}: no attestation level, which only virtual machines have, ${counted}.`;
    return { label: "not a virtual machine", message: `no level, ${conditions}`, sentence };
  }
  const { level, lowerBound } = levels.trustworthy;
  const nominal = `${levels.nominal.lowerBound ? "at least " : ""}${levels.nominal.level}`;
  return {
    label: `without ${cspName}`,
    message: `${lowerBound ? "≥ " : ""}AL${level} of 4, ${conditions}`,
    sentence: `${name}: attestation level ${lowerBound ? "at least " : ""}${level} of 4 without trusting ${cspName}, ${nominal} trusting everyone, ${counted}.`,
  };
}
