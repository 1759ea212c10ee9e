import { breaking, reasonsOf, type Rule } from "./rule";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

/** One sentence: it ends in its only full stop, but for stops inside a word ("dm-verity 1.2", "mod.rs"). */
const ONE_SENTENCE = /^[^.!?]*(\w\.\w[^.!?]*)*\.$/;

export const shortSummaries: Rule = {
  name: "short-summaries",
  description: "A summary has at most ten words and no full stop.",
  severity: "error",
  check: (data) => breaking(reasonsOf(data), ({ summary }) => words(summary) > 10 || summary.endsWith(".")),
};

export const oneSentence: Rule = {
  name: "one-sentence",
  description: "A reason is one sentence of at most forty words.",
  severity: "error",
  check: (data) => breaking(reasonsOf(data), ({ because }) => words(because) > 40 || !ONE_SENTENCE.test(because)),
};
