import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { sha256Now } from "@/lib/crypto/sha256";
import type { Certificate } from "@/lib/x509/certificate";
import type { Artifact } from "./artifact";

/** Up to here the engine’s own digest costs more to ask for than to work out. */
const NOW_BYTES = 4 * 1024;
/** Up to here the engine works on all of them at once; its hash works on a copy. */
const AT_ONCE_BYTES = 1024 * 1024;

/** SHA-256 of each artefact, lower-case hex, by its id. */
export async function digestsOf(artifacts: readonly Artifact[]): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const later: Artifact[] = [];
  for (const artifact of artifacts) {
    const known = artifact.sha256 ?? atOnce(artifact);
    if (known === null) later.push(artifact);
    else hashes.set(artifact.id, known);
  }
  const digest = async ({ id, bytes }: Artifact) => void hashes.set(id, toHex(await sha256(bytes)));
  await Promise.all(later.filter(({ size }) => size <= AT_ONCE_BYTES).map(digest));
  for (const artifact of later) if (artifact.size > AT_ONCE_BYTES) await digest(artifact);
  return hashes;
}

function atOnce({ bytes, format, parsed }: Artifact): string | null {
  if (format === "x509/certificate" && parsed) return keptDigest((parsed.claims as Certificate).der);
  return bytes.length <= NOW_BYTES ? toHex(sha256Now(bytes)) : null;
}

const kept = new WeakMap<Uint8Array, string>();

/**
 * SHA-256, lower-case hex, worked out once for as long as these very bytes are kept.
 * @param bytes of a certificate, or its key: nobody writes to them
 */
export function keptDigest(bytes: Uint8Array): string {
  const known = kept.get(bytes) ?? toHex(sha256Now(bytes));
  kept.set(bytes, known);
  return known;
}
