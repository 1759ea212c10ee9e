import type { VerifyKey } from "@/lib/crypto/engine";
import { KeyCache, type Signed } from "@/lib/x509/issued";

/**
 * Keys of another cache, with a look at the clock before every signature: certificates that all name each other ask for
 * as many checks as there are pairs of them, and an end must be in reach inside one piece of evidence too.
 */
export class WatchedKeys extends KeyCache {
  /** @param look throws to end the work */
  constructor(
    private readonly kept: KeyCache,
    private readonly look: () => void,
  ) {
    super();
  }

  override once(signed: Signed, spki: Uint8Array, check: () => Promise<boolean>): Promise<boolean> {
    this.look();
    return this.kept.once(signed, spki, check);
  }

  override leaf(certificate: object, make: () => Promise<VerifyKey | null>): Promise<VerifyKey | null> {
    this.look();
    return this.kept.leaf(certificate, make);
  }

  override get(spki: Uint8Array, algorithm: string, make: () => Promise<VerifyKey | null>): Promise<VerifyKey | null> {
    return this.kept.get(spki, algorithm, make);
  }
}
