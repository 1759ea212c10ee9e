import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { isDay, OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { compareDetailed } from "@/lib/catalogue/describe";
import { LEVERS } from "@/lib/catalogue/levers";
import type { CompareOptions } from "@/lib/catalogue/matrix";
import { isTextFormat, takeMatrix, TEXT_FORMATS, type TextFormat } from "@/lib/catalogue/take/formats";
import { ASSUMPTIONS, isAssumptionId } from "@/lib/trust/assumptions";
import { matrixAsText } from "./compare-format";
import { nearest, printable } from "./text";
import { EXIT, UsageError } from "./usage";

export interface CompareResult {
  readonly stdout: string;
  /** Empty, or one line. */
  readonly stderr: string;
  readonly code: typeof EXIT.ok | typeof EXIT.usage;
}

type Output = TextFormat | "text";

/**
 * `trustgap compare`: the matrix as a table, or in a format to take elsewhere. `argv` is what follows the command's name.
 * Wrong usage gives exit code 64 and one line; nothing else fails.
 */
export function runCompare(argv: readonly string[]): CompareResult {
  try {
    const { options, output } = readArguments(argv);
    return { stdout: format(options, output), stderr: "", code: EXIT.ok };
  } catch (error) {
    if (error instanceof UsageError) return { stdout: "", stderr: `trustgap: ${error.message}\n`, code: EXIT.usage };
    throw error;
  }
}

const format = (options: CompareOptions, output: Output): string =>
  output === "text" ? matrixAsText(compareDetailed(options), options) : takeMatrix(output, options, null);

/** Options with a value; how often each may be given. */
const VALUED: Readonly<Record<string, "once" | "often">> = {
  "--date": "once",
  "--offering": "often",
  "--trust": "often",
  "--distrust": "often",
  "--lens": "once",
  "--what-if": "often",
  "--format": "once",
};

const OUTPUTS: Readonly<Record<string, Output>> = { "--json": "json", "--csv": "csv", "--markdown": "md" };

function readArguments(argv: readonly string[]): { options: CompareOptions; output: Output } {
  const { values, outputs } = split(argv);
  const all = (name: string) => values.get(name) ?? [];
  const granted = ids("--trust", all("--trust"), assumption);
  const withdrawn = ids("--distrust", all("--distrust"), withdrawable);
  const both = granted.find((id) => withdrawn.includes(id));
  if (both) throw new UsageError(`--trust and --distrust both name ${both}`);
  const named = all("--format").map(textFormat);
  if (outputs.length + named.length > 1) throw new UsageError("give one of --format, --json, --csv and --markdown");
  const options = {
    date: day(all("--date")[0]),
    offerings: ids("--offering", all("--offering"), offering),
    granted,
    withdrawn,
    lens: lens(all("--lens")[0]),
    levers: ids("--what-if", all("--what-if"), lever),
  };
  return { options, output: named[0] ?? outputs[0] ?? "text" };
}

interface Split {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Each once. */
  readonly outputs: readonly Output[];
}

/** Options and their values. `--name value` and `--name=value` are the same. */
function split(argv: readonly string[]): Split {
  const values = new Map<string, readonly string[]>();
  const outputs = new Set<Output>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (Object.hasOwn(OUTPUTS, word)) {
      outputs.add(OUTPUTS[word]!);
      continue;
    }
    const [name, inline] = nameAndValue(word);
    if (!Object.hasOwn(VALUED, name)) throw new UsageError(unknownText(name, word));
    const value = inline ?? argv[++i];
    const before = values.get(name) ?? [];
    if (value === undefined || value === "" || value.startsWith("--")) throw new UsageError(`${name} needs a value`);
    if (VALUED[name] === "once" && before.length > 0) throw new UsageError(`${name} can be given only once`);
    values.set(name, [...before, value]);
  }
  return { values, outputs: [...outputs] };
}

function nameAndValue(word: string): readonly [string, string | null] {
  const equals = word.startsWith("--") ? word.indexOf("=") : -1;
  return equals === -1 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

function unknownText(name: string, word: string): string {
  if (Object.hasOwn(OUTPUTS, name)) return `${name} takes no value`;
  if (!word.startsWith("-")) return `compare takes options only, not ${printable(word)}`;
  return `there is no option ${printable(name)}${hint(name, [...Object.keys(VALUED), ...Object.keys(OUTPUTS)])}`;
}

function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known, 1);
  return near.length > 0 ? `; did you mean ${near[0]}?` : "";
}

function day(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isDay(text)) return text;
  throw new UsageError(`--date needs a day written YYYY-MM-DD, not ${printable(text)}`);
}

function lens(text: string | undefined): Lens {
  if (text === undefined || text === "talk") return "talk";
  if (text === "strict") return "strict";
  throw new UsageError(`--lens is talk or strict, not ${printable(text)}`);
}

function textFormat(text: string): TextFormat {
  if (isTextFormat(text)) return text;
  throw new UsageError(`--format is one of ${TEXT_FORMATS.join(", ")}, not ${printable(text)}`);
}

/** Ids from lists separated by commas, each once. */
function ids<T>(option: string, lists: readonly string[], read: (option: string, id: string) => T): readonly T[] {
  const words = lists.flatMap((list) => list.split(",")).map((id) => id.trim());
  return [...new Set(words.map((id) => read(option, id)))];
}

function offering(option: string, id: string): string {
  if (OFFERING_IDS.includes(id)) return id;
  const near = nearest(id, OFFERING_IDS, 1);
  const known = near.length > 0 ? `did you mean ${near[0]}?` : `known are ${OFFERING_IDS.join(", ")}`;
  throw new UsageError(`${option}: there is no offering “${printable(id)}”; ${known}`);
}

function assumption(option: string, id: string): AssumptionId {
  if (isAssumptionId(id)) return id;
  const known = ASSUMPTIONS.map((each) => each.id);
  throw new UsageError(`${option}: there is no assumption “${printable(id)}”${hint(id, known)}`);
}

function lever(option: string, id: string): string {
  const known = LEVERS.map((each) => each.id);
  if (known.includes(id)) return id;
  throw new UsageError(`${option}: there is no lever “${printable(id)}”${hint(id, known)}`);
}

function withdrawable(option: string, id: string): AssumptionId {
  if (assumption(option, id) === "hw-vendor") return "hw-vendor";
  throw new UsageError(`${option} takes hw-vendor only: ${id} is not granted from the start, or is yourself`);
}
