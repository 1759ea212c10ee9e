import type { CheckWords } from "@/lib/appraisal/check";

export const challengeWords: CheckWords = {
  claim: "The report answers your challenge",
  explanation:
    "REPORT_DATA is 64 bytes the guest chose. If it carries a challenge you just made up, the report was made after that; otherwise it may be from any day and any machine of its kind.",
  limits:
    "It shows that some genuine machine answered now, not which one: that takes a key of the machine’s in REPORT_DATA or a chip you know.",
  remedy: "Send the guest at least 16 random bytes and have it ask for a report over them, zero-padded to 64 bytes or hashed.",
  causes: ["The guest put something else into REPORT_DATA, such as a key’s hash.", "The report is an old one."],
};
