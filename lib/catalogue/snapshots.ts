import type { Offering, Snapshot } from "./schema";

/** An offering with the one snapshot of it that held on a day. */
export interface DatedOffering {
  readonly offering: Offering;
  readonly snapshot: Snapshot;
}

/** The day from which a snapshot is picked. */
export const heldFrom = ({ validFrom, asOf }: Pick<Snapshot, "asOf" | "validFrom">): string => validFrom ?? asOf;

/**
 * The latest snapshot of an offering, in the catalogue or not, that held on `date` (YYYY-MM-DD), or the latest of all
 * where `date` is null; undefined where nothing is known of it by then.
 */
export function snapshotAt(offering: Offering, date: string | null): DatedOffering | undefined {
  const held = offering.snapshots.filter((snapshot) => date === null || heldFrom(snapshot) <= date);
  const snapshot = held.reduce<Snapshot | undefined>(
    (latest, each) => (latest === undefined || heldFrom(each) >= heldFrom(latest) ? each : latest),
    undefined,
  );
  return snapshot && { offering, snapshot };
}
