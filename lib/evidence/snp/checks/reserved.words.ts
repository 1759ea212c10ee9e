import type { CheckWords } from "@/lib/appraisal/check";

export const reservedWords: CheckWords = {
  claim: "Reserved bytes are zero",
  explanation:
    "Newer firmware puts new fields where older documents say reserved. They are signed with the rest; this program cannot say what they mean.",
  limits: "It is no sign of tampering: a changed byte would break the signature.",
  remedy: "Use a release of this program that knows the newer report.",
  causes: ["Firmware newer than this program."],
};
