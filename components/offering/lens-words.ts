import type { Lens } from "@/lib/appraisal/assumption";

export const LENSES: readonly Lens[] = ["talk", "strict"];

/** How each way of counting is named in a column’s head, and in a sentence. */
export const LENS_WORDS: Readonly<Record<Lens, { readonly head: string; readonly counted: string }>> = {
  talk: { head: "As in the talk", counted: "as in the talk" },
  strict: { head: "Strictly", counted: "strictly" },
};
