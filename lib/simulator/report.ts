import { concatBytes } from "@/lib/bytes/bytes";
import { sign, type SigningKey } from "@/lib/crypto/sign";
import { simulatorKey } from "./keys";
import type { Product } from "./product";
import { signedPart, type ReportFields } from "./report-fields";

/** Bytes to overwrite, counted from the start of the report. */
export type Patch = readonly [offset: number, bytes: Uint8Array];

export interface ReportSpec extends Partial<ReportFields> {
  readonly product: Product;
  /** 2 to 5 are known; any other number is written all the same. Default 5. */
  readonly version?: number;
  /** Whose key signs, and what KEY_INFO says unless it is given; a key of one's own goes as a VCEK. `none` leaves zeros. Default `vcek`. */
  readonly signWith?: "vcek" | "vlek" | "none" | SigningKey;
  /** Applied before signing: what they change is signed. */
  readonly patches?: readonly Patch[];
  /** Applied to the finished report: what they change is not. */
  readonly tampering?: readonly Patch[];
}

/**
 * Mints an SEV-SNP attestation report under the simulator's keys.
 * @returns 1184 bytes
 * @throws RangeError if a field or a patch does not fit
 * @see AMD 56860, ATTESTATION_REPORT
 */
export async function mintReport(spec: ReportSpec): Promise<Uint8Array> {
  const { product, version = 5, signWith = "vcek" } = spec;
  const plain = signedPart(product, version, signWith === "vlek" ? 1 : signWith === "none" ? 7 : 0, spec);
  const body = patched(plain, spec.patches);
  const key = typeof signWith === "object" ? signWith : signWith === "none" ? null : await simulatorKey(signWith);
  const signature = key ? signatureBytes(await sign(key, body)) : new Uint8Array(512);
  return patched(concatBytes(body, signature), spec.tampering);
}

/** R and S, each little-endian in 72 bytes, and zeros up to 512. @param signature r‖s, 96 bytes, big-endian */
function signatureBytes(signature: Uint8Array): Uint8Array {
  const padding = new Uint8Array(72 - 48);
  const r = signature.slice(0, 48).reverse();
  const s = signature.slice(48).reverse();
  return concatBytes(r, padding, s, padding, new Uint8Array(512 - 2 * 72));
}

/** A copy of `data` with `patches` applied. @throws RangeError if one reaches past the end */
export function patched(data: Uint8Array, patches: readonly Patch[] = []): Uint8Array {
  const copy = data.slice();
  for (const [offset, bytes] of patches) copy.set(bytes, offset);
  return copy;
}
