import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { StagePaths } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { BASELINE } from "@/lib/trust/assumptions";
import { attestationLevel, grantedSet } from "@/lib/trust/derive";

/** Assumptions that some path of this evidence costs, and those granted, in the order of their stages. */
export function offeredAssumptions({ stages, conditions }: Appraisal): readonly AssumptionId[] {
  const costs = STAGES.flatMap((stage) => stages[stage].paths.flatMap((path) => path.costs));
  return [...new Set([...costs, ...conditions.granted])].filter((id) => !BASELINE.includes(id));
}

/** "Lifts “as you chose” from 0 to 1", or what taking it back would do. */
export function liftWords(appraisal: Appraisal, id: AssumptionId): string {
  const { granted, withdrawn } = appraisal.conditions;
  const isGranted = granted.includes(id);
  const stages = pathsOf(appraisal);
  const now = attestationLevel(stages, grantedSet(granted, withdrawn)).level;
  const others = isGranted ? granted.filter((other) => other !== id) : [...granted, id];
  const then = attestationLevel(stages, grantedSet(others, withdrawn)).level;
  if (isGranted) return then < now ? `Without it “as you chose” falls from ${now} to ${then}` : "Lifts nothing by itself";
  return then > now ? `Lifts “as you chose” from ${now} to ${then}` : "Lifts nothing by itself";
}

function pathsOf({ stages }: Appraisal): StagePaths {
  const paths = (stage: Stage) => {
    const { symbol, paths: known } = stages[stage];
    return symbol === "absent" || symbol === "unknown" ? symbol : known;
  };
  return { tee: paths("tee"), firmware: paths("firmware"), kernel: paths("kernel"), rootfs: paths("rootfs") };
}
