import { pathToFileURL } from "node:url";
import { inRoot } from "../lib/paths.mjs";
import { bundle } from "./core.mjs";
import { told } from "./measure.mjs";

const EVERY_BIT = "--every-bit";

/** One bit turned over in report, certificates and certificate table of every product: how many such sets were noticed. */
export async function mutationScore(argv) {
  const everyBit = argv.includes(EVERY_BIT);
  const file = await bundle("mutations.ts", "node", inRoot(".cache", "bench-mutations.mjs"));
  const scores = await (await import(pathToFileURL(file).href)).mutationScores(everyBit);
  const sum = (of) => scores.reduce((total, score) => total + of(score), 0);
  const rows = [
    ...scores,
    {
      what: "all",
      flips: sum(({ flips }) => flips),
      noticed: sum(({ noticed }) => noticed),
      irrelevant: sum(({ irrelevant }) => irrelevant),
    },
  ];
  const how = everyBit ? "every bit" : `a bit of every byte (${EVERY_BIT} for all)`;
  return rows.map(({ what, flips, noticed, irrelevant }) => {
    const share = ((100 * (noticed + irrelevant)) / flips).toFixed(2);
    const text = `${share} %: ${noticed} noticed, ${irrelevant} in nothing that is judged, ${flips - noticed - irrelevant} missed`;
    return { ...told(`flipped bits noticed in ${what}, ${how}`, text, flips), budget: "100 %", over: noticed + irrelevant < flips };
  });
}
