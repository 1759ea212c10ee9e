import type { AssumptionId } from "./assumption";
import type { Basis, Compared } from "./path";
import type { Covers } from "./policy";

/** What passed checks establish about one hardware report, in the trust model's words. Paths are built from this alone. */
export interface AttestedReport {
  /** Artefact id of the report. */
  readonly evidence: string;
  /** Who asked for it: the guest's own system, or a cloud's paravisor below it. */
  readonly asker: "guest" | "paravisor";
  /** False where its path ends at a root the reader named, which nobody pinned. */
  readonly rootPinned: boolean;
  /** False where the report is genuine and proves no isolation: debugging allowed, a migration agent bound. */
  readonly isolates: boolean;
  /** True where a value or rule that the reader named differs, which takes the TEE's paths and no others. */
  readonly teeRefused?: boolean;
  /** True if the reader's challenge was found where only this machine could put it. */
  readonly challengeMatched: boolean;
  /** Ids of the findings that carry the TEE stage. */
  readonly teeFindings: readonly string[];
  /** Costs of the signing key on every path read from the report, counted in the strict lens. */
  readonly keyCosts: readonly AssumptionId[];
  /** Ways in which the measured firmware is known. */
  readonly firmware: readonly {
    readonly basis: Basis;
    readonly costs: readonly AssumptionId[];
    readonly compared: Compared;
    /** How far up the measured value reaches, by the word of whoever vouched for it; the firmware alone if left out. */
    readonly covers?: Covers;
    readonly because: string;
    readonly findings: readonly string[];
  }[];
}
