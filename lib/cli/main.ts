import { version } from "@/package.json";
import { runCompare } from "./compare";
import { runExplain } from "./explain";
import type { Io } from "./io";
import { nodeIo } from "./node-io";
import { nearest, printable } from "./text";
import { EXIT, HELP, UsageError } from "./usage";
import { runVerify } from "./verify";

/**
 * The command line. Never throws: wrong usage is one line on stderr and 64, a defect of ours one line and 70.
 * @param argv arguments after the program's name
 * @returns the exit code. Contract: docs/appraisal.md
 */
export async function main(argv: readonly string[], io: Io = nodeIo()): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    const usage = error instanceof UsageError;
    const text = error instanceof Error ? error.message : String(error);
    io.stderr(`trustgap: ${usage ? "" : "a defect of TrustGap, not of your files: "}${printable(text)}\n`);
    return usage ? EXIT.usage : EXIT.defect;
  }
}

const COMMANDS: Readonly<Record<string, (argv: readonly string[], io: Io) => number | Promise<number>>> = {
  verify: runVerify,
  compare: printCompared,
  explain: runExplain,
  serve: runServe,
  measure: () => {
    throw new UsageError("measure comes later: this release does not have it yet");
  },
};

function run([command, ...rest]: readonly string[], io: Io): number | Promise<number> {
  if (command === undefined) throw new UsageError("which command? verify, compare, explain or serve; see --help");
  if (command === "--version") return print(io, `trustgap ${version}\n`);
  if (command === "--help" || command === "-h" || command === "help" || beforeDashes(rest).includes("--help")) return print(io, HELP);
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!known) throw new UsageError(unknownText(command));
  return known(rest, io);
}

const beforeDashes = (argv: readonly string[]) => (argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv);

function print(io: Io, text: string): number {
  io.stdout(text);
  return EXIT.ok;
}

function unknownText(command: string): string {
  const near = nearest(command, Object.keys(COMMANDS), 1);
  return `there is no command ${printable(command)}${near.length > 0 ? `; did you mean ${near[0]}?` : "; see --help"}`;
}

function printCompared(argv: readonly string[], io: Io): number {
  const { stdout, stderr, code } = runCompare(argv);
  if (stderr !== "") io.stderr(stderr);
  if (stdout !== "") io.stdout(stdout);
  return code;
}

/** `serve [--port N]`: the web application of a checkout. */
function runServe(argv: readonly string[], io: Io): Promise<number> {
  const port = portOf(argv);
  if (io.serve === null) throw new UsageError("serve works in a checkout only: clone the repository and run npm start");
  return io.serve(port);
}

function portOf(argv: readonly string[]): number | null {
  const words = argv.flatMap((word) => (word.startsWith("--port=") ? ["--port", word.slice(7)] : [word]));
  if (words.length === 0) return null;
  const port = Number(words[1]);
  if (words.length !== 2 || words[0] !== "--port" || !/^\d{1,5}$/.test(words[1]!) || port < 1 || port > 65535)
    throw new UsageError("serve takes --port and a number from 1 to 65535, and nothing else");
  return port;
}
