import type { CheckWords } from "@/lib/appraisal/check";

export const bindWords: CheckWords = {
  claim: "The report commits to the key you named",
  explanation:
    "If REPORT_DATA is the hash of a public key, whoever holds the private key asked for this report inside the guest, or gave it to who did. " +
    "Then a connection under that key ends in this guest, which a challenge alone does not show.",
  limits: "It does not show that the private key stayed inside, nor, without a challenge, that the report is recent.",
  remedy:
    "Have the guest ask for its report over the hash of its public key (SHA-256, SHA-384 or SHA-512, zero-padded to 64 bytes), with your challenge joined to it.",
  causes: [
    "The guest hashed another encoding of the key.",
    "The key was renewed after the report was made.",
    "The report is another machine’s.",
  ],
};
