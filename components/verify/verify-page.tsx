"use client";

import { Suspense, useCallback, useEffect, useState } from "react";
import { useEvidence } from "@/components/evidence/evidence-store";
import { prepareToJudge } from "@/components/evidence/take";
import { EmptyState } from "./empty-state";
import { SetAside } from "./set-aside";
import { useJudgedSet } from "./use-judged-set";
import { Defect, Insecure } from "./stopped";
import { useArrival } from "./use-arrival";

/** The page that judges: nothing given yet, at work, stopped, or a verdict. */
export function VerifyPage() {
  const { set, aside, restored } = useEvidence();
  // A page that was loaded anew knows before its first paint whether it waits for something; one that was come to does not.
  const [unknown] = useState(restored ? "invisible" : "until-known");
  const showJudged = useJudgedSet();
  const [arrived, setArrived] = useState<{ readonly error: Error | null } | null>(null);
  const onDone = useCallback((error: Error | null) => setArrived({ error }), []);
  useEffect(() => {
    prepareToJudge();
  }, []);
  return (
    <>
      <Suspense>
        <ArrivalWatcher onDone={onDone} />
      </Suspense>
      {arrived && aside && (
        <div className="pt-3.5">
          <SetAside aside={aside} />
        </div>
      )}
      {arrived?.error && !set ? (
        <Defect error={arrived.error} onAgain={() => location.reload()} />
      ) : set && arrived ? (
        (showJudged?.(set) ?? <div className="min-h-dvh" />)
      ) : (
        // While something is awaited, by a link or from before, the page keeps its room and shows nothing.
        <div className={arrived ? "" : unknown}>{arrived && !isSecureContext ? <Insecure /> : <EmptyState />}</div>
      )}
    </>
  );
}

function ArrivalWatcher({ onDone }: { readonly onDone: (error: Error | null) => void }) {
  useArrival(onDone);
  return null;
}
