import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import type { Finding } from "@/lib/appraisal/finding";
import type { ChainSpec } from "@/lib/simulator/chain";
import { mintEvidence, type MintedEvidence } from "@/lib/simulator/evidence";
import { PRODUCTS, type Product } from "@/lib/simulator/product";
import type { ReportSpec } from "@/lib/simulator/report";
import { simulatorRoot } from "@/lib/simulator/roots";
import { CHECKS } from "@/lib/verify/checks";
import { appraise, type Hooks } from "@/lib/verify/engine";

/** Inside the dates of every certificate that the simulator mints without being told otherwise. */
export const AT = "2026-11-24T04:00:00Z";

/** The simulator's roots of all products, chosen as a reader would. */
export const SIMULATED_ROOTS: readonly Uint8Array[] = PRODUCTS.map(simulatorRoot);

/** Options of a reader who judges under the simulator's roots and names nothing else. */
export function optionsWith(changes: Partial<AppraisalOptions> = {}): AppraisalOptions {
  return {
    ...NOTHING_NAMED,
    at: AT,
    extraRoots: SIMULATED_ROOTS,
    ...changes,
  };
}

export const input = (name: string, bytes: Uint8Array): Input => ({ name, bytes });
export const textInput = (name: string, text: string): Input => input(name, new TextEncoder().encode(text));

/** Appraises a set; any finding that comes from no check in the registry is a defect. */
export async function judge(inputs: readonly Input[], changes: Partial<AppraisalOptions> = {}, hooks: Hooks = {}): Promise<Appraisal> {
  const appraisal = await appraise(inputs, optionsWith(changes), hooks);
  const stray = appraisal.findings.find(({ id }) => !CHECK_IDS.has(id));
  if (stray) throw new Error(`no check is called ${stray.id}`);
  return appraisal;
}
const CHECK_IDS: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

export interface SetSpec {
  readonly report?: Partial<ReportSpec>;
  readonly chain?: Partial<ChainSpec>;
  readonly options?: Partial<AppraisalOptions>;
}

/** Mints a report of Milan, unless told otherwise, with its certificates, and appraises the set. */
export async function judgeSimulated({ report, chain, options }: SetSpec = {}): Promise<Appraisal> {
  const { files } = await mintSet({ report, chain });
  return judge(files, options);
}

export const mintSet = ({ report, chain }: SetSpec = {}): Promise<MintedEvidence> =>
  mintEvidence({ report: { product: "Milan" as Product, ...report }, ...(chain ? { chain } : {}) });

/** All findings of one check. */
export const findingsOf = ({ findings }: Appraisal, id: string): Finding[] => findings.filter((finding) => finding.id === id);

/** The one finding of a check, null without one. @throws Error if there are several */
export function findingOf(appraisal: Appraisal, id: string): Finding | null {
  const [finding, another] = findingsOf(appraisal, id);
  if (another) throw new Error(`${id} gives more than one finding`);
  return finding ?? null;
}

/** The finding of a check in what its outcome is about: status, must, and the fields it points at; null without one. */
export function outcomeOf(appraisal: Appraisal, id: string): { status: string; must: boolean; fields: readonly string[] } | null {
  const finding = findingOf(appraisal, id);
  return finding && { status: finding.status, must: finding.must, fields: finding.rests.map(({ field }) => field) };
}

/** Levels in their order: nominal, trustworthy, granted, expected. */
export const levelsOf = ({ nominalAL, trustworthyAL, grantedAL, expectedAL }: Appraisal): readonly number[] => [
  nominalAL,
  trustworthyAL,
  grantedAL,
  expectedAL,
];

/** A copy with one bit flipped. */
export function flipped(data: Uint8Array, byte: number, bit: number): Uint8Array {
  const copy = data.slice();
  copy[byte]! ^= 1 << bit;
  return copy;
}
