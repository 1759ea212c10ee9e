/** A product line as AMD's key service names it; Bergamo and Siena use Genoa's chain. */
export type Product = "Milan" | "Genoa" | "Turin";
export const PRODUCTS: readonly Product[] = ["Milan", "Genoa", "Turin"];

export const isProduct = (text: string): text is Product => (PRODUCTS as readonly string[]).includes(text);

interface ModelRange {
  readonly family: number;
  readonly from: number;
  readonly to: number;
  readonly product: Product | "Venice";
}
const MODELS: readonly ModelRange[] = [
  { family: 0x19, from: 0x00, to: 0x0f, product: "Milan" },
  { family: 0x19, from: 0x10, to: 0x1f, product: "Genoa" },
  { family: 0x19, from: 0xa0, to: 0xaf, product: "Genoa" },
  { family: 0x1a, from: 0x00, to: 0x11, product: "Turin" },
  { family: 0x1a, from: 0x50, to: 0x57, product: "Venice" },
  { family: 0x1a, from: 0x90, to: 0xaf, product: "Venice" },
  { family: 0x1a, from: 0xc0, to: 0xc7, product: "Venice" },
];

/** Product line of a combined CPUID family and model (report version 3 and later), or null. */
export function productOfCpuid(family: number, model: number): Product | "Venice" | null {
  return MODELS.find((m) => m.family === family && m.from <= model && model <= m.to)?.product ?? null;
}

/** Security version numbers of one TCB_VERSION; `fmc` exists on Turin only. */
export interface Tcb {
  readonly fmc: number | null;
  readonly bootLoader: number;
  readonly tee: number;
  readonly snp: number;
  readonly microcode: number;
}

/** Byte order of TCB_VERSION: Turin begins with FMC, earlier products with BOOT_LOADER. AMD 56860 §2.2. */
export function decodeTcb(data: Uint8Array, product: Product | "Venice"): Tcb {
  const at = (index: number) => data[index]!;
  if (product === "Turin" || product === "Venice") return { fmc: at(0), bootLoader: at(1), tee: at(2), snp: at(3), microcode: at(7) };
  return { fmc: null, bootLoader: at(0), tee: at(1), snp: at(6), microcode: at(7) };
}

/** The reverse of {@link decodeTcb}, over `base`, whose reserved bytes are kept. */
export function encodeTcb({ fmc, bootLoader, tee, snp, microcode }: Tcb, product: Product, base: Uint8Array): Uint8Array {
  const bytes = base.slice();
  if (product === "Turin") bytes.set([fmc ?? 0, bootLoader, tee, snp]);
  else [bytes[0], bytes[1], bytes[6]] = [bootLoader, tee, snp];
  bytes[7] = microcode;
  return bytes;
}

const COMPONENTS: readonly (readonly [keyof Tcb, string])[] = [
  ["fmc", "FMC"],
  ["bootLoader", "boot loader"],
  ["tee", "TEE"],
  ["snp", "SNP"],
  ["microcode", "microcode"],
];

/** "boot loader 10, TEE 0, SNP 27, microcode 27" */
export function tcbText(tcb: Tcb): string {
  return COMPONENTS.filter(([key]) => tcb[key] !== null)
    .map(([key, name]) => `${name} ${tcb[key]}`)
    .join(", ");
}

/** Names of the components in which `a` is below `b`. Component-wise: a TCB is never one number. */
export function componentsBelow(a: Tcb, b: Tcb): string[] {
  return COMPONENTS.filter(([key]) => (a[key] ?? 0) < (b[key] ?? 0)).map(([, name]) => name);
}

/** Names of the components that differ. */
export function componentsDiffering(a: Tcb, b: Tcb): string[] {
  return COMPONENTS.filter(([key]) => (a[key] ?? 0) !== (b[key] ?? 0)).map(([, name]) => name);
}
