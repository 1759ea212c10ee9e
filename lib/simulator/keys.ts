import { fromBase64 } from "@/lib/bytes/base64";
import { importEcdsaPrivate, importRsaPssPrivate, type SigningKey } from "@/lib/crypto/sign";
import { FAKE_PRIVATE_KEYS } from "./keys-data";

/** The one pretend root signs as ARK of every product; ASK and ASVK sign the keys of chips and clouds. */
export type SimulatorKeyName = "root" | "ask" | "asvk" | "vcek" | "vlek";

const imported = new Map<SimulatorKeyName, Promise<SigningKey>>();

/** A pretend key, imported once. RSA-4096 for `root`, `ask` and `asvk`, P-384 for `vcek` and `vlek`. */
export function simulatorKey(name: SimulatorKeyName): Promise<SigningKey> {
  const key = imported.get(name) ?? importKey(name);
  imported.set(name, key);
  return key;
}

function importKey(name: SimulatorKeyName): Promise<SigningKey> {
  const pkcs8 = fromBase64(FAKE_PRIVATE_KEYS[name].join(""))!;
  return name === "vcek" || name === "vlek" ? importEcdsaPrivate(pkcs8) : importRsaPssPrivate(pkcs8);
}
