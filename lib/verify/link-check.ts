import type { CheckText } from "@/lib/appraisal/check";

/** A permalink that was given can be opened. Made where links are opened, before anything in them is judged. */
export const linkCheck: CheckText = {
  id: "set/link",
  stage: null,
  claim: "The link is whole and can be opened",
  explanation:
    "A link carries the evidence itself. If characters are missing or changed, what it carried is gone, and judging the rest " +
    "would be judging something that nobody sent.",
  limits:
    "That a link is whole says nothing about who made it: anybody can put any evidence and any claims into a link. What is in " +
    "it is judged as if its files had been given, and the sender’s claims count for nothing until you adopt them.",
  remedy: "Ask for the link again, or for the files themselves. A message that shortens long lines can carry the link as a file.",
  causes: [
    "A mail or chat program cut the link at its longest line.",
    "A character was lost or added when the link was copied.",
    "The link was made by a newer release.",
    "There is more evidence in it than a link can carry.",
  ],
  liars: [],
  reference: { document: "TrustGap link format, version 1", section: "Errors", url: "docs/link-format.md" },
  must: true,
};
