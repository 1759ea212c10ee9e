/** What an artefact holds inside, to be detected in its turn. */
export interface Nested {
  readonly name: string;
  /** A step of `path` beside the name, e.g. `PEM`; absent where the bytes stand unencoded. */
  readonly step?: string;
  /** Offset in the outer artefact where the bytes stand unencoded, else null. */
  readonly offset: number | null;
  readonly bytes: Uint8Array;
  /** A format’s whole bytes put together from fields: true where nothing but a signature can show that they are right. */
  readonly rebuilt?: true;
}

export interface Parsed<Claims> {
  readonly claims: Claims;
  readonly version: string | null;
  /** Specification names in camelCase; byte strings as lower-case hex. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly contains: readonly Nested[];
  /** Known by its look alone: this release cannot judge it. */
  readonly unjudged?: true;
  /** Its bytes were put together from fields, so that a signature that fails may be our fault. */
  readonly rebuilt?: true;
}

/** Whether a signature covers some bytes, they are the signature itself, or neither. */
export type Cover = "signed" | "signature" | "unsigned";

/** A named stretch of an artefact, as its specification lays it out. */
export interface ByteField {
  /** The specification's name, e.g. `REPORT_DATA`. */
  readonly name: string;
  /** From the start of the artefact, in bytes. */
  readonly offset: number;
  readonly size: number;
  readonly cover: Cover;
  /** How the bytes are read: `u32le`, `bytes`, `DER`. */
  readonly kind: string;
  /** What they say, in words or as a number; null where their hex says it best. */
  readonly value: string | null;
}

/** One format. `detect` looks at length and magic, is cheap and never throws. */
export interface EvidenceFormat<Claims = unknown> {
  readonly name: string;
  readonly title: string;
  readonly role: "evidence" | "endorsement" | "container";
  readonly detect: (data: Uint8Array) => boolean;
  /** @throws EvidenceError if the bytes claim the format and break its layout */
  readonly parse: (data: Uint8Array) => Parsed<Claims>;
  /** Its fields in their order, of bytes that `parse` reads; what none of them covers has no name. */
  readonly fields?: (data: Uint8Array) => readonly ByteField[];
}
