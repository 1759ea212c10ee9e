"use client";

import { useEffect, useRef } from "react";
import { AppraisalDiff } from "@/components/diff/appraisal-diff";
import { changesInWords, VERDICT_WORDS } from "@/components/diff/change-words";
import { announce } from "@/components/ui/announce";
import { TitleBlock } from "@/components/ui/title-block";
import { middleTruncated } from "@/components/ui/value";
import { LevelNumbers } from "@/components/verify/level-numbers";
import { headlineOf } from "@/lib/appraisal/headline";
import { SAMPLE, type LabResult } from "./use-lab";

export interface ResultProps {
  readonly result: LabResult;
  readonly untouched: boolean;
  /** True while another act is under way, of which this is not the result. */
  readonly outdated: boolean;
}

/** What came out: as it was made, or what is different since it was tampered with. */
export function Result({ result, untouched, outdated }: ResultProps) {
  const { before, after, changes } = result;
  useSaid(result, outdated || untouched);
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

/** Tells a screen reader what came out, once for each act. */
function useSaid(result: LabResult, quiet: boolean): void {
  const said = useRef<LabResult | null>(null);
  useEffect(() => {
    if (quiet || said.current === result) return;
    said.current = result;
    announce(`Simulated: ${VERDICT_WORDS[result.after.verdict]}. ${changesInWords(result.changes)}`);
  }, [result, quiet]);
}
