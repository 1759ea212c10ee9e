import type { CheckWords } from "@/lib/appraisal/check";

export const certificateChainWords: CheckWords = {
  claim: "The certificate leads to AMD’s pinned root",
  explanation:
    "AMD’s root key (ARK) signs the intermediate (ASK or ASVK), and that signs the chip’s or cloud’s key. Only the roots pinned for SEV-SNP end such a path.",
  limits: "It shows that AMD certified the key, not that nobody extracted it from the chip.",
  remedy: "Give the intermediate and root that belong to this product; a newer intermediate of AMD’s must be given to be known.",
  causes: [
    "The certificates given end at another root: another product’s, a test’s or the simulator’s.",
    "A newer intermediate of AMD’s was left out.",
    "The certificate was changed or made up.",
  ],
};
