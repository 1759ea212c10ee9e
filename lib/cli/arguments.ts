import type { LevelName, Requirement } from "@/lib/appraisal/appraisal";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { ASSUMPTIONS, isAssumptionId } from "@/lib/trust/assumptions";
import { parseChallenge, parseHostData, parseInstant, parseMeasurement, parseReportData, parseVmpl } from "@/lib/verify/options";
import { nearest, printable } from "./text";
import { UsageError } from "./usage";

/** `verify`'s command line, understood. */
export interface VerifyArguments {
  readonly targets: readonly string[];
  readonly json: boolean;
  /** Every file that is evidence is a set of its own. */
  readonly each: boolean;
  /** RFC 3339; null is now. */
  readonly at: string | null;
  readonly challenge: Uint8Array | null;
  readonly measurements: readonly string[];
  /** Path of the file that the evidence must commit to. */
  readonly bind: string | null;
  /** Lower-case hex. */
  readonly reportData: string | null;
  /** Lower-case hex. */
  readonly hostData: string | null;
  readonly vmpl: number | null;
  /** Path of the policy file. */
  readonly policy: string | null;
  /** Paths of files with roots. */
  readonly roots: readonly string[];
  readonly requireReference: boolean;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  readonly lens: Lens;
  readonly requirements: readonly Requirement[];
}

/** Options with a value; how often each may be given. */
const VALUED: Readonly<Record<string, "once" | "often">> = {
  "--at": "once",
  "--nonce": "once",
  "--measurement": "often",
  "--bind": "once",
  "--report-data": "once",
  "--host-data": "once",
  "--vmpl": "once",
  "--policy": "once",
  "--root": "often",
  "--trust": "often",
  "--distrust": "often",
  "--lens": "once",
  "--require": "often",
};

/** Options that stand alone. */
const FLAGS: readonly string[] = ["--json", "--each", "--require-reference"];

/** Options that the contract names and this release does not have. */
const LATER: readonly string[] = [
  "--ear",
  "--firmware",
  "--vcpus",
  "--vcpu-type",
  "--vmm",
  "--kernel",
  "--initrd",
  "--append",
  "--guest-features",
  "--pcr",
  "--online",
];

/** @throws UsageError */
export function parseVerifyArguments(argv: readonly string[]): VerifyArguments {
  const { targets, values, flags } = split(argv);
  if (targets.length === 0) throw new UsageError("verify needs a file, a folder, a link or - for standard input");
  if (targets.filter((target) => target === "-").length > 1) throw new UsageError("standard input (-) can be read only once");
  const one = (name: string) => values.get(name)?.[0] ?? null;
  const all = (name: string) => values.get(name) ?? [];
  const granted = assumptionIds("--trust", all("--trust"));
  const withdrawn = withdrawnIds(all("--distrust"));
  const both = granted.find((id) => withdrawn.includes(id));
  if (both) throw new UsageError(`--trust and --distrust both name ${both}`);
  return {
    targets,
    json: flags.has("--json"),
    each: flags.has("--each"),
    at: instant(one("--at")),
    challenge: given("--nonce", one("--nonce"), parseChallenge),
    measurements: [...new Set(all("--measurement").map((text) => parsed("--measurement", text, parseMeasurement)))],
    bind: one("--bind"),
    reportData: given("--report-data", one("--report-data"), parseReportData),
    hostData: given("--host-data", one("--host-data"), parseHostData),
    vmpl: given("--vmpl", one("--vmpl"), parseVmpl),
    policy: one("--policy"),
    roots: all("--root"),
    requireReference: flags.has("--require-reference"),
    granted,
    withdrawn,
    lens: lens(one("--lens")),
    requirements: all("--require").map(requirement),
  };
}

interface Split {
  readonly targets: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Options from operands. `--name value` and `--name=value` are the same; after `--` nothing is an option. */
function split(argv: readonly string[]): Split {
  const targets: string[] = [];
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "--") {
      targets.push(...argv.slice(i + 1));
      break;
    }
    if (word === "-" || !word.startsWith("-")) {
      targets.push(word);
      continue;
    }
    const [name, inline] = nameAndValue(word);
    if (FLAGS.includes(name)) {
      if (inline !== null) throw new UsageError(`${name} takes no value`);
      flags.add(name);
      continue;
    }
    const value = inline ?? argv[++i];
    keepValue(values, knownOption(name), value);
  }
  return { targets, values, flags };
}

function nameAndValue(word: string): [string, string | null] {
  const equals = word.indexOf("=");
  return equals === -1 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

function knownOption(name: string): string {
  if (Object.hasOwn(VALUED, name)) return name;
  if (LATER.includes(name)) throw new UsageError(`this release does not have ${name} yet`);
  const near = nearest(name, [...FLAGS, ...Object.keys(VALUED)], 1);
  throw new UsageError(`there is no option ${printable(name)}${near.length > 0 ? `; did you mean ${near[0]}?` : ""}`);
}

function keepValue(values: Map<string, string[]>, name: string, value: string | undefined): void {
  if (value === undefined || value === "" || value.startsWith("--")) throw new UsageError(`${name} needs a value`);
  const before = values.get(name) ?? [];
  if (VALUED[name] === "once" && before.length > 0) throw new UsageError(`${name} can be given only once`);
  values.set(name, [...before, value]);
}

/** `evidence` judges each piece at the time that it states for itself; no format of this release states one. */
const instant = (text: string | null): string | null => (text === "evidence" ? null : given("--at", text, parseInstant));

const given = <T>(option: string, text: string | null, parse: (text: string) => T): T | null =>
  text === null ? null : parsed(option, text, parse);

/** What the core's reader of an option says of a text is told with the option's name. */
function parsed<T>(option: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function lens(text: string | null): Lens {
  if (text === null || text === "talk") return "talk";
  if (text === "strict") return "strict";
  throw new UsageError(`--lens is talk or strict, not ${printable(text)}`);
}

function assumptionIds(option: string, lists: readonly string[]): AssumptionId[] {
  const ids = lists.flatMap((list) => list.split(",")).map((id) => id.trim());
  return [...new Set(ids.map((id) => assumptionId(option, id)))];
}

function assumptionId(option: string, id: string): AssumptionId {
  if (isAssumptionId(id)) return id;
  const near = nearest(
    id,
    ASSUMPTIONS.map((assumption) => assumption.id),
    1,
  );
  throw new UsageError(`${option}: there is no assumption “${printable(id)}”${near.length > 0 ? `; did you mean ${near[0]}?` : ""}`);
}

function withdrawnIds(lists: readonly string[]): AssumptionId[] {
  const ids = assumptionIds("--distrust", lists);
  const other = ids.find((id) => id !== "hw-vendor");
  if (other) throw new UsageError(`--distrust: only hw-vendor can be withdrawn, not ${other}`);
  return ids;
}

function requirement(text: string): Requirement {
  const match = /^(nominal|trustworthy|granted|expected)>=([0-4])$/.exec(text);
  if (!match) throw new UsageError(`--require is a level and a number, e.g. trustworthy>=2, not ${printable(text)}`);
  return { level: match[1] as LevelName, atLeast: Number(match[2]) };
}
