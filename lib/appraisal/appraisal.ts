import type { AssumptionId, Lens } from "./assumption";
import type { Finding } from "./finding";
import type { NamedPolicy } from "./policy";
import type { Compared, Path, TrustSymbol } from "./path";
import type { AttestationLevel, Stage } from "./stage";

export type Verdict = "valid" | "invalid" | "incomplete" | "unrecognised";
export type Used = "evidence" | "endorsement" | "container" | "ignored" | "unrecognised";
export type LevelName = "nominal" | "trustworthy" | "granted" | "expected";

/** One thing the reader gave. `bytes` are read, never written to. */
export interface Input {
  /** Name as given, for labels only: bytes decide what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A container already opened (a link): what was in it. Its own bytes are only hashed. */
  readonly members?: readonly Input[];
  readonly format?: string;
}

export interface Requirement {
  readonly level: LevelName;
  readonly atLeast: number;
}

/** What a link or bundle brought: the sender's claims, without effect until adopted. */
export interface Claimed {
  /** Lower-case hex. */
  readonly challenge?: string;
  /** Lower-case hex. */
  readonly measurements?: readonly string[];
  /** RFC 3339, UTC. */
  readonly at?: string;
  readonly lens?: Lens;
  readonly verdict?: Verdict;
  /** Levels on the sender's page, by name. */
  readonly levels?: Readonly<Partial<Record<LevelName, number>>>;
  /** What the sender took out of the evidence because it identifies a chip or machine: `["CHIP_ID", "SIGNATURE"]`. */
  readonly redacted?: readonly string[];
}

/** Everything the outcome depends on besides the evidence. */
export interface AppraisalOptions {
  /** RFC 3339 instant at which validity is judged. */
  readonly at: string;
  readonly lens: Lens;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  /** The challenge the reader sent: at least 16 bytes, not all zero. */
  readonly challenge: Uint8Array | null;
  /** Launch measurements the reader vouches for, lower-case hex. */
  readonly measurements: readonly string[];
  /** A file the evidence must commit to. Its bytes are read, never written to. */
  readonly bind?: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** REPORT_DATA as it must be, 128 hex digits, lower case. */
  readonly reportData?: string | null;
  /** HOST_DATA as it is expected, 64 hex digits, lower case. */
  readonly hostData?: string | null;
  /** VMPL as it is expected. */
  readonly vmpl?: number | null;
  readonly policy?: NamedPolicy | null;
  /** True: a reference value that was named and is not met makes the verdict `invalid`. */
  readonly requireReference?: boolean;
  readonly requirements: readonly Requirement[];
  /** Certificates (DER) the reader chose to judge under beside the pinned roots. */
  readonly extraRoots: readonly Uint8Array[];
  readonly claimed: Claimed;
}

/** One link of the path that a signature is believed by. */
export interface SignerLink {
  /** Common name of its certificate: `SEV-VCEK`. */
  readonly name: string;
  readonly source: "given" | "pinned" | "extra root";
  /** Artefact it came from; null for a pinned key or an extra root. */
  readonly evidence: string | null;
}

export interface EvidenceEntry {
  readonly id: string;
  readonly name: string;
  /** How it was reached: `["bundle.zip", "report.bin", "hex"]`. */
  readonly path: readonly string[];
  /** Null where no format matched. */
  readonly format: string | null;
  readonly formatVersion: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly used: Used;
  /** Why it was used or not, in a few plain words. */
  readonly note: string;
  /** Id of the entry it was found in, null for an input. */
  readonly parent: string | null;
  /** Offset in the parent's bytes where it stands there unencoded, else null. */
  readonly offset: number | null;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** From the certificate held against its signature up to the root its path ends at, the certificate alone if it reaches none. */
  readonly signers?: readonly SignerLink[];
}

export interface StageAppraisal {
  readonly symbol: TrustSymbol;
  readonly compared: Compared;
  readonly paths: readonly Path[];
}

/**
 * A published weakness of the hardware, held against the evidence. `older`: what it says is below the fix. `fixed`: the
 * chip itself attests the fix. `open`: no report can show one. `unknown`: at or above what is known of the fix, which does
 * not prove it.
 */
export interface AdvisoryStatus {
  readonly id: string;
  readonly title: string;
  readonly status: "older" | "fixed" | "open" | "unknown";
  /** What decides it, in one line. */
  readonly because: string;
}

export type MinimalTrust = Readonly<Record<"1" | "2" | "3" | "4", readonly (readonly AssumptionId[])[] | null>>;

export interface Missing {
  /** The level that it would give; 0 where it is needed for a verdict. */
  readonly for: number;
  readonly need: string;
  /** A command that gets it, one line each; absent where nobody can supply it. */
  readonly command?: string;
}

/** One appraisal: plain data with a fixed key order. Contract: docs/appraisal.md. */
export interface Appraisal {
  readonly schema: "trustgap.appraisal/1";
  readonly verdict: Verdict;
  readonly engine: { readonly version: string; readonly roots: string; readonly catalogue: string };
  readonly conditions: {
    readonly at: string;
    readonly lens: Lens;
    readonly granted: readonly AssumptionId[];
    readonly withdrawn: readonly AssumptionId[];
    readonly challenge: string | null;
    readonly expected: readonly string[];
    readonly policySha256: string | null;
    /** The file that the evidence had to commit to. Absent in appraisals made before there was such an option. */
    readonly bind?: { readonly name: string; readonly sha256: string } | null;
    readonly reportData?: string | null;
    readonly hostData?: string | null;
    readonly vmpl?: number | null;
    readonly requireReference?: boolean;
    /** `used`: the path of evidence in the set ends at it. Absent in appraisals made before it was told. */
    readonly extraRoots: readonly { readonly sha256: string; readonly simulated: boolean; readonly used?: boolean }[];
    readonly claimed: Claimed;
  };
  /** True if the signing chain of evidence in the set ends at the simulator's root. */
  readonly simulated: boolean;
  readonly evidence: readonly EvidenceEntry[];
  readonly findings: readonly Finding[];
  readonly stages: Readonly<Record<Stage, StageAppraisal>>;
  readonly nominalAL: AttestationLevel;
  readonly trustworthyAL: AttestationLevel;
  readonly grantedAL: AttestationLevel;
  readonly expectedAL: AttestationLevel;
  readonly lowerBounds: readonly LevelName[];
  readonly conditional: readonly AssumptionId[];
  readonly minimalTrust: MinimalTrust;
  readonly missing: readonly Missing[];
  /**
   * The set is `invalid` and nothing but dates failed: the last instant at which every certificate held
   * (RFC 3339), null if there is none; absent in every other case.
   */
  readonly onlyDates?: { readonly heldAt: string | null; readonly certificate: string; readonly ended: string };
  readonly requirements: readonly (Requirement & { readonly met: boolean })[];
  /** Advisories for the product of the evidence that carries the levels; empty unless the set is valid. */
  readonly advisories?: readonly AdvisoryStatus[];
  readonly offering: { readonly id: string; readonly confidence: string; readonly because: string } | null;
  /** The cloud whose word it would be, as people call it ("Microsoft"), or null. */
  readonly cloud: string | null;
}
