"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { setName, type EvidenceSet, type Judging } from "@/components/evidence/evidence-state";
import { awaitOther } from "@/components/evidence/evidence-store";
import { useAppraisal, type Judged } from "@/components/evidence/use-appraisal";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TitleBlock } from "@/components/ui/title-block";
import { TimeField } from "@/components/verify/time-field";
import { WorkingLine } from "@/components/verify/working";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { compareAppraisals } from "@/lib/appraisal/compare-appraisals";
import { headlineOf } from "@/lib/appraisal/headline";
import type { Prepared } from "@/lib/worker/answers";
import { AppraisalDiff } from "./appraisal-diff";
import { changesInWords, conditionsInWords } from "./change-words";

export interface CompareSetsProps {
  readonly set: EvidenceSet;
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  /** What it is compared with. */
  readonly other: EvidenceSet;
}

/** Two sets judged in the same worker: what changed from one to the other, and whether a level dropped. */
export function CompareSets({ set, appraisal, prepared, other }: CompareSetsProps) {
  const [own, setOwn] = useState<Partial<Judging>>({});
  const judged = useMemo(() => ({ ...other, judging: { ...set.judging, ...own } }), [other, set.judging, own]);
  const result = useAppraisal(judged);
  const there = result.prepared?.linkFault ? undefined : result.appraisal;
  return (
    <>
      {there && result.prepared ? (
        <Compared
          page={appraisal}
          other={there}
          names={[setName(set), setName(other)]}
          same={digestsOf(prepared) === digestsOf(result.prepared)}
          busy={result.outdated}
        />
      ) : (
        <Unfinished result={result} />
      )}
      <div className="mt-6 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
        <Button look="small" onClick={awaitOther}>
          Take another instead
        </Button>
        <OwnConditions own={own} judging={judged.judging} problems={result.problems} onChange={setOwn} />
      </div>
    </>
  );
}

const digestsOf = ({ digests }: Prepared) => [...digests].sort().join(" ");

/** Not judged yet, stopped, or not to be read. */
function Unfinished({ result }: { readonly result: Judged }) {
  const { prepared, error, cancelled, cancel, again } = result;
  if (prepared?.linkFault) return <Stopped text={`The other set could not be opened. ${prepared.linkFault.message}`} />;
  if (error)
    return <Stopped text={`A defect of TrustGap’s stopped the work; it says nothing about either set. ${error.message}`} onAgain={again} />;
  if (cancelled) return <Stopped text="Cancelled. Nothing was compared." onAgain={again} />;
  return (
    <div className="min-h-24">
      <WorkingLine onCancel={cancel} />
    </div>
  );
}

function Stopped({ text, onAgain }: { readonly text: string; readonly onAgain?: () => void }) {
  return (
    <p
      role="status"
      className="flex max-w-[54rem] flex-wrap items-center gap-x-5 gap-y-2 border border-rule bg-sheet px-4 py-3 wrap-anywhere"
    >
      <span>{text}</span>
      {onAgain && (
        <Button look="small" onClick={onAgain}>
          Judge it again
        </Button>
      )}
    </p>
  );
}

const NAMES = ["On this page", "The other set"] as const;

interface ComparedProps {
  readonly page: Appraisal;
  readonly other: Appraisal;
  readonly names: readonly [string, string];
  /** True if both hold the same bytes. */
  readonly same: boolean;
  readonly busy: boolean;
}

function Compared({ page, other, names, same, busy }: ComparedProps) {
  const [turned, setTurned] = useState(false);
  const [before, after] = turned ? ([other, page] as const) : ([page, other] as const);
  const changes = useMemo(() => compareAppraisals(before, after), [before, after]);
  const columns = turned ? ([NAMES[1], NAMES[0]] as const) : NAMES;
  useSaid(changesInWords(changes, "came out worse"), busy);
  return (
    <div aria-busy={busy} className="grid gap-7 print:block print:space-y-5">
      <div>
        <TitleBlock
          items={[
            { label: NAMES[0], value: describe(names[0], page) },
            { label: NAMES[1], value: describe(names[1], other) },
            { label: "Conditions", value: conditionsInWords(changes) ?? "the same for both" },
          ]}
        />
        {same && <p className="mt-2.5 text-sm text-ink-2">Both sets hold the same files, byte for byte.</p>}
      </div>
      <dl className="grid gap-x-12 gap-y-4 narrow:grid-cols-2">
        {[before, after].map((appraisal, index) => (
          <div key={columns[index]} className="border-t border-hair pt-2">
            <dt className="text-sm text-ink-3">{columns[index]}</dt>
            <dd
              className={`mt-0.5 font-serif text-xl leading-tight text-balance wrap-anywhere ${headlineOf(appraisal).broken ? "text-broken" : ""}`}
            >
              {headlineOf(appraisal).text}
            </dd>
          </div>
        ))}
      </dl>
      <AppraisalDiff
        before={before}
        after={after}
        changes={changes}
        names={columns}
        level={3}
        worse={["came out worse", "Came out worse"]}
        aside={
          <Button look="small" className="print:hidden" onClick={() => setTurned(!turned)}>
            Turn it around
          </Button>
        }
      />
    </div>
  );
}

const describe = (name: string, { simulated }: Appraisal) => (simulated ? `${name}, simulated` : name);

function useSaid(text: string, quiet: boolean): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (quiet || said.current === text) return;
    said.current = text;
    announce(`Compared. ${text}`);
  }, [text, quiet]);
}

interface OwnConditionsProps {
  readonly own: Partial<Judging>;
  readonly judging: Judging;
  readonly problems: Judged["problems"];
  readonly onChange: (own: Partial<Judging>) => void;
}

/** A second report answers a challenge of its own, and may have to be judged at a time of its own. */
function OwnConditions({ own, judging, problems, onChange }: OwnConditionsProps) {
  return (
    <Disclosure summary="Judge the other set under conditions of its own" className="w-full max-w-[42rem]">
      <div className="grid gap-3.5 narrow:grid-cols-2">
        <Field
          label="Challenge you sent for it"
          placeholder="hex, base64 or text:…"
          value={own.challenge ?? ""}
          error={own.challenge !== undefined && problems.challenge ? `Not used: ${problems.challenge}` : null}
          hint={own.challenge === undefined ? "The one of the page, if it names one" : "Only for the other set"}
          onChange={({ target }) => onChange(without({ ...own, challenge: target.value }))}
        />
        <TimeField
          key={judging.at}
          id="judge-other-at"
          label="Judge it at"
          hint={own.at ? "Only for the other set" : "The time of the page"}
          at={judging.at}
          chosen={false}
          onChange={({ at, atChosen }) => onChange({ ...own, at, atChosen })}
        />
      </div>
      {Object.keys(own).length > 0 && (
        <Button look="small" className="mt-2" onClick={() => onChange({})}>
          Judge it as the page is judged
        </Button>
      )}
    </Disclosure>
  );
}

/** An empty field asks for nothing of its own. */
function without({ challenge, ...rest }: Partial<Judging>): Partial<Judging> {
  return challenge === undefined || challenge.trim() === "" ? rest : { ...rest, challenge };
}
