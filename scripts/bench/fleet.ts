import { chainPem, mintEvidence, type MintedEvidence } from "@/lib/simulator/evidence";
import { mintReport } from "@/lib/simulator/report";
import { simulatorRoot } from "@/lib/simulator/roots";

export interface Fleet {
  readonly root: Uint8Array;
  readonly chain: Uint8Array;
  /** Certificate and reports of machines whose chips differ; no report is there twice. */
  readonly machines: readonly { readonly reports: readonly Uint8Array[]; readonly vek: Uint8Array }[];
}

/** Simulated machines of one product, each asked so many times. */
export async function mintFleet(count: number, reportsEach: number): Promise<Fleet> {
  const machines: { reports: Uint8Array[]; vek: Uint8Array }[] = [];
  let any: MintedEvidence | null = null;
  for (let i = 1; i <= count; i++) {
    const spec = { product: "Milan", chipId: chip(i) } as const;
    any = await mintEvidence({ report: spec });
    const reports: Uint8Array[] = [];
    while (reports.length < reportsEach)
      reports.push(await mintReport({ ...spec, reportData: crypto.getRandomValues(new Uint8Array(64)) }));
    machines.push({ reports, vek: any.vek });
  }
  return { root: simulatorRoot("Milan"), chain: chainPem(any!), machines };
}

function chip(number: number): Uint8Array {
  const id = new Uint8Array(64).fill(0xc0);
  new DataView(id.buffer).setUint32(0, number);
  return id;
}
