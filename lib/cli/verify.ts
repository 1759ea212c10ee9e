import type { Appraisal, AppraisalOptions, Input, Verdict } from "@/lib/appraisal/appraisal";
import { linkRefusal } from "@/lib/share/link-refusal";
import { openLinks } from "@/lib/share/open-links";
import { withRefusals, type Refusal } from "@/lib/share/refusal";
import { appraise } from "@/lib/verify/engine";
import { parseVerifyArguments, type VerifyArguments } from "./arguments";
import { gather } from "./gather";
import type { Io } from "./io";
import { reportText } from "./report";
import { printable, printableJson } from "./text";
import { unreadRefusal } from "./unread";
import { EXIT } from "./usage";

/** `verify`: everything given is one evidence set. @throws UsageError */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const asked = parseVerifyArguments(argv);
  const { inputs, unread, skipped } = await gather(asked.targets, io);
  for (const note of skipped) io.stderr(`trustgap: ${printable(note)}\n`);
  const appraisal = await appraiseSet(inputs, unread.map(unreadRefusal), asked, io.now());
  io.stdout(asked.json ? `${printableJson(appraisal)}\n` : reportText(appraisal, io.bold ? bold : plain));
  return exitCode(appraisal);
}

async function appraiseSet(given: readonly Input[], unread: readonly Refusal[], asked: VerifyArguments, now: Date): Promise<Appraisal> {
  const { inputs, claimed, error } = await openLinks(given);
  const appraisal = await appraise(inputs, optionsOf(asked, now, claimed), { now: () => performance.now() });
  const link = error && given.find((input) => input.name === error.name && !inputs.includes(input));
  return withRefusals(appraisal, [...(error && link ? [await linkRefusal(error, link.bytes)] : []), ...unread]);
}

function optionsOf(asked: VerifyArguments, now: Date, claimed: AppraisalOptions["claimed"]): AppraisalOptions {
  const { challenge, measurements, granted, withdrawn, lens, requirements } = asked;
  const at = asked.at ?? `${now.toISOString().slice(0, 19)}Z`;
  return { at, lens, granted, withdrawn, challenge, measurements, requirements, extraRoots: [], claimed };
}

const CODES: Record<Verdict, number> = {
  valid: EXIT.ok,
  invalid: EXIT.invalid,
  incomplete: EXIT.incomplete,
  unrecognised: EXIT.unrecognised,
};

const exitCode = ({ verdict, requirements }: Appraisal): number =>
  verdict === "valid" && requirements.some(({ met }) => !met) ? EXIT.unmet : CODES[verdict];

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
const plain = (text: string) => text;
