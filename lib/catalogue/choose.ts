import { architectureOf, type Architecture } from "./architecture";
import { OFFERINGS, offeringAt } from "./catalogue";
import { cloudName, teeName } from "./names";
import type { AvailabilityStatus, Csp, Offering, TeeKind } from "./schema";

/** The four offerings of the published table and what was said beside it. */
export const TALK_IDS: readonly string[] = ["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp", "azure-cvm-in-vm"];

/** A set of offerings with a name of its own, so that an address can say it in a word. */
export interface OfferingSet {
  /** As in an address: "all", "talk", "azure", "amd-snp". */
  readonly token: string;
  /** As a button reads: "Everything", "All of Azure", "All on AMD SEV-SNP". */
  readonly name: string;
  readonly kind: "preset" | "cloud" | "tee";
  readonly ids: readonly string[];
}

/** Every named set of a catalogue, each with its ids in the catalogue's order; the table of the talk in its own. */
export function offeringSets(offerings: readonly Offering[]): readonly OfferingSet[] {
  const known = new Set(offerings.map(({ id }) => id));
  const clouds = [...new Set(offerings.map(({ csp }) => csp))];
  const tees = [...new Set(offerings.map(({ tee }) => tee))];
  const idsOf = (belongs: (offering: Offering) => boolean) => offerings.filter(belongs).map(({ id }) => id);
  return [
    { token: "talk", name: "The talk’s four", kind: "preset", ids: TALK_IDS.filter((id) => known.has(id)) },
    { token: "all", name: "Everything", kind: "preset", ids: [...known] },
    ...clouds.map((csp) => ({
      token: csp,
      name: `All of ${cloudName(csp)}`,
      kind: "cloud" as const,
      ids: idsOf((one) => one.csp === csp),
    })),
    ...tees.map((tee) => ({ token: tee, name: `All on ${teeName(tee)}`, kind: "tee" as const, ids: idsOf((one) => one.tee === tee) })),
  ];
}

/** The named sets of the whole catalogue. */
export const OFFERING_SETS: readonly OfferingSet[] = offeringSets(OFFERINGS);

/** What an offering can be picked by. */
export interface Facets {
  readonly id: string;
  readonly name: string;
  readonly variant: string;
  readonly csp: Csp;
  readonly tee: TeeKind;
  readonly architecture: Architecture;
  readonly availability: AvailabilityStatus;
  /** Little is published about it. */
  readonly thin: boolean;
  /** False where nothing is known of it by the date: facets are then those of its first snapshot. */
  readonly known: boolean;
}

/** The facets of every offering as they were on a day (YYYY-MM-DD). */
export const facetsAt = (date: string): readonly Facets[] => OFFERINGS.map((offering) => facetsOf(offering, date));

function facetsOf(offering: Offering, date: string): Facets {
  const { id, shortName: name, variant, csp, tee, thin } = offering;
  const held = offeringAt(id, date)?.snapshot;
  const snapshot = held ?? offering.snapshots[0]!;
  return {
    ...{ id, name, variant, csp, tee, architecture: architectureOf(snapshot), availability: snapshot.availability.status },
    ...{ thin: thin === true, known: held !== undefined },
  };
}

/** What the picker narrows its rows to. An empty list narrows nothing. */
export interface Filter {
  /** Words, all of which must occur in what a row is called. */
  readonly text: string;
  readonly clouds: readonly Csp[];
  readonly tees: readonly TeeKind[];
  readonly architectures: readonly Architecture[];
  readonly availabilities: readonly AvailabilityStatus[];
}

export const NO_FILTER: Filter = { text: "", clouds: [], tees: [], architectures: [], availabilities: [] };

/** True for a row that has one of the values chosen of every facet, and all the words. */
export function matches(row: Facets, { text, clouds, tees, architectures, availabilities }: Filter): boolean {
  const among = <T>(values: readonly T[], value: T) => values.length === 0 || values.includes(value);
  return (
    among(clouds, row.csp) &&
    among(tees, row.tee) &&
    among(architectures, row.architecture) &&
    among(availabilities, row.availability) &&
    wordsOf(text).every((word) => called(row).includes(word))
  );
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");

const called = ({ id, name, variant, csp, tee }: Facets) => [id, name, variant, cloudName(csp), teeName(tee)].join(" ").toLowerCase();
