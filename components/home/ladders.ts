import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { FIRST_DATE } from "@/lib/catalogue/catalogue";
import { compareDetailed, type Cell, type OfferingDetail } from "@/lib/catalogue/describe";
import { chipMaker } from "@/lib/catalogue/names";

export interface HomeRung {
  readonly stage: Stage;
  readonly symbol: TrustSymbol;
  /** Two or three words: why. */
  readonly why: string;
}

export interface HomeLadder {
  readonly id: string;
  readonly name: string;
  readonly nominal: number;
  readonly trustworthy: number;
  /** The trustworthy level on the newest day; null if nothing is known of it then. */
  readonly now: number | null;
  /** In boot order. */
  readonly rungs: readonly HomeRung[];
}

const SHOWN = ["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp"];

const detailsAt = (date: string | null) => compareDetailed({ date, offerings: SHOWN, granted: [], withdrawn: [], lens: "talk" });

/** The published table as three ladders: derived from the catalogue's facts, like every other level. */
export const homeLadders = (): readonly HomeLadder[] => {
  const now = levelsNow();
  return detailsAt(FIRST_DATE).map((detail) => ({ ...ladderOf(detail), now: now.get(detail.id) ?? null }));
};

const levelsNow = () => new Map(detailsAt(null).map(({ id, levels }) => [id, levels?.trustworthy.level]));

/** "Azure AL0 → AL1", for each whose level without the cloud is another today. */
export function changesSince(): readonly string[] {
  const now = levelsNow();
  return detailsAt(FIRST_DATE).flatMap((then) => {
    const [before, after] = [then.levels?.trustworthy.level, now.get(then.id)];
    return before === after || after === undefined ? [] : [`${cloud(then)} AL${before} → AL${after}`];
  });
}

/** The shorter of what people call the cloud and who runs it: Azure, Google. */
const cloud = ({ cloudName, cspName }: OfferingDetail) => (cloudName.length <= cspName.length ? cloudName : cspName);

function ladderOf(detail: OfferingDetail): Omit<HomeLadder, "now"> {
  return {
    id: detail.id,
    name: cloud(detail),
    nominal: detail.levels?.nominal.level ?? 0,
    trustworthy: detail.levels?.trustworthy.level ?? 0,
    rungs: STAGES.map((stage) => ({ stage, symbol: detail.cells[stage].symbol, why: why(detail, detail.cells[stage]) })),
  };
}

/** Why a cell is what it is, in the few words that fit into it. */
function why({ tee }: OfferingDetail, { stage, symbol, paths }: Cell): string {
  const fact = paths[0]?.fact;
  if (!fact) return symbol === "absent" ? "not in it" : symbol === "unknown" ? "unknown" : "nothing shows it";
  if (stage === "tee") return fact.freshness === "boot-static" ? "made at boot" : `${chipMaker(tee)} signs it`;
  if (fact.measuredBy === "hypervisor-vtpm" || fact.measuredBy === "paravisor-vtpm") return "its vTPM";
  if (fact.referenceTrust === "csp-paravisor") return "its paravisor";
  if (fact.referenceTrust === "csp-guest-firmware") return "closed build";
  return fact.reference === "reproducible" ? "rebuildable" : "you built it";
}
