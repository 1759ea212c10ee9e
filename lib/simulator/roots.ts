import { fromBase64 } from "@/lib/bytes/base64";
import { ROOT as GENOA_ROOT } from "./premade/genoa";
import { ROOT as MILAN_ROOT } from "./premade/milan";
import { ROOT as TURIN_ROOT } from "./premade/turin";
import type { Product } from "./product";

const ROOTS: Readonly<Record<Product, readonly string[]>> = { Milan: MILAN_ROOT, Genoa: GENOA_ROOT, Turin: TURIN_ROOT };

/**
 * The simulator's ARK of a product, DER. It is never pinned: who wants to judge the simulator's evidence names it as an extra
 * root, and lib/x509 tells by its key that what follows is simulated.
 */
export const simulatorRoot = (product: Product): Uint8Array => fromBase64(ROOTS[product].join(""))!;
