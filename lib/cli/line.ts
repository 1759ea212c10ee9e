import type { Appraisal } from "@/lib/appraisal/appraisal";
import { headlineOf } from "@/lib/appraisal/headline";
import { belowFixed } from "@/lib/appraisal/level-words";
import { printable } from "./text";

/** One set of many in one line: the verdict, which file, and what the page's headline would say. */
export function lineText(name: string, appraisal: Appraisal): string {
  const { word, text } = headlineOf(appraisal);
  const unmet = appraisal.verdict === "valid" && appraisal.requirements.some(({ met }) => !met);
  const below = appraisal.nominalAL > 0 ? belowFixed(appraisal) : null;
  const says = [`${name}: ${text}`, ...(below ? [below] : []), ...(unmet ? ["short of what is required"] : [])];
  return `${word.padEnd(WORD_COLUMNS)} ${printable(says.join("; "))}`;
}

/** "Unrecognised" is the longest. */
const WORD_COLUMNS = 12;
