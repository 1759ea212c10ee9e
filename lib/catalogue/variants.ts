import { snapshotAt } from "./snapshots";
import type { Offering, Snapshot, VariantFile, VariantSnapshot } from "./schema";

/**
 * A variant as an offering: each of its snapshots with the facts, drawing and advisories that held of `base` on its
 * day. Throws where nothing is known of the base by then, which is a mistake in the files.
 */
export function expandVariant(file: VariantFile, base: Offering): Offering {
  return { ...file, snapshots: file.snapshots.map((own) => expanded(file.id, own, base)) };
}

function expanded(id: string, own: VariantSnapshot, base: Offering): Snapshot {
  const held = snapshotAt(base, own.validFrom ?? own.asOf)?.snapshot;
  if (held === undefined) throw new Error(`${id}: nothing is known of ${base.id} on ${own.validFrom ?? own.asOf}`);
  const { evidence, stages, reasons, chain, advisories } = held;
  return { evidence, stages, ...(reasons ? { reasons } : {}), chain, advisories, ...own };
}
