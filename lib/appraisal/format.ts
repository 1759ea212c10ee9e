/** What an artefact holds inside, to be detected in its turn. */
export interface Nested {
  readonly name: string;
  /** A step of `path` beside the name, e.g. `PEM`; absent where the bytes stand unencoded. */
  readonly step?: string;
  /** Offset in the outer artefact where the bytes stand unencoded, else null. */
  readonly offset: number | null;
  readonly bytes: Uint8Array;
}

export interface Parsed<Claims> {
  readonly claims: Claims;
  readonly version: string | null;
  /** Specification names in camelCase; byte strings as lower-case hex. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly contains: readonly Nested[];
}

/** One format. `detect` looks at length and magic, is cheap and never throws. */
export interface EvidenceFormat<Claims = unknown> {
  readonly name: string;
  readonly title: string;
  readonly role: "evidence" | "endorsement" | "container";
  readonly detect: (data: Uint8Array) => boolean;
  /** @throws EvidenceError if the bytes claim the format and break its layout */
  readonly parse: (data: Uint8Array) => Parsed<Claims>;
}
