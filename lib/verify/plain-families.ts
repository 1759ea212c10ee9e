import type { Family } from "@/lib/appraisal/family";
import { plainSnp } from "@/lib/evidence/snp/plain";
import { certificateFormat } from "@/lib/evidence/x509/certificate";
import type { World } from "./registry";

/** A family as far as it takes part in judging. */
export type Judges = Omit<Family<World>, "checks">;

/**
 * The part of the registry that a report with its chain needs, in the registry's order: a page loads it before anything
 * is given, and the rest beside it.
 */
export const PLAIN_FAMILIES: readonly Judges[] = [plainSnp, { id: "x509", formats: [certificateFormat] }];
