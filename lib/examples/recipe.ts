import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import type { Finding, Status } from "@/lib/appraisal/finding";
import type { ChainSpec } from "@/lib/simulator/chain";
import { mintEvidence, type MintedEvidence } from "@/lib/simulator/evidence";
import { PRODUCTS } from "@/lib/simulator/product";
import type { ReportSpec } from "@/lib/simulator/report";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sampleReport } from "@/lib/simulator/sample-spec";
import { openLinks } from "@/lib/share/open-links";
import { linkRefusal } from "@/lib/share/link-refusal";
import { withRefusals } from "@/lib/share/refusal";
import { appraise } from "@/lib/verify/engine";
import { KeyCache } from "@/lib/x509/issued";

/** `nothing`: the check has no finding about such a set. */
export type Says = Status | "nothing";

/** How to make a simulated set, and what one check says of it. All that is left out is the good sample's. */
export interface Recipe {
  /** What the set is, in a sentence or two for the page. */
  readonly set: string;
  readonly says: Says;
  readonly report?: MadeOrGiven<Partial<ReportSpec>>;
  readonly chain?: MadeOrGiven<Partial<ChainSpec>>;
  /** Files in place of report, certificate of its key, and chain. */
  readonly files?: (minted: MintedEvidence) => readonly Input[] | Promise<readonly Input[]>;
  readonly options?: Partial<AppraisalOptions>;
}

/** Plain, or worked out when it is needed: keys and hashes are. */
type MadeOrGiven<T extends object> = T | (() => Promise<T>);
const made = <T extends object>(value: MadeOrGiven<T> | undefined): Promise<T> | T | undefined =>
  typeof value === "function" ? value() : value;

/** Two simulated sets for one check. */
export interface CheckExamples {
  /** The check passes, notes something, or has nothing to say. */
  readonly good: Recipe;
  /** It fails, warns, misses something or notes what is out of the ordinary; null where it can only state. */
  readonly bad: Recipe | null;
}

/** One simulated set with what the engine found in it. */
export interface Example {
  readonly set: string;
  readonly says: Says;
  /** What the check says; null where it says nothing. */
  readonly finding: Finding | null;
  readonly appraisal: Appraisal;
}

/** What the good sample is, for the page. */
export const PLAIN_SET = "The simulator’s good sample: a Genoa report with its certificates, judged under the simulator’s root.";

/** Inside the dates of everything that the simulator mints without being told otherwise. RFC 3339. */
export const EXAMPLE_TIME = "2026-11-24T04:00:00Z";

export const SIMULATED_ROOTS: readonly Uint8Array[] = PRODUCTS.map(simulatorRoot);

const PLAIN: AppraisalOptions = {
  ...NOTHING_NAMED,
  at: EXAMPLE_TIME,
  extraRoots: SIMULATED_ROOTS,
};

/** Root keys stay imported from one example to the next. */
const keys = new KeyCache();

/** Mints the set and has it appraised by the engine under the simulator's roots. */
export async function exampleOf(id: string, recipe: Recipe): Promise<Example> {
  const { set, says, files, options } = recipe;
  const chain = await made(recipe.chain);
  const minted = await mintEvidence({ report: { ...sampleReport(), ...(await made(recipe.report)) }, ...(chain ? { chain } : {}) });
  const inputs = (await files?.(minted)) ?? minted.files;
  const appraisal = await judge(inputs, { ...PLAIN, ...options });
  return { set, says, finding: chosen(appraisal, id, says), appraisal };
}

/** As the page judges: a link is opened first, and one that cannot be is refused. */
async function judge(given: readonly Input[], options: AppraisalOptions): Promise<Appraisal> {
  const { inputs, claimed, error } = await openLinks(given);
  const appraisal = await appraise(inputs, { ...options, claimed: { ...options.claimed, ...claimed } }, { keys });
  if (!error) return appraisal;
  const text = given.find(({ name }) => name === error.name)!.bytes;
  return withRefusals(appraisal, [await linkRefusal(error, text)]);
}

/** Of several findings of one check the one that the example is about. */
function chosen({ findings }: Appraisal, id: string, says: Says): Finding | null {
  const own = findings.filter((finding) => finding.id === id);
  return own.find(({ status }) => status === says) ?? own[0] ?? null;
}

/** A copy with bytes written over. */
export function overwritten(data: Uint8Array, offset: number, ...values: readonly number[]): Uint8Array {
  const copy = data.slice();
  copy.set(values, offset);
  return copy;
}

/** A copy with the lowest bit of one byte flipped. */
export const flippedAt = (data: Uint8Array, offset: number): Uint8Array => overwritten(data, offset, data[offset]! ^ 1);
