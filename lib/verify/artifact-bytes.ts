import type { Input } from "@/lib/appraisal/appraisal";
import type { ByteField } from "@/lib/appraisal/format";
import { EvidenceError } from "@/lib/bytes/errors";
import { openInputs, type Artifact } from "./open";
import { formatNamed } from "./registry";

/** A field of the artefact shown, or of one that lies in it unencoded. */
export interface PlacedField extends ByteField {
  /** Id of the artefact whose format names it. */
  readonly evidence: string;
}

/** What a byte view needs of one artefact. */
export interface ArtifactBytes {
  readonly id: string;
  /** The first `SHOWN_BYTES` of it, a copy. */
  readonly bytes: Uint8Array;
  /** Length of the whole, in bytes. */
  readonly size: number;
  /** By offset from the start of the artefact shown. */
  readonly fields: readonly PlacedField[];
}

/** As much of an artefact as is shown. */
export const SHOWN_BYTES = 64 * 1024;
const MAX_FIELDS = 4000;

/**
 * Bytes and named fields of one artefact of a set, found as the appraisal found it.
 * @param id as in the appraisal of the same inputs
 * @returns null if the set has no such artefact
 */
export async function artifactBytes(inputs: readonly Input[], id: string): Promise<ArtifactBytes | null> {
  const artifacts = await openInputs(inputs);
  const artifact = artifacts.find((entry) => entry.id === id);
  if (!artifact) return null;
  const fields = placedFields(artifact, artifacts, 0)
    .filter(({ offset }) => offset < SHOWN_BYTES)
    .sort((a, b) => a.offset - b.offset);
  return { id, bytes: artifact.bytes.slice(0, SHOWN_BYTES), size: artifact.size, fields: fields.slice(0, MAX_FIELDS) };
}

/** Its own fields, and those of what lies in it unencoded, all counted from one start. */
function placedFields(artifact: Artifact, all: readonly Artifact[], base: number): PlacedField[] {
  const own = ownFields(artifact).map((field) => ({ ...field, offset: base + field.offset, evidence: artifact.id }));
  const nested = all.filter(({ parent, offset }) => parent === artifact && offset !== null);
  return [...own, ...nested.flatMap((child) => placedFields(child, all, base + child.offset!))];
}

/** Of a damaged artefact those that its format still finds in it, or none. */
function ownFields({ format, bytes }: Artifact): readonly ByteField[] {
  const fields = format === null ? undefined : formatNamed(format)?.fields;
  if (!fields) return [];
  try {
    return fields(bytes);
  } catch (error) {
    if (error instanceof EvidenceError) return [];
    throw error;
  }
}
