"use client";

import { useEffect, useRef } from "react";
import { AppraisalDiff } from "@/components/diff/appraisal-diff";
import { changesInWords, VERDICT_WORDS } from "@/components/diff/change-words";
import { useAddress } from "@/components/compare/use-address";
import { EvidenceProviders } from "@/components/evidence/providers";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { TitleBlock } from "@/components/ui/title-block";
import { middleTruncated } from "@/components/ui/value";
import { headlineOf } from "@/lib/appraisal/headline";
import { Acts } from "./acts";
import { LevelNumbers } from "@/components/verify/level-numbers";
import { labQuery, readLabQuery, type LabAct } from "./lab-address";
import { SAMPLE, useLab, type LabResult } from "./use-lab";

/** The simulator's good sample, what is done to it, and which checks notice. What is done stands in the address. */
export function Lab() {
  return (
    <EvidenceProviders>
      <LabStates />
    </EvidenceProviders>
  );
}

function LabStates() {
  const [search, write] = useAddress();
  const act = readLabQuery(search);
  const { data, error, isPlaceholderData, refetch } = useLab(act);
  const choose = (next: LabAct) => write(labQuery(next), "replace");
  useSaid(data, isPlaceholderData || act.kind === "none");
  return (
    <div className="mt-8 grid items-start gap-x-12 gap-y-8 rail:grid-cols-[20rem_minmax(0,1fr)]">
      <section aria-labelledby="acts" className="max-w-[26rem]">
        <h2 id="acts" className="mb-2 font-semibold">
          What is done to it
        </h2>
        <Acts act={act} onAct={choose} />
      </section>
      <div className="min-w-0" aria-busy={isPlaceholderData || !data}>
        {error ? (
          <Failed onAgain={() => void refetch()} />
        ) : data ? (
          <Result result={data} untouched={act.kind === "none"} />
        ) : (
          <p className="text-ink-2">The sample is being judged.</p>
        )}
      </div>
    </div>
  );
}

/** Tells a screen reader what came out, once for each act. */
function useSaid(result: LabResult | undefined, quiet: boolean): void {
  const said = useRef<LabResult | null>(null);
  useEffect(() => {
    if (!result || quiet || said.current === result) return;
    said.current = result;
    announce(`Simulated: ${VERDICT_WORDS[result.after.verdict]}. ${changesInWords(result.changes)}`);
  }, [result, quiet]);
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      The sample could not be made or judged. The site may be out of reach.
      <Button look="small" onClick={onAgain}>
        Try again
      </Button>
    </p>
  );
}

function Result({ result: { before, after, changes }, untouched }: { readonly result: LabResult; readonly untouched: boolean }) {
  return (
    <>
      <TitleBlock
        items={[
          { label: "Simulated", value: "made by TrustGap’s simulator" },
          { label: "Judged under", value: "the simulator’s root" },
          { label: "Challenge", value: <code>{middleTruncated(after.conditions.challenge ?? "not named")}</code> },
          { label: "Expected measurement", value: <code>{middleTruncated(SAMPLE.measurement)}</code> },
        ]}
      />
      <p className="mt-5 text-ink-2">Simulated, {untouched ? "as it was made" : "tampered with"}</p>
      <p className="mt-0.5 mb-7 font-serif text-xl leading-tight text-balance wrap-anywhere">{headlineOf(after).text}</p>
      {untouched ? (
        <div className="grid max-w-[42rem] gap-5">
          <p className="text-ink-2">
            The sample holds: {passed(before)} checks pass, with its challenge and its measurement named. Choose what is done to it, and see
            which of them notice.
          </p>
          <div className="max-w-[24rem]">
            <LevelNumbers appraisal={before} />
          </div>
        </div>
      ) : (
        <AppraisalDiff before={before} after={after} changes={changes} names={["As made", "Tampered"]} />
      )}
    </>
  );
}

const passed = ({ findings }: LabResult["before"]) => findings.filter(({ status }) => status === "pass").length;
