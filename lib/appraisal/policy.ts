import type { LevelName } from "./appraisal";

/** Products and components that a floor may name. */
export const POLICY_PRODUCTS = ["Milan", "Genoa", "Turin"] as const;
export const POLICY_TCB_PARTS = ["fmc", "bootLoader", "tee", "snp", "microcode"] as const;
export type PolicyProduct = (typeof POLICY_PRODUCTS)[number];
export type PolicyTcb = Readonly<Partial<Record<(typeof POLICY_TCB_PARTS)[number], number>>>;

/** How far up a vouched launch measurement reaches. */
export const COVERS = ["firmware", "kernel", "rootfs"] as const;
export type Covers = (typeof COVERS)[number];

export interface PolicyMeasurement {
  /** Lower-case hex. */
  readonly value: string;
  readonly covers: Covers;
  /** True: what is measured holds the vTPM. */
  readonly holdsVtpm: boolean;
  readonly name: string | null;
}

/**
 * An appraisal policy, `trustgap.policy/1`, after its guard: what is left out is null and not asked. A policy only takes
 * away; nothing in it gives a path that the trust model denies. Contract: docs/appraisal.md.
 */
export interface Policy {
  /** Least security version numbers by product; they bind REPORTED and COMMITTED. */
  readonly minimumTcb: Readonly<Partial<Record<PolicyProduct, PolicyTcb>>> | null;
  readonly allow: {
    readonly debug: boolean | null;
    readonly migration: boolean | null;
    readonly smt: boolean | null;
    readonly vmpl: readonly number[] | null;
  };
  readonly requireRevocation: boolean;
  readonly requireTcb: boolean;
  readonly measurements: readonly PolicyMeasurement[] | null;
  /** Values by bank and register, lower-case hex. */
  readonly registers: Readonly<Partial<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>>> | null;
  /** Lower-case hex. */
  readonly hostData: readonly string[] | null;
  /** Lower-case hex. */
  readonly idKeyDigests: readonly string[] | null;
  readonly requireLevels: Readonly<Partial<Record<LevelName, number>>> | null;
}

/** A policy as it was named, with the file it came from. */
export interface NamedPolicy {
  readonly policy: Policy;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
}
