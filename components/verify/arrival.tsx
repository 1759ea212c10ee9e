"use client";

import { useQuery } from "@tanstack/react-query";
import { instantOf, type EvidenceSet, type Judging } from "@/components/evidence/evidence-state";
import { shellWord, verifyCommand } from "@/components/evidence/command-line";
import { readJudging } from "@/components/evidence/judging-options";
import { queryClient } from "@/components/evidence/query-client";
import { appraisalQuery } from "@/components/evidence/use-appraisal";
import { RedactedNotice } from "@/components/redaction/redacted-notice";
import { Button } from "@/components/ui/button";
import { Command } from "@/components/ui/command";
import { Disclosure } from "@/components/ui/disclosure";
import { Value } from "@/components/ui/value";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import type { Prepared } from "@/lib/worker/answers";
import { sizeInWords } from "./bytes-in-words";
import { claimRows, differences, type ClaimRow } from "./claim-rows";
import { FoldedOnPhone } from "./folded-on-phone";
import { LEVEL_WORDS } from "@/lib/appraisal/level-words";

interface ArrivalProps {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  readonly options: AppraisalOptions;
  readonly set: EvidenceSet;
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** What came by a link: that it was judged again here, where the sender's page differs, and what the sender claims. */
export function Arrival({ appraisal, prepared, options, set, onChange }: ArrivalProps) {
  const rows = claimRows(prepared.claimed, set.judging, options, instantOf(set.givenAt));
  const differing = differences(appraisal);
  return (
    <section aria-label="You opened a link" className="mb-3.5 border border-ink bg-sheet px-4 pt-4 pb-1.5">
      <p className="max-w-[62rem]">
        <b className="font-semibold">You opened a link.</b> Its evidence was judged again here, in your browser, just now. Nothing was sent.
      </p>
      {differing.length > 0 && (
        <ul className="mt-2 max-w-[62rem]" aria-label="Where the sender’s page differs">
          {differing.map((sentence) => (
            <li key={sentence} className="font-semibold">
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <RedactedNotice appraisal={appraisal} />
      {rows.length > 0 && (
        <>
          <p className="mt-2 max-w-[62rem] text-sm text-ink-2">
            What the sender says counts for nothing until you adopt it. Adopt only what you know yourself.
          </p>
          <FoldedOnPhone summary={rows.length === 1 ? "1 claim to adopt or leave" : `${rows.length} claims to adopt or leave`}>
            <ol className="mt-2.5" aria-label="What the sender claims">
              {rows.map((row) => (
                <Claim key={`${row.kind} ${row.value}`} row={row} appraisal={appraisal} prepared={prepared} set={set} onChange={onChange} />
              ))}
            </ol>
          </FoldedOnPhone>
        </>
      )}
      <LinkCommand set={set} />
    </section>
  );
}

interface ClaimProps extends Omit<ArrivalProps, "options"> {
  readonly row: ClaimRow;
}

function Claim({ row, appraisal, prepared, set, onChange }: ClaimProps) {
  const { name, value, hex, adopted, saying, adopt, undo } = row;
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-hair py-2.5 narrow:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <b className="font-semibold">{name}</b>
      <span className="min-w-0">
        {hex ? <Value value={value} what={`the ${name.toLowerCase()} claimed`} head={12} /> : `The sender judged at ${value}.`}{" "}
        <span className="text-ink-2">
          {adopted ? "You adopted it; it counts as yours." : <WouldChange row={row} appraisal={appraisal} prepared={prepared} set={set} />}
        </span>
      </span>
      <Button look="small" className="justify-self-start narrow:min-w-[11.5rem]" onClick={() => onChange(adopted ? undo : adopt)}>
        {adopted ? "Take it back" : `Adopt: ${saying}`}
      </Button>
    </li>
  );
}

/** What adopting would change, found by judging the set that way, and not shown as the verdict. */
function WouldChange({ row, appraisal, prepared, set }: Omit<ClaimProps, "onChange">) {
  const { options } = readJudging({ ...set.judging, ...row.adopt }, prepared.claimed);
  const { data: then, isPlaceholderData } = useQuery(appraisalQuery(prepared, options, set.refused), queryClient);
  if (!then || isPlaceholderData) return null;
  return changeInWords(appraisal, then);
}

const NUMBERS = [
  ["nominalAL", "“trusting everyone”"],
  ["trustworthyAL", "“without the cloud”"],
  ["grantedAL", "“as you chose”"],
  ["expectedAL", "“compared”"],
] as const;

function changeInWords(now: Appraisal, then: Appraisal): string {
  if (then.verdict !== now.verdict) return `If you adopt it, the verdict is “${then.verdict}” instead of “${now.verdict}”.`;
  const moved = NUMBERS.filter(([key]) => now[key] !== then[key]).map(
    ([key, label]) => `${label} goes from ${now[key]} to ${then[key]} (${LEVEL_WORDS[then[key]]})`,
  );
  const fresh = now.conditional.includes("presenter-fresh") && !then.conditional.includes("presenter-fresh");
  const changes = [...moved, ...(fresh ? ["the “if” falls away"] : [])];
  return changes.length === 0 ? "Adopting it would change no number." : `If it is yours, ${changes.join(", and ")}.`;
}

/** The same link on the command line, which opens it offline. */
function LinkCommand({ set }: { readonly set: EvidenceSet }) {
  const input = set.inputs.find(({ bytes }) => bytes.length > 0);
  if (!input) return null;
  const link = new TextDecoder().decode(input.bytes).trim();
  return (
    <Disclosure
      className="border-t border-hair print:hidden"
      summary={`Check the same link on the command line (${sizeInWords(link.length)})`}
    >
      <div className="max-h-60 overflow-y-auto" tabIndex={0} role="region" aria-label="The command">
        <Command text={verifyCommand(shellWord(link))} />
      </div>
    </Disclosure>
  );
}
