import type { Input } from "@/lib/appraisal/appraisal";
import { mintEvidence, type MintedEvidence } from "@/lib/simulator/evidence";
import type { Product } from "@/lib/simulator/product";
import type { ReportSpec } from "@/lib/simulator/report";

/** One simulated machine: its report, and the certificate of its key. */
export interface Machine {
  readonly report: Input;
  readonly vek: Input;
  readonly minted: MintedEvidence;
}

/** Simulated machines with chips of their own; `chips` are the first bytes of their CHIP_IDs. */
export const mintFleet = (chips: readonly number[], spec: Partial<ReportSpec> = {}): Promise<readonly Machine[]> =>
  Promise.all(chips.map((chip) => mintMachine(chip, spec)));

async function mintMachine(chip: number, spec: Partial<ReportSpec>): Promise<Machine> {
  const product: Product = spec.product ?? "Milan";
  const chipId = new Uint8Array(64);
  chipId.fill(chip, 0, product === "Turin" ? 8 : 64);
  const minted = await mintEvidence({ report: { product, chipId, ...spec } });
  const name = `${product}-${chip}`.toLowerCase();
  return { minted, report: { name: `reports/${name}.bin`, bytes: minted.report }, vek: { name: `certs/${name}.der`, bytes: minted.vek } };
}
