import type { Paths, StagePaths } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { cloudIds } from "@/lib/trust/assumptions";
import type { BootChain } from "./boot-chain";
import { costWords } from "./words";

/**
 * The drawing read as text: a sentence for each stage in boot order, which says what it is, whose, measured by
 * whom into what, and what that costs. The costs are those of the paths given, never of the drawing.
 */
export const chainSentences = (chain: BootChain, paths: StagePaths, cloud: string): readonly string[] =>
  STAGES.map((stage) => sentence(stage, chain, paths[stage], cloud));

function sentence(stage: Stage, chain: BootChain, paths: Paths, cloud: string): string {
  const drawn = chain.stages[stage];
  if (paths === "absent" || drawn === null) return `${STAGE_NAMES[stage]}: not part of this kind of TEE.`;
  return `${STAGE_NAMES[stage]}: ${withoutStop(drawn.text)}; ${costClause(paths, cloud, chain.vtpm?.name ?? null)}.`;
}

function costClause(paths: Paths, cloud: string, vtpm: string | null): string {
  if (paths === "unknown" || paths === "absent") return "what it costs to verify is not known";
  if (paths.length === 0) return "it cannot be verified";
  const cheapest = [...paths].sort((a, b) => cloudIds(a.costs).length - cloudIds(b.costs).length)[0]!;
  return costWords(cheapest.costs, cloud, vtpm);
}

const withoutStop = (text: string) => text.replace(/\.$/, "");
