import { parseVerifyArguments } from "./arguments";
import { verifyEach } from "./each";
import { gather } from "./gather";
import type { Io } from "./io";
import { conditionsOf, exitCode, judgeSet } from "./judge";
import { readNamedFiles } from "./named-files";
import { reportText } from "./report";
import { printable, printableJson } from "./text";
import { unreadRefusal } from "./unread";

/** `verify`: everything given is one evidence set; with `--each` every file that is evidence is. @throws UsageError */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const asked = parseVerifyArguments(argv);
  const conditions = conditionsOf(asked, await readNamedFiles(asked, io), io.now());
  if (asked.each) return verifyEach(asked, conditions, io);
  const { inputs, unread, skipped } = await gather(asked.targets, io);
  for (const note of skipped) io.stderr(`trustgap: ${printable(note)}\n`);
  const appraisal = await judgeSet(inputs, unread.map(unreadRefusal), conditions);
  io.stdout(asked.json ? `${printableJson(appraisal)}\n` : reportText(appraisal, io.bold ? bold : plain));
  return exitCode(appraisal);
}

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
const plain = (text: string) => text;
