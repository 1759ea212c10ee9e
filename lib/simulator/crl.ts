import { fullName } from "./chain-certificates";
import { extensionBytes, nameBytes, pssAlgorithm, signed, type Extension, type Name, type PssEncoding } from "./certificate";
import { explicit, integer, sequence, time } from "./der-writer";
import { simulatorKey } from "./keys";
import type { Product } from "./product";
import type { SigningKey } from "@/lib/crypto/sign";

export interface CrlSpec {
  readonly product: Product;
  /** RFC 3339, UTC. */
  readonly thisUpdate: string;
  /** RFC 3339, UTC. */
  readonly nextUpdate: string;
  /** Serials of revoked certificates, at `thisUpdate`. */
  readonly revoked?: readonly (number | bigint)[];
  readonly issuer?: Partial<Name>;
  /** Beside the list's number. */
  readonly extensions?: readonly Extension[];
  readonly signWith?: SigningKey;
  readonly algorithm?: PssEncoding;
}

/** A revocation list (DER) by the pretend ARK of a product. RFC 5280 §5.1. */
export async function mintCrl(spec: CrlSpec): Promise<Uint8Array> {
  const { product, revoked = [], algorithm = "explicit" } = spec;
  const entries = revoked.map((serial) => sequence(integer(serial), time(spec.thisUpdate)));
  const toBeSigned = sequence(
    integer(1),
    pssAlgorithm(algorithm),
    nameBytes({ ...fullName(`ARK-${product}`), ...spec.issuer }),
    time(spec.thisUpdate),
    time(spec.nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, sequence(...[{ oid: "2.5.29.20", value: integer(1) }, ...(spec.extensions ?? [])].map(extensionBytes))),
  );
  return signed(toBeSigned, algorithm, spec.signWith ?? (await simulatorKey("root")));
}
