/**
 * SHA-256 of the SubjectPublicKeyInfo of the simulator's root key, lower-case hex. Never a pin: a chain that ends at this key is
 * marked as simulated wherever it is shown, and whatever its names say.
 */
export const SIMULATOR_ROOT_SPKI_SHA256 = "983432eff4fad5e61e9b2215b9f03fb3afa3a7701967b03f8271811b4b0dbc8e";

/** True if the key with this SHA-256 (lower-case hex, of its SubjectPublicKeyInfo) is the simulator's root. */
export const isSimulatorRoot = (spkiSha256: string): boolean => spkiSha256 === SIMULATOR_ROOT_SPKI_SHA256;
