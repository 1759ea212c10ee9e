import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { main } from "@/lib/cli/main";
import { memoryIo } from "./memory-io";
import { wrap, type CaseFile } from "./wrappings";

/** One black-box case of the evidence corpus: files, arguments, and what may come out. */
export interface EvidenceCase {
  readonly id: string;
  readonly files: readonly string[];
  readonly args: readonly string[];
  /** Outcomes that are right: verdicts, `usage` (exit 64) or `unmet` (exit 4). */
  readonly verdict: readonly string[];
  readonly why: string;
  readonly mutate?: Mutation;
  readonly wrap?: readonly string[];
  readonly facts?: Readonly<Record<string, string>>;
  readonly levels?: Readonly<Partial<Record<"nominalAL" | "trustworthyAL" | "grantedAL" | "expectedAL", number>>>;
}

interface Mutation {
  /** Index into `files`. */
  readonly file: number;
  readonly offset?: number;
  readonly xor?: number;
  readonly resize?: number;
  readonly append?: string;
  readonly set?: readonly (readonly [number, string])[];
  readonly cut?: readonly [number, number];
  readonly replace?: readonly [string, string];
}

export interface CaseResult {
  readonly outcome: string;
  readonly appraisal: Appraisal | null;
  /** What differs from the case, a line each; empty if it passed. */
  readonly problems: readonly string[];
  /** True if it came out `valid` and must not. */
  readonly falseGreen: boolean;
}

/** The corpus lies beside the checkout, never in it; tests skip without it. */
export const CORPUS = resolve(process.cwd(), "../shared/evidence");

/** All cases, or null where the corpus is absent. */
export function loadCases(): readonly EvidenceCase[] | null {
  const path = join(CORPUS, "CASES.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as EvidenceCase[]) : null;
}

/** The files of a case as its command line would see them: changed, then wrapped. */
export function filesOf({ files, mutate, wrap: wrappings = [] }: EvidenceCase): readonly CaseFile[] {
  const given = files.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(join(CORPUS, file))) }));
  const changed = given.map((file, i) => (mutate?.file === i ? { ...file, bytes: mutated(file.bytes, mutate) } : file));
  return wrappings.reduce<readonly CaseFile[]>((set, operation) => wrap(set, operation), changed);
}

function mutated(original: Uint8Array, { offset, xor, resize, append, set, cut, replace }: Mutation): Uint8Array {
  let data = Buffer.from(original);
  if (offset !== undefined) data[offset]! ^= xor ?? 0;
  if (resize !== undefined) data = Buffer.concat([data.subarray(0, resize), Buffer.alloc(Math.max(0, resize - data.length))]);
  if (append !== undefined) data = Buffer.concat([data, Buffer.from(append, "hex")]);
  for (const [at, hex] of set ?? []) data.set(Buffer.from(hex, "hex"), at);
  if (cut) data = data.subarray(cut[0], cut[1]);
  if (replace) data = Buffer.from(data.toString("latin1").split(replace[0]).join(replace[1]), "latin1");
  return new Uint8Array(data);
}

const OUTCOMES: Readonly<Record<number, string>> = {
  0: "valid",
  1: "invalid",
  2: "incomplete",
  3: "unrecognised",
  4: "unmet",
  64: "usage",
};

/** Runs one case through the command line, in this process. */
export async function runCase(testCase: EvidenceCase): Promise<CaseResult> {
  const set = filesOf(testCase).map(({ name, bytes }, i) => [`${i}/${name}`, bytes] as const);
  const io = memoryIo({ files: Object.fromEntries(set) });
  const code = await main(["verify", "--json", ...testCase.args, ...set.map(([path]) => path)], io);
  const outcome = OUTCOMES[code] ?? `exit ${code}: ${io.err().trim()}`;
  const appraisal = code === 64 || code === 70 ? null : (JSON.parse(io.out()) as Appraisal);
  return {
    outcome,
    appraisal,
    problems: [...outcomeProblems(testCase, outcome, appraisal), ...(appraisal ? contentProblems(testCase, appraisal) : [])],
    falseGreen: (outcome === "valid" || outcome === "unmet") && !testCase.verdict.some((word) => word === "valid" || word === "unmet"),
  };
}

function outcomeProblems({ verdict }: EvidenceCase, outcome: string, appraisal: Appraisal | null): string[] {
  if (verdict.includes(outcome)) return [];
  const decisive = (appraisal?.findings ?? []).filter(({ must, status }) => must && status !== "pass" && status !== "info");
  return [
    `got ${outcome}, want ${verdict.join(" or ")}; ${decisive
      .map(({ id, detail }) => `${id}: ${detail}`)
      .join("; ")
      .slice(0, 300)}`,
  ];
}

function contentProblems({ facts = {}, levels = {} }: EvidenceCase, appraisal: Appraisal): string[] {
  const seen = (key: string) =>
    appraisal.evidence
      .map((entry) => entry.facts[key])
      .filter((value) => value !== undefined)
      .map((value) => String(value).toLowerCase());
  const wrongFacts = Object.entries(facts).filter(([key, value]) => !seen(key).includes(value.toLowerCase()));
  const wrongLevels = (Object.entries(levels) as [keyof Appraisal, number][]).filter(([key, value]) => appraisal[key] !== value);
  return [
    ...wrongFacts.map(([key, value]) => `fact ${key}: got ${seen(key).join(", ") || "none"}, want ${value}`),
    ...wrongLevels.map(([key, value]) => `${key}: got ${String(appraisal[key])}, want ${value}`),
  ];
}
