import { EvidenceError } from "@/lib/bytes/errors";
import type { Artifact } from "./artifact";
import { LimitError } from "./limits";

/** What something turned out to be. */
export type Found = Pick<Artifact, "format" | "title" | "role"> &
  Partial<Pick<Artifact, "parsed" | "damage" | "limit" | "tried" | "note" | "aside">>;
/** Something that is looked at: its bytes, and how they were reached. */
export interface Place {
  readonly name: string;
  readonly path: readonly string[];
  readonly parent: Artifact | null;
  readonly offset: number | null;
  readonly bytes: Uint8Array;
  /** Put together from fields: a whole report, whatever its bytes say. */
  readonly rebuilt?: true;
}

/** A step of `path`: the bytes were put together from fields. */
export const REBUILT = "rebuilt from fields";

/** While a set is opened, bytes of what was looked at may go. */
export type Opened = Omit<Artifact, "bytes" | "sha256"> & { bytes: Uint8Array; sha256: string | null };

/** What stopped an archive from opening: damage of the input or a limit of ours. Anything else is a defect. */
export function stopped(error: unknown): Pick<Found, "damage" | "limit"> {
  if (error instanceof EvidenceError) return error.code === "limit" ? { limit: error.message } : { damage: error };
  if (error instanceof LimitError) return { limit: error.limit };
  throw error;
}

export const unrecognised = (tried: readonly string[]): Found => ({ format: null, title: "Not recognised", role: "unrecognised", tried });
export const limited = (limit: string): Found => ({ format: null, title: "Not read", role: "unrecognised", limit });

/** How many artefacts it stands in. */
export function depth(place: Place): number {
  let count = 0;
  for (let at = place.parent; at; at = at.parent) count++;
  return count;
}

export const utf8Length = (text: string) => new TextEncoder().encode(text).length;
