import type { Appraisal, Input, Verdict } from "@/lib/appraisal/appraisal";
import { openLinks } from "@/lib/share/open-links";
import { Companions } from "@/lib/verify/each";
import { watchOf } from "@/lib/verify/engine";
import { LIMITS } from "@/lib/verify/limits";
import type { VerifyArguments } from "./arguments";
import { inOrder } from "./in-order";
import type { Io, ReadBytes } from "./io";
import { exitCode, judgeSet, type Conditions } from "./judge";
import { lineText } from "./line";
import { scopesOf, type Scope, type Source } from "./sources";
import { printable, printableJson } from "./text";
import { unreadRefusal } from "./unread";
import { EXIT } from "./usage";

/** Files read while one is looked at. */
const READ_AHEAD = 4;

/** Small sets under way at once: with fewer, the threads that check signatures would wait. */
const AT_ONCE = 32;

/** What is larger is judged alone, so that its memory does not add up and its time is not another’s: this unpacks to 16 MiB at most. */
const SMALL_BYTES = 16 * 1024;

/**
 * `verify --each`: every file that is evidence is a set of its own, with its own of the certificates that lie beside it.
 * Files are read a few at a time and again when it is their turn; what is kept is certificates and lists.
 * @throws UsageError
 */
export async function verifyEach({ targets, json }: VerifyArguments, conditions: Conditions, io: Io): Promise<number> {
  const surveyed: Surveyed[] = [];
  for (const scope of await scopesOf(targets, io)) {
    for (const note of scope.skipped) io.stderr(`trustgap: ${printable(note)}\n`);
    surveyed.push(await survey(scope));
  }
  const tally = new Tally();
  const all = surveyed.reduce((sum, { evidence }) => sum + evidence.length, 0);
  for (const { evidence, companions } of surveyed)
    for (const run of runsOf(evidence))
      for await (const { name, appraisal } of inOrder(run, AT_ONCE, (source) => judge(source, companions, conditions))) {
        tally.add(appraisal);
        io.stdout(json ? `${printableJson(appraisal, 0)}\n` : `${lineText(name, appraisal)}\n`);
        if (!(await io.drained())) return tally.codeOf(all);
      }
  io.stderr(`trustgap: ${tally.text()}; ${othersText(surveyed)}\n`);
  return tally.code();
}

const read = async (source: Source) => ({ source, found: await source.read() });

/** What is judged side by side: small files that follow one another, and each larger one by itself. */
function runsOf(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const runs: Evidence[][] = [];
  for (const [at, file] of evidence.entries()) {
    if (file.small && evidence[at - 1]?.small) runs.at(-1)!.push(file);
    else runs.push([file]);
  }
  return runs;
}

interface Evidence extends Source {
  readonly small: boolean;
}

interface Surveyed {
  readonly evidence: readonly Evidence[];
  readonly companions: Companions;
  /** Files that hold certificates or lists. */
  readonly beside: number;
  readonly others: number;
}

async function survey({ sources }: Scope): Promise<Surveyed> {
  const companions = new Companions();
  const evidence: Evidence[] = [];
  const counted = { companion: 0, other: 0 };
  for await (const { source, found } of inOrder(sources, READ_AHEAD, read)) {
    const kind = await kindOf(source.name, found, companions);
    if (kind === "evidence") evidence.push({ ...source, small: "bytes" in found && found.bytes.length <= SMALL_BYTES });
    else counted[kind]++;
  }
  return { evidence, companions, beside: counted.companion, others: counted.other };
}

/** Nobody can tell what is in a file that is too large or a link that does not open: neither is passed over. */
async function kindOf(name: string, found: ReadBytes, companions: Companions) {
  if ("tooLarge" in found) return "evidence";
  const { inputs, error } = await openLinks([{ name, bytes: found.bytes }]);
  return error || !inputs[0] ? "evidence" : companions.look(inputs[0], watchOf({ now: () => performance.now() }));
}

async function judge(
  { name, read }: Source,
  companions: Companions,
  conditions: Conditions,
): Promise<{ name: string; appraisal: Appraisal }> {
  const found = await read();
  if ("tooLarge" in found) {
    const refusal = unreadRefusal({ name, what: "bytes", value: found.tooLarge, limit: LIMITS.inputBytes });
    return { name, appraisal: await judgeSet([], [refusal], conditions) };
  }
  const input: Input = { name, bytes: found.bytes };
  return { name, appraisal: await judgeSet([input], [], conditions, companions) };
}

/** The worst comes first. */
const WORST_FIRST: readonly number[] = [EXIT.invalid, EXIT.incomplete, EXIT.unmet, EXIT.ok];

class Tally {
  private readonly verdicts = new Map<Verdict, number>();
  private readonly codes = new Set<number>();
  private unmet = 0;

  add(appraisal: Appraisal): void {
    const code = exitCode(appraisal);
    this.verdicts.set(appraisal.verdict, (this.verdicts.get(appraisal.verdict) ?? 0) + 1);
    this.codes.add(code);
    if (code === EXIT.unmet) this.unmet++;
  }

  /** 3 if nothing was evidence. */
  code(): number {
    return WORST_FIRST.find((code) => this.codes.has(code)) ?? EXIT.unrecognised;
  }

  /** Sets that were left unjudged are as good as incomplete. @param sets how many there are */
  codeOf(sets: number): number {
    if (this.total() < sets) this.codes.add(EXIT.incomplete);
    return this.code();
  }

  private total(): number {
    return [...this.verdicts.values()].reduce((sum, count) => sum + count, 0);
  }

  text(): string {
    const total = this.total();
    const parts = [...this.verdicts].map(([verdict, count]) => `${number(count)} ${verdict}`);
    const short = this.unmet > 0 ? [`${number(this.unmet)} of them short of what is required`] : [];
    return total === 0 ? "no file was evidence" : `${files(total)} judged: ${[...parts, ...short].join(", ")}`;
  }
}

function othersText(surveyed: readonly Surveyed[]): string {
  const beside = surveyed.reduce((sum, scope) => sum + scope.beside, 0);
  const others = surveyed.reduce((sum, scope) => sum + scope.others, 0);
  return `${files(beside)} with certificates or revocation lists, ${files(others)} that ${others === 1 ? "is" : "are"} no evidence`;
}

const number = (count: number) => count.toLocaleString("en-US");
const files = (count: number) => `${number(count)} ${count === 1 ? "file" : "files"}`;
