import { levelText } from "@/components/matrix/column";
import type { GapRow } from "@/components/compare/gap-row";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** Bars of the trust gap, widest first; a lower bound ranks after the exact number, an enclave has none. */
export function gapRowsOf(details: readonly OfferingDetail[]): readonly GapRow[] {
  return details
    .flatMap(rowOf)
    .sort((a, b) => b.onWord - a.onWord || a.notKnown - b.notKnown || a.trustworthy - b.trustworthy || (a.name < b.name ? -1 : 1));
}

function rowOf({ id, shortName, levels, gap }: OfferingDetail): readonly GapRow[] {
  if (!levels) return [];
  const { nominal, trustworthy } = levels;
  return [
    {
      ...{ id, name: shortName, mine: false },
      trustworthy: trustworthy.level,
      onWord: nominal.level - trustworthy.level,
      notKnown: nominal.lowerBound ? 4 - nominal.level : 0,
      trustworthyText: levelText(trustworthy),
      nominalText: levelText(nominal),
      sentence: gap.sentence,
    },
  ];
}
