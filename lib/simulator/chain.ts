import { fromBase64 } from "@/lib/bytes/base64";
import {
  chainKeys,
  mintIntermediate,
  mintRoot,
  mintVek,
  type CertificateChanges,
  type ChainKeys,
  type ChainKind,
  type VekClaims,
} from "./chain-certificates";
import * as genoa from "./premade/genoa";
import * as milan from "./premade/milan";
import * as turin from "./premade/turin";
import type { Product } from "./product";
import { simulatorRoot } from "./roots";

export interface ChainSpec extends VekClaims {
  readonly product: Product;
  /** Default `vcek`. */
  readonly kind?: ChainKind;
  /** Other keys than the simulator's, e.g. a stranger's root under the same names. */
  readonly keys?: Partial<ChainKeys>;
  readonly root?: CertificateChanges;
  readonly intermediate?: CertificateChanges;
  readonly vek?: CertificateChanges;
}

const PREMADE = { Milan: milan, Genoa: genoa, Turin: turin };

/** Three certificates, DER. */
export interface Chain {
  readonly vek: Uint8Array;
  readonly intermediate: Uint8Array;
  readonly root: Uint8Array;
}

/**
 * Certificates from a VCEK or VLEK up to the pretend root. What is asked for without a change comes from the committed ones, which
 * spares three RSA signatures.
 */
export async function mintChain(spec: ChainSpec): Promise<Chain> {
  const { product, kind = "vcek", keys: own, tcb, hwId, cspId } = spec;
  const keys = await chainKeys(kind, own);
  const premade = PREMADE[product];
  const plainVek = !own?.intermediate && !own?.vek && !tcb && !hwId && cspId === undefined && !spec.vek;
  return {
    root: own?.root || spec.root ? await mintRoot(product, keys, spec.root) : simulatorRoot(product),
    intermediate:
      own?.root || own?.intermediate || spec.intermediate
        ? await mintIntermediate(product, kind, keys, spec.intermediate)
        : decode(kind === "vcek" ? premade.ASK : premade.ASVK),
    vek: plainVek
      ? decode(kind === "vcek" ? premade.VCEK : premade.VLEK)
      : await mintVek(product, kind, keys, { tcb, hwId, cspId }, spec.vek),
  };
}

const decode = (lines: readonly string[]) => fromBase64(lines.join(""))!;
