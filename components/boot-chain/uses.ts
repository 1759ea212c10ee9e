import { STAGES } from "@/lib/appraisal/stage";
import type { BootChain, Provider } from "@/lib/catalogue/boot-chain";
import type { ChainLevels, ChainSymbols } from "./levels";

/** Everything the legend can explain, in its order. */
export const LEGEND_KEYS = [
  "full",
  "partial",
  "none",
  "absent",
  "unknown",
  "level-stands",
  "level-fresh",
  "level-word",
  "level-word-fresh",
  "level-unknown",
  "granted",
  "tee",
  "controller",
  "vtpm",
  "checked",
  "claimed",
  "key-bound",
  "gap",
  "broken",
  "amd",
  "intel",
  "cloud-closed",
  "cloud-open",
  "other",
  "tenant",
  "maker-unknown",
] as const;
export type LegendKey = (typeof LEGEND_KEYS)[number];

export interface DrawnChain {
  readonly chain: BootChain;
  readonly symbols: ChainSymbols;
  readonly levels: ChainLevels | null;
}

/** What one drawing uses of all that a legend could explain. */
export function chainUses({ chain, symbols, levels }: DrawnChain): ReadonlySet<LegendKey> {
  const { signer, vtpm, arrows, missingLinks } = chain;
  const providers = [...STAGES.map((stage) => chain.stages[stage]?.provider), vtpm?.provider, signer?.provider];
  const isBroken = [...arrows, ...chain.registers].some(({ broken }) => broken) || signer?.broken;
  return new Set<LegendKey>([
    ...STAGES.map((stage) => symbols[stage]),
    ...(levels ? levelUses(levels) : []),
    ...arrows.map(({ kind }) => (kind === "tee" && isCloudMade(chain) ? "controller" : kind)),
    ...(STAGES.some((stage) => chain.stages[stage]?.provider === null) ? (["maker-unknown"] as const) : []),
    ...(vtpm?.keyBoundTo ? (["key-bound"] as const) : []),
    ...(missingLinks.length > 0 ? (["gap"] as const) : []),
    ...(isBroken ? (["broken"] as const) : []),
    ...providers.filter((provider): provider is Provider => provider !== undefined && provider !== null),
  ]);
}

/** True where the cloud itself made what isolates and measures: no chip maker’s word is behind its arrows. */
export const isCloudMade = ({ stages }: BootChain): boolean => {
  const maker = stages.tee?.provider;
  return maker === "cloud-closed" || maker === "cloud-open";
};

function levelUses({ nominal, trustworthy, granted, freshFrom }: ChainLevels): readonly LegendKey[] {
  const isFresh = freshFrom !== undefined && trustworthy.level >= freshFrom;
  const isWordFresh = freshFrom !== undefined && !isFresh && nominal.level >= freshFrom;
  const solid = isFresh ? freshFrom - 1 : trustworthy.level;
  return [
    ...(solid > 0 ? (["level-stands"] as const) : []),
    ...(isFresh ? (["level-fresh"] as const) : []),
    ...(nominal.level > trustworthy.level ? ([isWordFresh ? "level-word-fresh" : "level-word"] as const) : []),
    ...(nominal.lowerBound ? (["level-unknown"] as const) : []),
    ...(granted ? (["granted"] as const) : []),
  ];
}
