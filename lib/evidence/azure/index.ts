import type { Family } from "@/lib/appraisal/family";
import { containerPolicyFormat } from "./container-policy";

/** Azure's own documents beside a report. */
export const azure: Family<unknown> = { id: "azure", formats: [containerPolicyFormat], checks: [] };
