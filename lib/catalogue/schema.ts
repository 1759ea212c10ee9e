import type { PathFact, StageFacts, Reason } from "@/lib/trust/facts";
import type { Stage } from "@/lib/appraisal/stage";
import type { BootArrow, BootChain, BootRegister, BootStage } from "./boot-chain";

/** Shapes of the catalogue's JSON files. `validate.ts` checks the files against them; nothing here is derived. */

export type TeeKind =
  "amd-snp" | "amd-sev" | "amd-sev-es" | "intel-tdx" | "intel-sgx" | "arm-cca" | "nitro" | "qingtian" | "ibm-se" | "unknown";
export type Csp = "aws" | "azure" | "gcp" | "alibaba" | "huawei" | "ibm" | "oracle" | "stackit" | "own-host";

export type AvailabilityStatus = "available" | "limited" | "preview" | "contradictory" | "ended" | "unknown";

export interface Availability {
  readonly status: AvailabilityStatus;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string;
  readonly because: string;
  readonly sources: readonly string[];
}

/** What held of an offering from one day until the next snapshot. Never edited when the world changes. */
export interface Snapshot {
  /** Day of the newest decisive source, YYYY-MM-DD. */
  readonly asOf: string;
  /** The day from which the facts are known to hold, where it is earlier. */
  readonly validFrom?: string;
  /** What is new against the snapshot before, in one sentence; absent in the first. */
  readonly change?: string;
  readonly availability: Availability;
  /** How a tenant gets evidence, a sentence each. */
  readonly evidence: readonly string[];
  readonly stages: StageFacts;
  /** Why a stage without paths is absent, unknown or not verifiable. */
  readonly reasons?: Readonly<Partial<Record<Stage, Reason>>>;
  readonly chain: BootChain;
  /** Ids of advisories, whether published before the snapshot or while it held. */
  readonly advisories: readonly string[];
}

export interface Offering {
  readonly id: string;
  readonly csp: Csp;
  readonly name: string;
  /** As a column heads it: "AWS EC2". */
  readonly shortName: string;
  /** Machine types or series: "M6a, C6a, R6a". */
  readonly variant: string;
  readonly tee: TeeKind;
  /** False for process TEEs, which have stages but no level. */
  readonly ladder: boolean;
  /** Present where little is published: some or all cells stay unknown, and pages say why. */
  readonly thin?: true;
  /** Id of the entry in `collectors.json` that says how to get the evidence there. */
  readonly collector?: string;
  /** The offering whose facts these are: this one is the same on other machines. Set by `expandVariant`. */
  readonly base?: string;
  /** What is different from the base, in a sentence. */
  readonly note?: string;
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
}

/** What a variant says for itself from one day on; all else is what held of its base that day. */
export type VariantSnapshot = Pick<Snapshot, "asOf" | "validFrom" | "change" | "availability"> & Partial<Pick<Snapshot, "evidence">>;

/** A file that carries another offering's facts instead of its own, so that none is stored twice. See variants.ts. */
export interface VariantFile extends Omit<Offering, "snapshots" | "base" | "note"> {
  readonly base: string;
  readonly note: string;
  readonly snapshots: readonly VariantSnapshot[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** Null where it is not published at an address. */
  readonly url: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for a page without a date. */
  readonly date: string | null;
  /** Present on related work that was read, but that no fact rests on. */
  readonly background?: true;
}

/** A published weakness, shown beside the TEE cell. It never changes a symbol as the talk counts. */
export interface Advisory {
  readonly id: string;
  readonly title: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where it is no event but a standing limit. */
  readonly published: string | null;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A dated event that concerns offerings, whether or not it changes a cell. */
export interface CatalogueEvent {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly offerings: readonly string[];
  readonly what: string;
  readonly effect: string;
  readonly sources: readonly string[];
}

/** What is different in a path's facts, and why that would hold; sources are the lever's. */
export type FactChange = Partial<Omit<PathFact, "sources">> & Pick<PathFact, "summary" | "because">;

/** What is different in the drawing. Registers replace those of their id, arrows all that begin where they begin. */
export interface ChainChange extends Partial<Pick<BootChain, "vtpm" | "outside" | "missingLinks" | "privilegeBoundaries">> {
  readonly stages?: Readonly<Partial<Record<Stage, Partial<BootStage>>>>;
  readonly registers?: readonly BootRegister[];
  readonly arrows?: readonly BootArrow[];
}

/** A change that somebody could make, and that nobody has: what would follow is derived, and marked hypothetical. */
export interface Lever {
  readonly id: string;
  /** As a toggle reads: "Google’s firmware can be rebuilt". */
  readonly title: string;
  /** What would have to change, in one sentence. */
  readonly change: string;
  /** Where things stand with it, in one sentence. */
  readonly status: string;
  /** The offerings it would change. */
  readonly offerings: readonly string[];
  /** Facts that change in every path of a stage. */
  readonly stages: Readonly<Partial<Record<Stage, FactChange>>>;
  readonly chain: ChainChange;
  /** Where it is tracked. */
  readonly sources: readonly string[];
}
