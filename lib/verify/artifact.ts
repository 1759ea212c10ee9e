import type { Parsed } from "@/lib/appraisal/format";
import type { EvidenceError } from "@/lib/bytes/errors";

/** One input, or something found inside one. */
export interface Artifact {
  readonly id: string;
  readonly name: string;
  /** How it was reached. */
  readonly path: readonly string[];
  readonly parent: Artifact | null;
  /** Offset in the parent where it stands unencoded. */
  readonly offset: number | null;
  /** Its bytes; of something large in an archive the first 64 KiB. */
  readonly bytes: Uint8Array;
  /** Length of the whole, in bytes. */
  readonly size: number;
  /** Of the whole, lower-case hex, where it was worked out on the way; else null. */
  readonly sha256: string | null;
  readonly format: string | null;
  readonly title: string;
  readonly role: "evidence" | "endorsement" | "container" | "unrecognised";
  readonly parsed: Parsed<unknown> | null;
  /** It claims a format and breaks its layout. */
  readonly damage: EvidenceError | null;
  /** A limit that stopped the reading, in words. */
  readonly limit: string | null;
  /** What was tried on it, for what nothing recognised. */
  readonly tried: readonly string[];
  /** What else a reader should know of it: whose envelope it is, what stands twice. */
  readonly note: string;
  /** Why it is read and yet has no effect; null where it may have one. */
  readonly aside: string | null;
}
