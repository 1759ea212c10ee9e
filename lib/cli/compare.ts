import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { isDay, OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { compareDetailed } from "@/lib/catalogue/describe";
import { compare, type CompareOptions } from "@/lib/catalogue/matrix";
import { isAssumptionId } from "@/lib/trust/assumptions";
import { matrixAsCsv, matrixAsJson, matrixAsMarkdown, matrixAsText } from "./compare-format";

export interface CompareResult {
  readonly stdout: string;
  /** Empty, or one line. */
  readonly stderr: string;
  readonly code: 0 | 64;
}

type Output = "text" | "json" | "csv" | "markdown";

/** Wrong usage: one line for stderr. */
class UsageError extends Error {}

/**
 * `trustgap compare`: the matrix as a table, JSON, CSV or Markdown. `argv` is what follows the command's name.
 * Wrong usage gives exit code 64 and one line; nothing else fails.
 */
export function runCompare(argv: readonly string[]): CompareResult {
  try {
    const { options, output } = readArguments(argv);
    return { stdout: format(options, output), stderr: "", code: 0 };
  } catch (error) {
    if (error instanceof UsageError) return { stdout: "", stderr: `trustgap compare: ${error.message}\n`, code: 64 };
    throw error;
  }
}

function format(options: CompareOptions, output: Output): string {
  if (output === "json") return matrixAsJson(compare(options));
  const rows = compareDetailed(options);
  if (output === "csv") return matrixAsCsv(rows, options);
  return output === "markdown" ? matrixAsMarkdown(rows, options) : matrixAsText(rows, options);
}

interface Read {
  date: string | null;
  readonly offerings: string[];
  readonly granted: AssumptionId[];
  readonly withdrawn: AssumptionId[];
  lens: Lens;
  output: Output | null;
}

/** What each option that takes a value does with it. */
const WITH_VALUE: Readonly<Record<string, (read: Read, value: string) => void>> = {
  "--date": (read, value) => {
    if (!isDay(value)) throw new UsageError(`--date needs a day written YYYY-MM-DD, got ${quoted(value)}`);
    read.date = value;
  },
  "--offering": (read, value) => read.offerings.push(...ids(value, "--offering").map(offering)),
  "--trust": (read, value) => read.granted.push(...ids(value, "--trust").map(assumption)),
  "--distrust": (read, value) => read.withdrawn.push(...ids(value, "--distrust").map(withdrawable)),
  "--lens": (read, value) => {
    if (value !== "talk" && value !== "strict") throw new UsageError(`--lens is talk or strict, got ${quoted(value)}`);
    read.lens = value;
  },
};

const OUTPUTS: Readonly<Record<string, Output>> = { "--json": "json", "--csv": "csv", "--markdown": "markdown" };

function readArguments(argv: readonly string[]): { options: CompareOptions; output: Output } {
  const read: Read = { date: null, offerings: [], granted: [], withdrawn: [], lens: "talk", output: null };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) readOne(read, argument, rest);
  const { date, offerings, granted, withdrawn, lens, output } = read;
  return { options: { date, offerings, granted, withdrawn, lens }, output: output ?? "text" };
}

/** Reads one option, and its value from `rest` where it is not written after an equals sign. */
function readOne(read: Read, argument: string, rest: string[]): void {
  const [name, inline] = split(argument);
  const output = Object.hasOwn(OUTPUTS, name) ? OUTPUTS[name] : undefined;
  if (output !== undefined && inline === undefined) {
    if (read.output !== null && read.output !== output) throw new UsageError("give one of --json, --csv and --markdown");
    read.output = output;
    return;
  }
  const take = Object.hasOwn(WITH_VALUE, name) ? WITH_VALUE[name] : undefined;
  if (take === undefined) throw new UsageError(unknownArgument(argument));
  const value = inline ?? rest.shift();
  if (value === undefined) throw new UsageError(`${name} needs a value`);
  take(read, value);
}

/** Name and value of `--name=value`; the value is undefined without an equals sign. */
function split(argument: string): readonly [string, string | undefined] {
  const at = argument.startsWith("--") ? argument.indexOf("=") : -1;
  return at === -1 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

const unknownArgument = (argument: string) =>
  argument.startsWith("-")
    ? `unknown option ${quoted(argument)}; known are ${[...Object.keys(WITH_VALUE), ...Object.keys(OUTPUTS)].join(" ")}`
    : `takes no files, got ${quoted(argument)}`;

function ids(value: string, option: string): readonly string[] {
  const parts = value.split(",").map((part) => part.trim());
  if (parts.some((part) => part === "")) throw new UsageError(`${option} needs ids separated by commas, got ${quoted(value)}`);
  return parts;
}

function offering(id: string): string {
  if (OFFERING_IDS.includes(id)) return id;
  throw new UsageError(`unknown offering ${quoted(id)}; known are ${OFFERING_IDS.join(", ")}`);
}

function assumption(id: string): AssumptionId {
  if (isAssumptionId(id)) return id;
  throw new UsageError(`unknown assumption ${quoted(id)}`);
}

function withdrawable(id: string): AssumptionId {
  if (assumption(id) === "hw-vendor") return "hw-vendor";
  throw new UsageError(`only hw-vendor can be withdrawn, got ${quoted(id)}; nothing else is granted from the start but yourself`);
}

/** An argument on one line of stderr, whatever is in it. */
const quoted = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
