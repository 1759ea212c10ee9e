import type { StageFacts, Reason } from "@/lib/trust/facts";
import type { Stage } from "@/lib/appraisal/stage";
import type { BootChain } from "./boot-chain";

/** Shapes of the catalogue's JSON files. `validate.ts` checks the files against them; nothing here is derived. */

export type TeeKind = "amd-snp" | "amd-sev" | "amd-sev-es" | "intel-tdx" | "intel-sgx" | "arm-cca" | "nitro" | "qingtian";
export type Csp = "aws" | "azure" | "gcp" | "alibaba" | "huawei" | "ibm" | "stackit" | "own-host";

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
  /** Oldest first. */
  readonly snapshots: readonly Snapshot[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** Null where it is not published at an address. */
  readonly url: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null for a page without a date. */
  readonly date: string | null;
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
