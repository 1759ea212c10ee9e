import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { PathFact, StageFact } from "@/lib/trust/facts";
import type { BootChain, BootStage } from "./boot-chain";
import levers from "./levers.json";
import type { ChainChange, FactChange, Lever } from "./schema";
import type { DatedOffering } from "./snapshots";

/** Every change that nobody has made yet, and that would move a cell or a set. */
export const LEVERS = levers as unknown as readonly Lever[];

export const leverById = (id: string): Lever | undefined => LEVERS.find((lever) => lever.id === id);

/** The levers that can be pulled on an offering, in the catalogue's order. */
export const leversOf = (offering: string): readonly Lever[] => LEVERS.filter(({ offerings }) => offerings.includes(offering));

/** An offering as it would be: its facts are not those of the catalogue, and whatever shows it has to say so. */
export interface HypotheticalOffering extends DatedOffering {
  /** What was pulled, at least one, in the catalogue's order. */
  readonly levers: readonly Lever[];
}

/**
 * The offering with its levers of these ids pulled, for `derive`. Ids that are not its own change nothing; without one
 * that is, the answer is undefined, since nothing would be hypothetical. The order of ids does not matter.
 */
export function applyLevers(dated: DatedOffering, ids: readonly string[]): HypotheticalOffering | undefined {
  const pulled = leversOf(dated.offering.id).filter(({ id }) => ids.includes(id));
  return pulled.length === 0 ? undefined : { ...pulled.reduce(pull, dated), levers: pulled };
}

function pull({ offering, snapshot }: DatedOffering, { stages, chain, sources, title }: Lever): DatedOffering {
  const entries = STAGES.map((stage) => [stage, changedFact(snapshot.stages[stage], stages[stage], sources)] as const);
  return {
    offering,
    snapshot: {
      ...snapshot,
      stages: Object.fromEntries(entries) as Record<Stage, StageFact>,
      chain: { ...changedChain(snapshot.chain, chain), caption: `Hypothetical: ${title}.` },
    },
  };
}

function changedFact(fact: StageFact, change: FactChange | undefined, sources: readonly string[]): StageFact {
  if (change === undefined || typeof fact === "string") return fact;
  return fact.map((path) => ({ ...withoutWord(path, change), ...change, sources }));
}

/** Who had to be believed about the old reference has no say about a new one. */
function withoutWord(path: PathFact, change: FactChange): PathFact {
  if (change.reference === undefined) return path;
  const { referenceTrust: _, ...rest } = path;
  return rest;
}

function changedChain(chain: BootChain, change: ChainChange): BootChain {
  const { stages = {}, registers = [], arrows = [], ...rest } = change;
  const redrawn = arrows.map(({ from }) => from);
  return {
    ...chain,
    ...rest,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, changedStage(chain.stages[stage], stages[stage])])) as BootChain["stages"],
    registers: chain.registers.map((each) => registers.find(({ id }) => id === each.id) ?? each),
    arrows: [...chain.arrows.filter(({ from }) => !redrawn.includes(from)), ...arrows],
  };
}

const changedStage = (drawn: BootStage | null, change: Partial<BootStage> | undefined) => drawn && { ...drawn, ...change };
