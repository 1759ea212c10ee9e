import { concatBytes } from "@/lib/bytes/bytes";
import { mintChain, type Chain, type ChainSpec } from "@/lib/simulator/chain";
import { chainPem, type EvidenceFile } from "@/lib/simulator/evidence";
import { simulatorKey } from "@/lib/simulator/keys";
import { countingBytes } from "@/lib/simulator/product";
import { sample } from "@/lib/simulator/samples";

/** Files of the good sample that can be changed. */
export type TamperedFile = "report" | "certificate";

/** What is done to the good sample. Plain data. */
export type Tampering =
  | { readonly kind: "none" }
  /** @see bit 0 to 7, 0 the lowest */
  | { readonly kind: "flip"; readonly file: TamperedFile; readonly offset: number; readonly bit: number }
  /** `none` leaves the certificate of the key out. */
  | { readonly kind: "certificate"; readonly of: "another chip" | "another product" | "a cloud" | "none" }
  /** Root and intermediate made again with a stranger's root key, under the same names. */
  | { readonly kind: "root" }
  /** The report's first `keep` bytes. */
  | { readonly kind: "cut"; readonly keep: number }
  | { readonly kind: "pad"; readonly count: number; readonly value: number };

/** How much a report may be padded with, in bytes. */
export const MAX_PADDING = 4096;

/**
 * The good sample, tampered with. Whatever comes out is as simulated as the sample.
 * @throws RangeError for an offset, length or bit that the file does not have
 */
export async function tamperedSample(tampering: Tampering): Promise<readonly EvidenceFile[]> {
  const [report, vcek, chain] = sample("good").files as readonly [EvidenceFile, EvidenceFile, EvidenceFile];
  switch (tampering.kind) {
    case "none":
      return [report, vcek, chain];
    case "flip":
      return tampering.file === "report"
        ? [withBytes(report, flipped(report.bytes, tampering)), vcek, chain]
        : [report, withBytes(vcek, flipped(vcek.bytes, tampering)), chain];
    case "certificate":
      return tampering.of === "none"
        ? [report, chain]
        : [report, ...certificates(await mintChain(await otherChain(tampering.of)), tampering.of)];
    case "root":
      return [report, ...certificates(await mintChain({ product: "Genoa", keys: { root: await simulatorKey("asvk") } }))];
    case "cut":
      return [withBytes(report, report.bytes.slice(0, within(tampering.keep, report.bytes.length))), vcek, chain];
    case "pad":
      return [withBytes(report, padded(report.bytes, tampering)), vcek, chain];
  }
}

const withBytes = ({ name }: EvidenceFile, bytes: Uint8Array): EvidenceFile => ({ name, bytes });

function flipped(data: Uint8Array, { offset, bit }: { readonly offset: number; readonly bit: number }): Uint8Array {
  const copy = data.slice();
  copy[within(offset, data.length - 1)]! ^= 1 << within(bit, 7);
  return copy;
}

function padded(data: Uint8Array, { count, value }: { readonly count: number; readonly value: number }): Uint8Array {
  return concatBytes(data, new Uint8Array(within(count, MAX_PADDING)).fill(within(value, 255)));
}

function within(value: number, most: number): number {
  if (!Number.isInteger(value) || value < 0 || value > most) throw new RangeError(`${value} is not a whole number from 0 to ${most}`);
  return value;
}

/** Another chip has another key, as it would have in truth. */
async function otherChain(of: "another chip" | "another product" | "a cloud"): Promise<ChainSpec> {
  if (of === "a cloud") return { product: "Genoa", kind: "vlek" };
  const keys = { vek: await simulatorKey("vlek") };
  return of === "another product" ? { product: "Milan", keys } : { product: "Genoa", keys, hwId: countingBytes(64, 0x77) };
}

function certificates(chain: Chain, of?: string): EvidenceFile[] {
  return [
    { name: of === "a cloud" ? "sample-vlek.der" : "sample-vcek.der", bytes: chain.vek },
    { name: "sample-cert_chain.pem", bytes: chainPem(chain) },
  ];
}
