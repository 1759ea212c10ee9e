import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import { certTable } from "@/lib/simulator/certificate-table";
import { mintEvidence } from "@/lib/simulator/evidence";
import { simulatorRoot } from "@/lib/simulator/roots";
import { appraise } from "@/lib/verify/engine";
import { KeyCache } from "@/lib/x509/issued";

const PRODUCTS = ["Milan", "Genoa", "Turin"] as const;
const AT_ONCE = 32;

export interface Score {
  /** What was changed: `Milan, report`. */
  readonly what: string;
  readonly flips: number;
  /** The set was not valid, or something was said that is not said of the whole one. */
  readonly noticed: number;
  /** Valid, and the very same reports and certificates were judged: the bit belongs to none of them. */
  readonly irrelevant: number;
}

const options = (product: (typeof PRODUCTS)[number]): AppraisalOptions => ({
  ...NOTHING_NAMED,
  at: "2026-11-02T10:00:00Z",
  extraRoots: [simulatorRoot(product)],
});

/** Evidence of every product with one bit turned over, for each such bit: whether anybody noticed. */
export async function mutationScores(everyBit: boolean): Promise<Score[]> {
  const scores: Score[] = [];
  for (const product of PRODUCTS) {
    const { report, vek, intermediate } = await mintEvidence({ report: { product } });
    const table = certTable([
      { guid: "vcek", content: vek },
      { guid: "ask", content: intermediate },
    ]);
    const loose = [input("report.bin", report), input("vcek.der", vek), input("ask.der", intermediate)];
    const inTable = [input("report.bin", report), input("table.bin", table)];
    const judge = judgeUnder(options(product));
    for (const [at, name] of ["report", "VCEK", "ASK"].entries())
      scores.push(await score(`${product}, ${name}`, loose, at, everyBit, judge));
    scores.push(await score(`${product}, certificate table`, inTable, 1, everyBit, judge));
  }
  return scores;
}

const input = (name: string, bytes: Uint8Array): Input => ({ name, bytes });

type Judge = (inputs: readonly Input[]) => Promise<Appraisal>;
function judgeUnder(chosen: AppraisalOptions): Judge {
  const keys = new KeyCache();
  return (inputs) => appraise(inputs, chosen, { keys });
}

async function score(what: string, set: readonly Input[], at: number, everyBit: boolean, judge: Judge): Promise<Score> {
  const whole = await judge(set);
  if (whole.verdict !== "valid") throw new Error(`${what}: the evidence is ${whole.verdict} before anything is changed.`);
  const bits = bitsOf(set[at]!.bytes, everyBit);
  const count = { noticed: 0, irrelevant: 0 };
  let next = 0;
  const lane = async () => {
    while (next < bits.length) {
      const bit = bits[next++]!;
      const changed = await judge(set.map((file, index) => (index === at ? input(file.name, flipped(file.bytes, bit)) : file)));
      if (isNoticed(changed, whole)) count.noticed++;
      else if (judgedBytes(changed) === judgedBytes(whole)) count.irrelevant++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { what, flips: bits.length, ...count };
}

/** All bits, or one of each byte, its place moving on. */
const bitsOf = ({ length }: Uint8Array, everyBit: boolean): number[] =>
  everyBit ? Array.from({ length: length * 8 }, (_, bit) => bit) : Array.from({ length }, (_, at) => at * 8 + ((at * 5 + (at >> 3)) & 7));

function flipped(data: Uint8Array, bit: number): Uint8Array {
  const copy = data.slice();
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

function isNoticed(changed: Appraisal, whole: Appraisal): boolean {
  const said = (appraisal: Appraisal) =>
    appraisal.findings.filter(({ status }) => status === "warn" || status === "fail" || status === "missing");
  const before = new Set(said(whole).map(({ id, title }) => `${id} ${title}`));
  return changed.verdict !== "valid" || said(changed).some(({ id, title }) => !before.has(`${id} ${title}`));
}

const judgedBytes = ({ evidence }: Appraisal): string =>
  evidence
    .filter(({ used }) => used === "evidence" || used === "endorsement")
    .map(({ sha256 }) => sha256)
    .sort()
    .join(" ");
