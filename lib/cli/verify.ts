import { parseVerifyArguments } from "./arguments";
import { gather } from "./gather";
import type { Io } from "./io";
import { conditionsOf, exitCode, judgeSet } from "./judge";
import { readNamedFiles } from "./named-files";
import { reportText } from "./report";
import { printable, printableJson } from "./text";
import { unreadRefusal } from "./unread";
import { UsageError } from "./usage";

/** `verify`: everything given is one evidence set. @throws UsageError */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const asked = parseVerifyArguments(argv);
  if (asked.each) throw new UsageError("this release does not have --each yet");
  const conditions = conditionsOf(asked, await readNamedFiles(asked, io), io.now());
  const { inputs, unread, skipped } = await gather(asked.targets, io);
  for (const note of skipped) io.stderr(`trustgap: ${printable(note)}\n`);
  const appraisal = await judgeSet(inputs, unread.map(unreadRefusal), conditions);
  io.stdout(asked.json ? `${printableJson(appraisal)}\n` : reportText(appraisal, io.bold ? bold : plain));
  return exitCode(appraisal);
}

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
const plain = (text: string) => text;
