import type { Input } from "@/lib/appraisal/appraisal";
import type { Artifact } from "./artifact";
import { openPlain } from "./open-plain";
import { PLAIN_FAMILIES, type Judges } from "./plain-families";

export interface Opened {
  readonly artifacts: readonly Artifact[];
  /** Families that judge what was found. */
  readonly families: readonly Judges[];
}

/**
 * Opens everything given as `openInputs` does. What opens other than plain sets is loaded when one is first given.
 * @param look called before each artefact; may throw to end the work
 */
export async function openSet(inputs: readonly Input[], look: () => void): Promise<Opened> {
  const plain = await openPlain(inputs, look);
  if (plain) return { artifacts: plain, families: PLAIN_FAMILIES };
  const { openInputs, FAMILIES } = await import("./open");
  return { artifacts: await openInputs(inputs, look), families: FAMILIES };
}
