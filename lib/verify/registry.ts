import type { Family } from "@/lib/appraisal/family";
import type { EvidenceFormat } from "@/lib/appraisal/format";
import { azure } from "@/lib/evidence/azure";
import { laterFormats } from "@/lib/evidence/later";
import { snp } from "@/lib/evidence/snp";
import type { ChainSources } from "@/lib/evidence/snp/chain";
import { x509 } from "@/lib/evidence/x509";

/** What evidence is judged with: certificates of the set, roots the reader chose, keys imported so far. */
export type World = ChainSources;

/** Families, in the order in which their formats are tried: the first that recognises the bytes reads them. */
export const FAMILIES: readonly Family<World>[] = [snp, x509, azure, laterFormats];

const FORMATS: readonly EvidenceFormat[] = FAMILIES.flatMap(({ formats }) => formats);

/** The first format that recognises the bytes; null if none does. */
export const recognise = (data: Uint8Array): EvidenceFormat | null => FORMATS.find(({ detect }) => detect(data)) ?? null;

/** Formats that this release judges: those of every family but the one that knows them by their look alone. */
export const JUDGED_FORMATS: readonly EvidenceFormat[] = FAMILIES.filter((family) => family !== laterFormats).flatMap(
  ({ formats }) => formats,
);

export const formatNamed = (name: string): EvidenceFormat | null => FORMATS.find((format) => format.name === name) ?? null;
