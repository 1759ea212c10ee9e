import { chainPem, mintEvidence } from "@/lib/simulator/evidence";
import { simulatorRoot } from "@/lib/simulator/roots";

export interface Fleet {
  readonly root: Uint8Array;
  readonly chain: Uint8Array;
  /** Report and certificate of machines whose chips differ. */
  readonly machines: readonly { readonly report: Uint8Array; readonly vek: Uint8Array }[];
}

/** Simulated machines of one product. */
export async function mintFleet(count: number): Promise<Fleet> {
  const minted = await Promise.all(
    Array.from({ length: count }, (_, i) => mintEvidence({ report: { product: "Milan", chipId: chip(i + 1) } })),
  );
  return { root: simulatorRoot("Milan"), chain: chainPem(minted[0]!), machines: minted };
}

function chip(number: number): Uint8Array {
  const id = new Uint8Array(64).fill(0xc0);
  new DataView(id.buffer).setUint32(0, number);
  return id;
}
