import type { CheckText } from "@/lib/appraisal/check";

/** Every check there is, in the order in which people read them. */
export const CHECKS: readonly CheckText[] = [];
