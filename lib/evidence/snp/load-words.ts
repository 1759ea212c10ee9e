import type { CheckWords } from "@/lib/appraisal/check";

let loaded: Readonly<Record<string, CheckWords>> | undefined;

/** The checks' words, from a chunk of their own; later calls need no import. */
export async function loadWords(): Promise<Readonly<Record<string, CheckWords>>> {
  loaded ??= (await import("./check-words")).SNP_WORDS;
  return loaded;
}
