/** Product lines whose certificates the simulator mints, by the name in AMD's certificates. */
export type Product = "Milan" | "Genoa" | "Turin";
export const PRODUCTS: readonly Product[] = ["Milan", "Genoa", "Turin"];

/** Security version numbers of one TCB; `fmc` exists on Turin only. Each fits a byte. */
export interface Tcb {
  readonly fmc: number;
  readonly bootLoader: number;
  readonly tee: number;
  readonly snp: number;
  readonly microcode: number;
}

/** Combined family and model, and stepping, as CPUID gives them. */
export interface Cpuid {
  readonly family: number;
  readonly model: number;
  readonly stepping: number;
}

export interface ProductData {
  readonly cpuid: Cpuid;
  /** A healthy machine's, the same in all four places of a report. */
  readonly tcb: Tcb;
  /** SEV firmware. */
  readonly firmware: { readonly major: number; readonly minor: number; readonly build: number };
  /** 64 bytes on Milan and Genoa, 8 on Turin. */
  readonly hwId: Uint8Array;
  readonly structVersion: number;
  /** `productName1` of a VCEK. */
  readonly vcekName: string;
  /** Certificate serials, numbered as AMD numbers them. */
  readonly serials: { readonly root: number; readonly ask: number; readonly asvk: number };
}

/** Bytes no chip has: they count up from `first`, so that a reversed or shifted field shows. */
export const countingBytes = (size: number, first: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, i) => (first + i * 3) & 0xff);

export const PRODUCT_DATA: Readonly<Record<Product, ProductData>> = {
  Milan: {
    cpuid: { family: 0x19, model: 0x01, stepping: 0x01 },
    tcb: { fmc: 0, bootLoader: 4, tee: 0, snp: 28, microcode: 222 },
    firmware: { major: 1, minor: 58, build: 3 },
    hwId: countingBytes(64, 0x11),
    structVersion: 0,
    vcekName: "Milan-B0",
    serials: { root: 0x010000, ask: 0x010001, asvk: 0x010101 },
  },
  Genoa: {
    cpuid: { family: 0x19, model: 0x11, stepping: 0x01 },
    tcb: { fmc: 0, bootLoader: 10, tee: 0, snp: 28, microcode: 90 },
    firmware: { major: 1, minor: 58, build: 3 },
    hwId: countingBytes(64, 0x22),
    structVersion: 0,
    vcekName: "Genoa",
    serials: { root: 0x020000, ask: 0x020002, asvk: 0x020101 },
  },
  Turin: {
    cpuid: { family: 0x1a, model: 0x02, stepping: 0x01 },
    tcb: { fmc: 1, bootLoader: 2, tee: 1, snp: 5, microcode: 80 },
    firmware: { major: 1, minor: 58, build: 3 },
    hwId: countingBytes(8, 0x33),
    structVersion: 1,
    vcekName: "Turin",
    serials: { root: 0x030000, ask: 0x030001, asvk: 0x030101 },
  },
};

/** SHA-384 of the text "TrustGap simulator: pretend guest firmware". */
export const SIMULATED_MEASUREMENT = "fa67512b2485201a5262376c6d8c490aa1e1a6f9d617faf0f426dae7d585559f6c12cb8cc1fd036c31d73e021c75b485";

/** TCB_VERSION as eight bytes in memory order; Turin moved the parts. AMD 56860, TCB_VERSION. */
export function tcbBytes(product: Product, tcb: Tcb): Uint8Array {
  return product === "Turin"
    ? Uint8Array.of(tcb.fmc, tcb.bootLoader, tcb.tee, tcb.snp, 0, 0, 0, tcb.microcode)
    : Uint8Array.of(tcb.bootLoader, tcb.tee, 0, 0, 0, 0, tcb.snp, tcb.microcode);
}
