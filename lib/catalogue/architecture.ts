import type { Snapshot } from "./schema";

/** Where the vTPM is that takes part in booting: with the hypervisor, or inside the TEE at its most privileged level. */
export type Architecture = "hypervisor" | "paravisor" | "none" | "unknown";

export const ARCHITECTURES: readonly Architecture[] = ["hypervisor", "paravisor", "none", "unknown"];

/** Read off what is drawn. No vTPM drawn means none only where it is known what measures the kernel. */
export function architectureOf({ chain, stages }: Pick<Snapshot, "chain" | "stages">): Architecture {
  if (chain.vtpm !== null) return chain.vtpm.where === "outside" ? "hypervisor" : "paravisor";
  return stages.kernel === "unknown" ? "unknown" : "none";
}

const WORDS: Readonly<Record<Architecture, string>> = {
  hypervisor: "vTPM in the hypervisor’s layer",
  paravisor: "vTPM inside the TEE, more privileged than your kernel",
  none: "no vTPM",
  unknown: "not known",
};

/** "vTPM in the hypervisor’s layer". */
export const architectureWords = (architecture: Architecture): string => WORDS[architecture];
