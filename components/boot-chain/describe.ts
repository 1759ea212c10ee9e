import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { BootChain } from "@/lib/catalogue/boot-chain";
import { assumptionById } from "@/lib/trust/assumptions";
import { TRUST_WORDS } from "@/components/symbols/trust-symbol";
import { levelText, type ChainLevels, type ChainSymbols } from "./levels";

/** Costs of each stage's cheapest path, the baseline left out; null or absent where there is none to tell. */
export type ChainCosts = Readonly<Partial<Record<Stage, readonly AssumptionId[] | null>>>;

export interface StageSentence {
  readonly stage: Stage;
  readonly number: number;
  readonly name: string;
  readonly words: string;
  readonly text: string;
  /** "Costs: paravisor in my VM is benign"; null where it costs nothing or is not known. */
  readonly cost: string | null;
}

/** The chain as an ordered list: a sentence a stage, in boot order. */
export function describeStages(chain: BootChain, symbols: ChainSymbols, costs: ChainCosts = {}): readonly StageSentence[] {
  return STAGES.map((stage, i) => ({
    stage,
    number: i + 1,
    name: STAGE_NAMES[stage],
    words: TRUST_WORDS[symbols[stage]],
    text: chain.stages[stage]?.text ?? "Not part of what boots here.",
    cost: costClause(costs[stage]),
  }));
}

function costClause(costs: readonly AssumptionId[] | null | undefined): string | null {
  if (!costs || costs.length === 0) return null;
  const labels = costs.map((id) => `“${assumptionById(id).label}”`);
  return `Costs: ${labels.join(" and ")}.`;
}

/** Sentences about what the list does not hold: the outside, links that are not there, who signed. */
export function describeRest(chain: BootChain): readonly string[] {
  const { signer, outside, missingLinks } = chain;
  const gaps = missingLinks.map(({ from, to, words }) => `Between ${endName(chain, from)} and ${endName(chain, to)}: ${words}.`);
  const signed = signer
    ? `${signer.title} ${signer.chain.join(", ")}${signer.broken ? ": this fails" : ""}.`
    : "No chip signs this.";
  return [`Outside the TEE: ${outside.sentence}`, ...gaps, signed];
}

function endName(chain: BootChain, end: string): string {
  if (end === "vtpm") return `the key of ${chain.vtpm?.providerName ?? "the"} ${chain.vtpm?.name ?? "vTPM"}`;
  if (end === "signer") return "the signer";
  const register = chain.registers.find(({ id }) => id === end);
  if (register) return [register.label, ...register.names].join(" ");
  return (STAGES as readonly string[]).includes(end) ? STAGE_NAMES[end as Stage] : end;
}

export function describeLevels({ nominal, trustworthy, granted, freshFrom }: ChainLevels): string {
  const parts = [
    `Trusting everyone ${levelText(nominal)}`,
    `everyone but the cloud ${levelText(trustworthy)}${freshFrom && trustworthy.level >= freshFrom ? " if this is fresh" : ""}`,
    ...(granted ? [`as you chose ${levelText(granted)}`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** One text for the whole drawing. */
export function describeChain(chain: BootChain, symbols: ChainSymbols, levels: ChainLevels | null, costs?: ChainCosts): string {
  const stages = describeStages(chain, symbols, costs).map(
    ({ name, words, text, cost }) => `${name}: ${words}. ${text}${cost ? ` ${cost}` : ""}`,
  );
  return [...stages, ...describeRest(chain), ...(levels ? [describeLevels(levels)] : [])].join(" ");
}
