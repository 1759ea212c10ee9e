import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import type { LinkFault } from "@/lib/share/link-error";

export type { ArtifactBytes, PlacedField } from "@/lib/verify/artifact-bytes";
export type { TamperedFile, Tampering } from "@/lib/examples/tamper";
export type { CertificateDetails } from "@/lib/x509/pki";
export type { Identifying } from "@/lib/verify/redaction";
export type { LinkFault };

/** A set made ready to be judged: the link in it opened, every input hashed. */
export interface Prepared {
  /** What was given, in order; an opened link has `members`, one that cannot be opened is left out. */
  readonly inputs: readonly Input[];
  /** Lower-case hex SHA-256 of each of `inputs`. */
  readonly digests: readonly string[];
  /** What the link's sender says, without effect until adopted. */
  readonly claimed: Claimed;
  /** Why a link in the set could not be opened. */
  readonly linkFault: (LinkFault & { readonly name: string }) | null;
}

/** Something that was given to the page and not read, with the reason in words. */
export interface Refused {
  readonly name: string;
  readonly bytes: number;
  readonly why: string;
}

export interface LinkRequest {
  /** Where the application is served: `https://example.org`. */
  readonly base: string;
  readonly inputs: readonly Input[];
  readonly claimed: Claimed;
  /** True: without what identifies a chip or machine, which the claims then say. */
  readonly redacted?: boolean;
}

export type LinkMade = { readonly link: string } | { readonly fault: LinkFault };

export type SampleName = "good" | "altered" | "link";

/** Evidence made by the simulator: files, or a link to follow. */
export interface Sample {
  readonly inputs: readonly Input[];
  /** The fragment of a link, from `#` on; null where the sample is files. */
  readonly fragment: string | null;
}
