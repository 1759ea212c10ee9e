import type { Family } from "@/lib/appraisal/family";
import type { EvidenceFormat } from "@/lib/appraisal/format";
import { laterFormats } from "@/lib/evidence/later";
import { snp } from "@/lib/evidence/snp";
import type { ChainSources } from "@/lib/evidence/snp/chain";
import { x509 } from "@/lib/evidence/x509";

/** What evidence is judged with: certificates of the set, roots the reader chose, keys imported so far. */
export type World = ChainSources;

/** Families, in the order in which their formats are tried: the first that recognises the bytes reads them. */
export const FAMILIES: readonly Family<World>[] = [snp, x509, laterFormats];

interface Registered {
  readonly format: EvidenceFormat;
  readonly family: Family<World>;
}
const FORMATS: readonly Registered[] = FAMILIES.flatMap((family) => family.formats.map((format) => ({ format, family })));

/** The first format that recognises the bytes, with its family; null if none does. */
export const recognise = (data: Uint8Array): Registered | null => FORMATS.find(({ format }) => format.detect(data)) ?? null;

export const familyOfFormat = (name: string): Family<World> | null => FORMATS.find(({ format }) => format.name === name)?.family ?? null;

export const formatNamed = (name: string): EvidenceFormat | null => FORMATS.find(({ format }) => format.name === name)?.format ?? null;
