import type { CheckText } from "@/lib/appraisal/check";
import { FAMILIES } from "./registry";
import { SET_CHECKS } from "./set-checks";

/** Every check there is, in the order in which people read them. */
export const CHECKS: readonly CheckText[] = [...FAMILIES.flatMap(({ checks }) => checks), ...SET_CHECKS];
