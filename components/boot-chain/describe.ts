import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { BootChain, BootSigner } from "@/lib/catalogue/boot-chain";
import { TRUST_WORDS } from "@/components/symbols/trust-symbol";
import { levelText, type ChainLevels, type ChainSymbols, type LevelMark } from "./levels";

/** One sentence a stage, in boot order, costs and all; without them the chain's own texts are read. */
export type StageTexts = readonly string[];

export interface StageSentence {
  readonly stage: Stage;
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** The chain as an ordered list: a sentence a stage, in boot order. */
export function describeStages(chain: BootChain, symbols: ChainSymbols, texts?: StageTexts): readonly StageSentence[] {
  return STAGES.map((stage, i) => ({
    stage,
    number: i + 1,
    name: STAGE_NAMES[stage],
    text: withoutName(texts?.[i] ?? ownText(chain, stage, symbols), STAGE_NAMES[stage]),
  }));
}

const withoutName = (text: string, name: string) => (text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text);

const ownText = (chain: BootChain, stage: Stage, symbols: ChainSymbols) =>
  `${(chain.stages[stage]?.text ?? "Not part of what boots here.").replace(/\.$/, "")}; ${TRUST_WORDS[symbols[stage]]}.`;

/** Sentences about what the list does not hold: the outside, links that are not there, who signed. */
export function describeRest(chain: BootChain): readonly string[] {
  const { signer, outside, missingLinks } = chain;
  const gaps = missingLinks.map(({ from, to, words }) => `Between ${endName(chain, from)} and ${endName(chain, to)}: ${words}.`);
  const failing = chain.registers.filter(({ broken }) => broken).map(({ label }) => `${label} does not match.`);
  return [`Outside the TEE: ${outside.sentence}`, ...gaps, ...failing, signer ? signerSentence(signer) : "No chip signs this."];
}

function signerSentence({ title, chain, broken, brokenAt = 0, note }: BootSigner): string {
  const fails = !broken ? "" : brokenAt === 0 ? ": this fails" : `: this fails between ${chain[brokenAt - 1]} and ${chain[brokenAt]}`;
  return `${title} ${chain.join(", ")}${fails}${note ? `; ${note}` : ""}.`;
}

function endName(chain: BootChain, end: string): string {
  if (end === "vtpm") return `the key of ${chain.vtpm?.providerName ?? "the"} ${chain.vtpm?.name ?? "vTPM"}`;
  if (end === "signer") return "the signer";
  const register = chain.registers.find(({ id }) => id === end);
  if (register) return [register.label, ...register.names].join(" ");
  return (STAGES as readonly string[]).includes(end) ? STAGE_NAMES[end as Stage] : end;
}

export function describeLevels({ nominal, trustworthy, granted, freshFrom }: ChainLevels): string {
  const ifFresh = ({ level }: LevelMark) => (freshFrom && level >= freshFrom ? " if this is fresh" : "");
  const parts = [
    `Trusting everyone ${levelText(nominal)}${nominal.level > trustworthy.level ? ifFresh(nominal) : ""}`,
    `everyone but the cloud ${levelText(trustworthy)}${ifFresh(trustworthy)}`,
    ...(granted ? [`as you chose ${levelText(granted)}`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** One text for the whole drawing. */
export function describeChain(chain: BootChain, symbols: ChainSymbols, levels: ChainLevels | null, texts?: StageTexts): string {
  const stages = describeStages(chain, symbols, texts).map(({ name, text }) => `${name}: ${text}`);
  return [...stages, ...describeRest(chain), ...(levels ? [describeLevels(levels)] : [])].join(" ");
}
