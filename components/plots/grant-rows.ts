import { levelText } from "@/components/boot-chain/levels";
import { LEVELS } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { cloudIds } from "@/lib/trust/assumptions";
import { levelsByGrants, partiesOf, type LevelForGrants } from "@/lib/catalogue/reach";

export interface GrantStep extends LevelForGrants {
  readonly text: string;
  /** True where every set of so many takes a word of the cloud’s; false where a third party’s would do. */
  readonly onCloud: boolean;
}

/** One offering’s levels by number of assumptions granted, for a bar and for a row of the table. */
export interface GrantRow {
  readonly id: string;
  readonly name: string;
  /** The level with no, one, two … assumptions granted; the last is as far as grants reach. */
  readonly steps: readonly GrantStep[];
  /** Who has to be believed for the highest of them. */
  readonly whose: string;
}

/** The most that anything needs, for the columns of the table. */
export const mostGrants = (rows: readonly GrantRow[]): number => Math.max(0, ...rows.map(({ steps }) => steps.length - 1));

/** The level with `count` granted: more than are of use change nothing. */
export const withGrants = ({ steps }: GrantRow, count: number) => steps[Math.min(count, steps.length - 1)]!;

/** Rows ranked by what they reach without any word, then with one, and so on; an enclave has none. */
export function grantRowsOf(details: readonly OfferingDetail[]): readonly GrantRow[] {
  const rows = details.flatMap(rowOf);
  const most = mostGrants(rows);
  const key = (row: GrantRow) => Array.from({ length: most + 1 }, (_, count) => orderOf(withGrants(row, count))).join();
  return [...rows].sort((a, b) => (key(a) === key(b) ? (a.name < b.name ? -1 : 1) : key(a) > key(b) ? -1 : 1));
}

/** A lower bound ranks after the exact number. */
const orderOf = ({ level, lowerBound }: LevelForGrants) => level * 2 + (lowerBound ? 0 : 1);

function rowOf(detail: OfferingDetail): readonly GrantRow[] {
  const steps = levelsByGrants(detail.minimalTrust);
  if (steps.length === 0) return [];
  return [
    {
      id: detail.id,
      name: detail.shortName,
      steps: steps.map((step) => ({ ...step, text: levelText(step), onCloud: takesTheCloud(detail, step) })),
      whose: whoseOf(detail, steps.at(-1)!),
    },
  ];
}

function takesTheCloud({ minimalTrust }: OfferingDetail, { level, count }: LevelForGrants): boolean {
  const wanted = LEVELS.find((each) => each === level);
  const sets = (wanted && minimalTrust?.[wanted]) ?? [];
  return !sets.some((set) => set.length <= count && cloudIds(set).length === 0);
}

function whoseOf(detail: OfferingDetail, { level, count }: LevelForGrants): string {
  const wanted = LEVELS.find((each) => each === level);
  const set = wanted && detail.minimalTrust?.[wanted]?.find(({ length }) => length === count);
  return set ? partiesOf(set, detail) : "nobody: nothing holds";
}
